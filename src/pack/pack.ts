/** Levels of education, in the order of every table that is indexed by them. */
export const EDUCATIONS = ['secondary', 'tertiary', 'advanced'] as const
/** Occupations, in the order of every table that is indexed by them. */
export const OCCUPATIONS = ['routine', 'professional', 'research'] as const
/** Final users of a product, in the order of `finalDemand`. */
export const FINAL_USERS = ['household', 'government', 'investment', 'export'] as const
/** Functions that a support agency may serve, in the order of `agencyCounts`. */
export const AGENCY_FUNCTIONS = [
  'capital',
  'manpower',
  'rd',
  'facility',
  'knowledge',
  'startup',
  'infrastructure',
] as const

/** What a sector asks of a research project, in the order of `researchTraits`. */
export const RESEARCH_TRAITS = ['prototype', 'testEquipment', 'demonstration', 'standard', 'gate', 'spinOffs'] as const
/** What support can pay for: training, shared equipment, research, a firm’s own equipment, entrants, advice. */
export const SUPPORT_INSTRUMENTS = ['people', 'equipment', 'research', 'capital', 'startup', 'advice'] as const
/** Payer of a programme that stands for the region’s own government; other payers are lines of the central one. */
export const OWN_GOVERNMENT = 'region'

export interface Text {
  readonly en: string
  readonly ko: string
}

export interface RegionRecord {
  readonly id: string
  readonly name: Text
}

export interface PlaceRecord {
  readonly id: string
  readonly name: Text
  /** Index into `regions`. */
  readonly region: number
  readonly latitude: number
  readonly longitude: number
}

export interface SectorRecord {
  readonly id: string
  readonly name: Text
  /** Goods are stocked; services are sold in the month in which they are produced. */
  readonly kind: 'good' | 'service'
  /** Market sectors enter the efficiency index; in a public sector government establishments produce. */
  readonly market: boolean
  /** Index of the sector that this new industry was split from, or its own index. */
  readonly parent: number
  readonly newIndustry: boolean
}

/** Yearly support of one payer in one region: today's practice, before any policy. */
export interface ProgrammeRecord {
  /** A line of the central government, or OWN_GOVERNMENT. */
  readonly payer: string
  /** Index into `regions`. */
  readonly region: number
  /** Index into AGENCY_FUNCTIONS. */
  readonly function: number
  /** Index into SUPPORT_INSTRUMENTS. */
  readonly instrument: number
  readonly wonPerYear: number
}

/** A parameter's value in this pack and what it rests on. */
export interface ParameterRecord {
  readonly id: string
  readonly value: number
  readonly status: 'sourced' | 'calibrated' | 'assumption'
  readonly source: string
  readonly unit: string
  /** Range to vary the parameter in; absent if the pack gives none. */
  readonly low?: number
  readonly high?: number
  readonly note: string
}

/** What an effect of an event changes; its value is in heads, dwellings, or log points of demand from abroad. */
export const EVENT_EFFECTS = ['public-jobs', 'dwellings', 'exports'] as const

/** A change in equal monthly steps from one month to another, both included; what it reached stays. */
export interface EventEffect {
  readonly kind: (typeof EVENT_EFFECTS)[number]
  /** Index into `places`, −1 for all. */
  readonly place: number
  /** Index into `sectors`, −1 where the effect has none. */
  readonly sector: number
  readonly from: number
  readonly to: number
  readonly value: number
}

/** Something that befell the country and that a run repeats. */
export interface EventRecord {
  readonly id: string
  readonly title: Text
  readonly effects: readonly EventEffect[]
}

/** Where a number of the pack comes from. */
export interface SourceRecord {
  readonly id: string
  readonly title: string
  /** Address, or repository and path. */
  readonly location: string
  readonly year: string
  readonly licence: string
  readonly note: string
}

/** What a run without policy is judged by: one number, its interval, and what it rests on. */
export interface TargetRecord {
  readonly id: string
  readonly mark: 'imposed' | 'calibrated' | 'emergent'
  readonly group: 'diagnosis' | 'emergent' | 'corridor' | 'fact'
  /** What is measured; after a colon the region, place or other id that it is measured of. */
  readonly measure: string
  /** The value aimed at; null where the source gives an interval or a sign alone. */
  readonly target: number | null
  /** Bounds, inclusive; null leaves a side open. A bound of zero with the other side open asks for a sign. */
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly source: string
  readonly provenance: 'data' | 'page' | 'paper' | 'recalled' | 'rule'
  readonly name: Text
  readonly note: string
  /** One sentence on why the model misses the target or does not measure it; empty where it meets it. */
  readonly why: Text
}

/**
 * A country, read and checked. Dense tables are row-major in the order of the index names in their comment; the
 * number of places is P, of regions R, of sectors S, of fields F, of age bands A (five years, the last one open).
 */
export interface Pack {
  readonly id: string
  readonly title: Text
  /** Year at whose end the country is in the state that the tables describe. */
  readonly baseYear: number
  /** Every base year that the pack has, ascending. */
  readonly baseYears: readonly number[]
  /** SHA-256 of the pack's files, hexadecimal. */
  readonly hash: string
  readonly currency: string
  readonly regions: readonly RegionRecord[]
  readonly places: readonly PlaceRecord[]
  readonly sectors: readonly SectorRecord[]
  readonly fields: readonly string[]
  /** First age of each band: 0, 5, 10, …, 100. */
  readonly ageBands: readonly number[]

  /** Residents [P × A], persons. */
  readonly population: Float64Array
  /** Live births a year per woman of the band [P × A]; women are half of the residents. */
  readonly fertility: Float64Array
  /** Deaths a year per resident of the band [P × A]. */
  readonly mortality: Float64Array
  /** Employed residents, wage and own-account together [P], persons. */
  readonly employedResidents: Float64Array
  /** Unemployed residents [P], persons. */
  readonly unemployedResidents: Float64Array
  /** Share of residents 15+ of each band in the labour force, before scaling to the margins [A]. */
  readonly participation: Float64Array
  /** Share of residents of the band that hold, or study for, each level [P × A × 3]; sums to one over levels. */
  readonly education: Float64Array
  /** Field of those with a tertiary or advanced level [P × F]; sums to one. */
  readonly fieldOfStudy: Float64Array
  /** Entrants a year to a tertiary level by place of the campus and field [P × F], persons. */
  readonly campusSeats: Float64Array
  /** Entrants a year to an advanced level by place of the campus and field [P × F], persons. */
  readonly advancedSeats: Float64Array
  /** Share of those from a place who study at campuses of each place [P × P]; sums to one over campuses. */
  readonly campusMatrix: Float64Array
  /** Standing of the campuses of a place, 0 as the nation's [P]; may be negative. */
  readonly campusQuality: Float64Array
  /** Share of graduates of a region's campuses who begin in each region [R × R]; sums to one over destinations. */
  readonly graduateDestination: Float64Array
  /** Jobs with an employer by place of work [P × S], persons. */
  readonly employees: Float64Array
  /** Own-account workers, employers and family workers by place of work [P × S], persons. */
  readonly selfEmployed: Float64Array
  /** Propensity to commute from home place to work place [P × P]; zero between regions, one on the diagonal. */
  readonly commuting: Float64Array
  /** Share of a sector's jobs in each occupation [S × 3]; sums to one. */
  readonly occupationShares: Float64Array
  /** Share of a sector's professional and research jobs asking for each field [S × F]; sums to one. */
  readonly fieldRequirement: Float64Array
  /** Researchers by place of work, all employers, heads [P], persons. */
  readonly researchers: Float64Array
  /** Research money of government spent in the place [P], won a year. */
  readonly publicResearchSpending: Float64Array
  /**
   * What research asks of each sector [S × 6]: one if it needs a prototype; won of test equipment that a prototype keeps busy
   * for a quarter; one if it needs a demonstration; one if a legal standard stands before the market; openness of the
   * regulation gate, from 0 to 1; weight in what universities and institutes spin off.
   */
  readonly researchTraits: Float64Array
  /** Gross value added at basic prices in the base year [P × S], won. */
  readonly valueAdded: Float64Array
  /** Won of product i, made at home, per won of output of sector j [S × S]. */
  readonly domesticInputs: Float64Array
  /** Won of product i, imported, per won of output of sector j [S × S]. */
  readonly importedInputs: Float64Array
  /** Final demand for each product by user, domestic and imported together [S × 4], in any common unit. */
  readonly finalDemand: Float64Array
  /** Imported share of what households, government and investment buy of each product [S]; exports are home-made. */
  readonly finalImportShare: Float64Array
  /** Wage of a sector relative to the national mean [S]. */
  readonly relativeWageBySector: Float64Array
  /** Wage of a place relative to the national mean, at equal sector and education [P]. */
  readonly relativeWageByPlace: Float64Array
  /** Wage by level of education relative to secondary [3]. */
  readonly educationPremium: Float64Array
  /** Wage by occupation relative to routine, at equal education [3]. */
  readonly occupationPremium: Float64Array
  /** Personal disposable income per resident and year [P], won. */
  readonly personalIncomePerHead: Float64Array
  /** Gross regional income per resident and year [P], won. */
  readonly regionalIncomePerHead: Float64Array
  /** Gross regional product per resident and year [P], won, in the same revision of the accounts as the income. */
  readonly regionalProductPerHead: Float64Array
  /** Dwellings [P]. */
  readonly dwellings: Float64Array
  /** Monthly rent of a dwelling [P], won. */
  readonly rent: Float64Array
  /** Elasticity of the supply of dwellings to rent [P]. */
  readonly housingSupplyElasticity: Float64Array
  /** Moves a year from place to place [P × P], persons of all ages; zero on the diagonal. */
  readonly moves: Float64Array
  /** Relative propensity to move by age band [A]. */
  readonly moveAgeProfile: Float64Array
  /** Net gain of each place from moves by age band, persons a year [P × A]; sums to zero over places. */
  readonly moveAgeBalance: Float64Array
  /** Establishments with at least one employee [P × S]. */
  readonly establishments: Float64Array
  /** Share of government establishments in the value added of each sector [S]. */
  readonly publicShare: Float64Array
  /** Support agencies [R]; an agency may serve several functions. */
  readonly agencies: Float64Array
  /** Agencies that serve each function [R × 7]. */
  readonly agencyCounts: Float64Array
  /** Support of the base year by payer × region × function × instrument. */
  readonly programmes: readonly ProgrammeRecord[]
  /** National magnitudes and rates by name: `gdp`, `productTaxes`, `deaths`, `agencyResearchers`, … */
  readonly scalars: ReadonlyMap<string, number>
  readonly parameters: readonly ParameterRecord[]
  /** What happened to the country from outside, as far as no base year holds it. */
  readonly events: readonly EventRecord[]
  /** Frozen references of the balance and efficiency indices by key, e.g. `D1` or `x1:southeast`. */
  readonly references: ReadonlyMap<string, number>
  /** What a run without policy is judged by. */
  readonly targets: readonly TargetRecord[]
  /** Every source that a row of the pack may name, by id. */
  readonly sources: ReadonlyMap<string, SourceRecord>
}
