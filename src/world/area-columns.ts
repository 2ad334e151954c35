import { column, scratch, type TableOf } from './columns.ts'

/** Months of childhood that the cohort table holds. */
export const CHILD_MONTHS = 180

export const PLACE_COLUMNS = {
  region: column('u8', 'region', 'region of the place'),
  dwellings: column('f64', 'dwellings', 'dwellings'),
  rent: column('f64', 'won a month', 'rent of an adult’s share of a dwelling'),
  baseRent: column('f64', 'won a month', 'the same in the base year'),
  baseDwellingsPerAdult: column('f64', 'dwellings', 'dwellings per adult in the base year'),
  supplyElasticity: column('f64', 'elasticity', 'answer of dwellings to rent'),
  rentPool: column('f64', 'won', 'rents collected and not yet paid to owners'),
  familyPool: column('f64', 'won', 'family support collected and not yet paid'),
  birthCarry: column('f64', 'births', 'expected births carried to the next month'),
  expectedIncome: column('f64', 'won a month', 'expected real income that movers look at, smoothed'),
  baseExpectedIncome: column('f64', 'won a month', 'the same at the end of burn-in'),
  outsideOption: column('f64', 'log', 'what staff could count on elsewhere nearby against the nation, smoothed'),
  outsideChange: column('f64', 'log', 'change of that in the last month'),
  publicJobs: column('f64', 'jobs', 'government jobs per resident adult'),
  remittedShare: column('f64', 'share', 'share of their surplus that plants owned elsewhere remit'),
  movedPublicJobs: column('f64', 'jobs', 'government jobs that events brought, less those that they took away'),
  graduates: column('f64', 'persons a year', 'last graduates of the place’s campuses who left education'),
  natives: column('f64', 'persons a year', 'those of them from the region who stayed in it'),
  newcomers: column('f64', 'persons a year', 'those of them from other regions who stayed in the region'),
  returners: column('f64', 'persons a year', 'last graduates of other regions’ campuses who came back to the region'),
  adults: column(
    'f64',
    'persons',
    'residents of 15 and over, last counted by the labour market; public staffing follows it',
  ),
  baseEducated: column('f64', 'share', 'share of the nation’s workers with a tertiary degree, at the end of burn-in'),
  educated: scratch('f64', 'persons', 'residents at work with a tertiary degree'),
  agglomeration: column('f64', 'log', 'productivity of firms from the place’s share in educated workers'),
  amenity: column('f64', 'log', 'amenities per resident against the base year'),
  culture: column('f64', 'log', 'cultural assets per resident that public money built, after decay'),
  appeal: column('f64', 'log', 'what they add to amenities, less the more other places have built'),
  openData: column('f64', 'base-year won per resident', 'public data of the place that are open and kept up'),
  baseAdults: column('f64', 'persons', 'residents of 15 and over at the end of burn-in'),
  absorbers: column('f64', 'researchers', 'firms’ research staff that can absorb licences, three-month mean'),
  nearbyKnowledge: scratch('f64', 'log', 'public knowledge nearby per resident, relative to the nation'),
  licenceChance: scratch('f64', 'licences', 'licences on offer per absorbing researcher this month'),
  agencyOrders: scratch('f64', 'won', 'purchases of agencies with a seat there'),
  renters: scratch('f64', 'persons', 'residents who pay rent'),
  owners: scratch('f64', 'weight', 'weights of residents in rents and dividends'),
  dependants: scratch('f64', 'persons', 'residents without income'),
  employed: scratch('f64', 'persons', 'residents at work'),
  unemployed: scratch('f64', 'persons', 'residents who search'),
  wages: scratch('f64', 'won', 'wages of residents'),
  wageEarners: scratch('f64', 'persons', 'residents with a wage'),
} as const

export type PlaceTable = TableOf<typeof PLACE_COLUMNS>

export const REGION_COLUMNS = {
  governmentDeposits: column('f64', 'won', 'deposits of the regional government'),
  ownRevenue: column('f64', 'won a month', 'taxes of last month assigned to the regional government'),
  baseOwnRevenue: column('f64', 'won a month', 'the same in the base year'),
  purchaseFactor: column('f64', 'factor', 'what the regional government buys relative to its plan, by its deposits'),
  openness: column('f64', 'share', 'open jobs per job slot in burn-in, smoothed'),
  searchAway: column('f64', 'factor', 'base-year mobility of residents below 35 and of older ones, nation = 1', 2),
  baseUnemployment: column('f64', 'share', 'unemployment of the base year, nation = 1'),
  searchEase: column('f64', 'factor', 'how often the unemployed of the region search, solved in burn-in'),
  dividendPool: column('f64', 'won', 'dividends collected and not yet paid to residents'),
  equityPool: column('f64', 'won', 'savings set aside for founders'),
  planning: column('f64', 'index', 'planning capability; 0 without consulting and pilots'),
  staffTime: column('f64', 'researcher-months', 'time that agencies have left for support'),
  equipmentUse: column('f64', 'won', 'use of shared equipment that is left'),
  overhead: column('f64', 'won a month', 'overhead of agencies last month'),
  programmeDeposits: column('f64', 'won', 'programme accounts of the region'),
  product: column('f64', 'won a month', 'gross regional product, 12-month mean'),
  ventureDeals: scratch('f64', 'deals', 'deals of venture funds with firms of the region this month'),
  testDemand: column('f64', 'won', 'test equipment that waiting prototypes need, three-month mean'),
  testAccess: scratch('f64', 'chance', 'chance that a waiting prototype finds shared test equipment'),
  stagesPassed: scratch('f64', 'projects', 'projects that passed each stage this month, see STAGE', 3),
} as const

export type RegionTable = TableOf<typeof REGION_COLUMNS>

export const SECTOR_COLUMNS = {
  frontier: column('f64', 'log', 'world frontier of technology'),
  exportBase: column('f64', 'won a month', 'exports of the base year'),
  exportShock: column('f64', 'log', 'state of demand abroad, sector part'),
  worldPrice: column('f64', 'base-year price = 1', 'price of rivals abroad'),
  price: column('f64', 'base-year price = 1', 'mean price at home'),
  inputPrice: column('f64', 'base-year price = 1', 'price of the materials of a unit'),
  materialsRatio: column('f64', 'won per won', 'materials per unit of output at base prices'),
  capitalExponent: column('f64', 'exponent', 'α of the production function'),
  wageNorm: column('f64', 'share', 'wage share of value added to which offers tend'),
  markupNorm: column('f64', 'share', 'markup to which firms tend'),
  meanProductivity: column('f64', 'log', 'mean of firms’ own productivity in the base year'),
  meanTechnology: column('f64', 'log', 'mean technology of firms'),
  equipmentPerStaff: column('f64', 'base-year won', 'equipment per employee in the base year'),
  outputPerStaff: column('f64', 'units a month', 'output per employee in the base year'),
  wageBase: column('f64', 'won a month', 'wage offer for routine work in the base year'),
  occupationShare: column('f64', 'share', 'share of each occupation in staff', 3),
  consumptionShare: column('f64', 'share', 'share of household spending before tax'),
  investmentShare: column('f64', 'share', 'share of equipment orders'),
  publicShare: column('f64', 'share', 'share of public purchases'),
  yearSales: column('f64', 'won a month', 'expected sales of last January'),
  growth: column('f64', 'log', 'their growth over the year before'),
  meanQuality: column('f64', 'log', 'mean quality of firms'),
  proven: column('f64', 'demonstrations', 'hosted on sites of zones, nationwide; incidents halve them'),
  openedRules: column('f64', 'share', 'closed gates that proven rules have opened everywhere'),
  worldQuality: column('f64', 'log', 'the same at the end of burn-in, which rivals abroad keep to'),
} as const

export type SectorTable = TableOf<typeof SECTOR_COLUMNS>

export const NATION_COLUMNS = {
  month: column('i32', 'month', 'current month, as base/months counts'),
  startMonth: column('i32', 'month', 'first recorded month; burn-in comes before'),
  ageing: column('u8', 'flag', 'one when trends, ageing, births, deaths and net moves are on'),
  wageTaxRate: column('f64', 'share', 'tax and contributions on wages, solved at synthesis'),
  surchargeRate: column('f64', 'share', 'further tax on wages that finances policies this month'),
  toFinance: column('f64', 'won', 'money of policies that taxes have still to bring in; negative when returned'),
  wageBase: column('f64', 'won a month', 'wages of last month, on which both are levied'),
  productTaxRate: column('f64', 'share', 'tax on household purchases, on the price before tax'),
  wageIndex: column('f64', 'won a month', 'mean wage that public pay follows'),
  consumerPrice: column('f64', 'base = 1', 'consumer prices'),
  investmentPrice: column('f64', 'base = 1', 'price of equipment'),
  baseMeanWage: column('f64', 'won a month', 'mean wage of the base year'),
  meanWage: column('f64', 'won a month', 'mean wage of last month'),
  unemploymentRate: column('f64', 'share', 'unemployment, 12-month exponential mean'),
  centralDeposits: column('f64', 'won', 'account of the central government, negative when in debt'),
  bankEquity: column('f64', 'won', 'own funds of the bank'),
  creditShare: column('f64', 'share', 'part of the loans asked for that the bank’s own funds let it grant this month'),
  ventureDeposits: column('f64', 'won', 'money of the private and the public venture fund', 2),
  ventureRound: column('i32', 'rounds', 'months in which venture funds have paid a deal'),
  worldDeposits: column('f64', 'won', 'account of the rest of the world'),
  dividendPool: column('f64', 'won', 'dividends of national owners not yet paid'),
  exportShock: column('f64', 'log', 'state of demand abroad, common part'),
  gdp: column('f64', 'won a month', 'gross domestic product, 12-month mean'),
  baseGdp: column('f64', 'won a month', 'gross domestic product of the base year'),
  worldNorm: column('f64', 'share', 'position of the rest of the world per yearly product of the base year'),
  debtNorm: column('f64', 'share', 'government debt per yearly product of the base year'),
  trendOffset: column('f64', 'log', 'growth of technology before the start of the record, without effect on output'),
  realGrowth: column('f64', 'log', 'trend of exports and public purchases since the start'),
} as const

export type NationTable = TableOf<typeof NATION_COLUMNS>

/** Children by birth place and month of birth, a ring of CHILD_MONTHS per place. */
export const CHILD_COLUMNS = {
  count: column('f64', 'children', 'children born in the place and month'),
} as const
export type ChildTable = TableOf<typeof CHILD_COLUMNS>

/** Pairs of places. */
export const PAIR_COLUMNS = {
  commuting: column('f64', 'propensity', 'propensity to accept a job there, one at home'),
  nearness: column('f64', 'share', 'what distance leaves of licences, spillovers and imitation, one at home'),
  links: column('f64', 'licences', 'links of firms of the row place with institutes of the column place, fading'),
  childShare: column('f64', 'share', 'share of children born in the row place who live in the column place'),
  graduateConstant: column('f64', 'log', 'what draws graduates of the row place’s campuses to the column place'),
  jobPull: column('f64', 'persons a year', 'base-year moves of those below 35 and of older ones', 2),
} as const
export type PairTable = TableOf<typeof PAIR_COLUMNS>

/** Place × age band. */
export const BAND_COLUMNS = {
  fertility: column('f64', 'births a month', 'births per resident of the band'),
  mortality: column('f64', 'chance a month', 'chance of death'),
  participation: column('f64', 'share', 'share in the labour force to which hazards tend'),
} as const
export type BandTable = TableOf<typeof BAND_COLUMNS>

/** Origin × age band × destination: hazards of moving for other reasons than a job. */
export const MOVE_COLUMNS = {
  hazard: column('f64', 'chance a month', 'base-year chance to move'),
  cumulative: scratch('f64', 'chance a month', 'chances of this month, cumulated over destinations'),
} as const
export type MoveTable = TableOf<typeof MOVE_COLUMNS>
