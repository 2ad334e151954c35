import { createMeasured, type Measured } from '../accounts/books.ts'
import { createLedger, type Ledger } from '../accounts/ledger.ts'
import { createPractice, type Practice } from '../accounts/practice.ts'
import type { PolicyInstance } from '../base/run.ts'
import type { TypedArray } from '../engine/allocate.ts'
import { createMatchArena, type MatchArena } from '../engine/match-arena.ts'
import { createRowList, type RowList } from '../engine/row-list.ts'
import { createScratch, type Scratch } from '../engine/scratch.ts'
import { createSlotArena, type SlotArena } from '../engine/slots.ts'
import { createTally, type Tally } from '../engine/tally-rows.ts'
import {
  LEVER_COLUMNS,
  type LeverTable,
  PLACE_LEVER_COLUMNS,
  type PlaceLeverTable,
  REGION_LEVER_COLUMNS,
  type RegionLeverTable,
} from '../levers/lever-columns.ts'
import { createPolicyBook, type PolicyBook } from '../policies/policy-book.ts'
import { efficiencyTable } from '../rules/person/efficiency.ts'
import { addTable, type World } from '../world/world.ts'
import { KIND_COUNT } from './head-kinds.ts'
import { type Parameters, parametersOf } from './parameters.ts'
import { createResearchArena, type ResearchArena } from './research-arena.ts'
import { createStudyArena, type StudyArena } from './study-arena.ts'
import { SUM_COUNT } from './sums.ts'
import { createSupportArena, type SupportArena } from './support-arena.ts'
import { createTenderArena, type TenderArena } from './tender-arena.ts'
import { createVacancyTable, type VacancyTable } from './vacancy-table.ts'

/** Kinds of moves in the ledger’s movements, in the order of FLOW_KINDS. */
export const MOVE_KIND = { JOB: 0, GRADUATE: 1, STUDY: 2, OTHER: 3 } as const

/** What the phases of a month work on: the state, its books, and scratch that nothing outlives. */
export interface Economy {
  readonly world: World
  readonly parameters: Parameters
  readonly ledger: Ledger
  readonly measured: Measured
  readonly levers: LeverTable
  readonly placeLevers: PlaceLeverTable
  readonly regionLevers: RegionLeverTable
  /** The policies of the run; without any, an economy differs from others in nothing but the columns `policies.…`. */
  readonly book: PolicyBook
  /** Today’s support, which runs with and without policies. */
  readonly practice: Practice
  readonly support: SupportArena
  readonly study: StudyArena
  readonly research: ResearchArena
  readonly tenders: TenderArena
  readonly members: number
  /** Every array below that phases fill anew, by name; shared by the members of a crew. */
  readonly scratch: Scratch
  /** Efficiency by (occupation × 3 + education) × 256 + ability + 128, in units of 2^-10. */
  readonly efficiency: Float64Array
  /** First firm row of each cell, one longer than the cells. */
  readonly cellStart: Int32Array
  readonly tallies: Tallies
  readonly applications: MatchArena
  /** Persons who search for a job this month. */
  readonly searchers: RowList
  readonly vacancies: VacancyTable
  readonly entrants: SlotArena
  readonly founders: SlotArena
  readonly wantedPersons: Int32Array
  readonly personStart: Int32Array
  readonly wantedFirms: Int32Array
  /** Entrants of each cell who come without help, by slot the first ones. */
  readonly usualEntrants: Int32Array
  /** New row of each firm that relocated this month, −1 for others. */
  readonly relocatedTo: Int32Array
  readonly shares: Shares
}

/** Integer sums over persons or firms. */
export interface Tallies {
  /** Place × SUM_COUNT. */
  readonly place: Tally
  /** Residents by place × KIND_COUNT. */
  readonly kinds: Tally
  /** Region × SUM_COUNT, over firms. */
  readonly area: Tally
  readonly band: Tally
  readonly movement: Tally
  /** Net arrivals of tertiary-educated persons of 20 to 34, by place. */
  readonly talent: Tally
  readonly savings: Tally
  /** Residents of 30 to 49, staying and moving, place × place. */
  readonly parents: Tally
  readonly staff: Tally
  readonly efficiency: Tally
  readonly skill: Tally
  readonly wageBill: Tally
  readonly ownWorkers: Tally
  /** People whom policies look at, place × RECIPIENTS. */
  readonly recipients: Tally
}

/** Won per head or weight that pools pay this month, and other small tables of the month. */
export interface Shares {
  readonly dividendByPlace: Float64Array
  readonly nationalDividend: Float64Array
  readonly rentByPlace: Float64Array
  readonly familyByPlace: Float64Array
  readonly mixedByCell: Float64Array
  readonly cashByPlace: Float64Array
  /** By scholar, and by newcomer. */
  readonly scholarshipByPlace: Float64Array
  readonly residenceByPlace: Float64Array
  /** Cumulative share of each sector in own-account entry, place × sector. */
  readonly ownEntry: Float64Array
  /** Pull of regions on job seekers below 35 and on older ones, group × region × region. */
  readonly regionPull: Float64Array
  /** Chance of own-account entry of a job seeker by place. */
  readonly ownRate: Float64Array
  /** Factor of own-account exit by cell. */
  readonly ownExit: Float64Array
  readonly levelled: Float64Array
}

function createTallies(world: World, ledger: Ledger, book: PolicyBook, members: number, scratch: Scratch): Tallies {
  const { places, regions, ageBands } = world.shape
  const fresh = (name: string, cells: number) => {
    const allocate = scratch.under(`tallies.${name}`)
    return createTally(allocate(Float64Array, cells), members, allocate)
  }
  const over = (name: string, target: Float64Array) => createTally(target, members, scratch.under(`lanes.${name}`))
  return {
    place: fresh('place', places * SUM_COUNT),
    kinds: fresh('kinds', places * KIND_COUNT),
    area: fresh('area', regions * SUM_COUNT),
    band: fresh('band', places * ageBands),
    movement: fresh('movement', ledger.movements.persons.length),
    talent: fresh('talent', places),
    savings: fresh('savings', places * places),
    parents: fresh('parents', places * places),
    staff: over('staff', world.firms.staff),
    efficiency: over('efficiency', world.firms.efficiency),
    skill: over('skill', world.firms.skillSum),
    wageBill: over('wageBill', world.firms.wageBill),
    ownWorkers: over('ownWorkers', world.cells.ownWorkers),
    recipients: over('recipients', book.people),
  }
}

function createShares(world: World, scratch: Scratch): Shares {
  const { places, regions, sectors } = world.shape
  const reals = (name: string, length: number) => scratch.under(`shares.${name}`)(Float64Array, length)
  return {
    dividendByPlace: reals('dividendByPlace', places),
    nationalDividend: reals('nationalDividend', 1),
    rentByPlace: reals('rentByPlace', places),
    familyByPlace: reals('familyByPlace', places),
    mixedByCell: reals('mixedByCell', places * sectors),
    cashByPlace: reals('cashByPlace', places),
    scholarshipByPlace: reals('scholarshipByPlace', places),
    residenceByPlace: reals('residenceByPlace', places),
    ownEntry: reals('ownEntry', places * sectors),
    regionPull: reals('regionPull', 2 * regions * regions),
    ownExit: reals('ownExit', places * sectors),
    ownRate: reals('ownRate', places),
    levelled: reals('levelled', places),
  }
}

/**
 * Adds books, levers, policies and scratch to a world, for a crew of `members`; columns and scratch that another thread
 * has allocated are `given` by name.
 */
export function createEconomy(
  world: World,
  members = 1,
  given?: ReadonlyMap<string, TypedArray>,
  policies: readonly PolicyInstance[] = [],
): Economy {
  const { shape } = world
  const cells = shape.places * shape.sectors
  const scratch = createScratch(given)
  const integers = (name: string, length: number) => scratch.under(name)(Int32Array, length)
  const ledger = createLedger(world, given)
  const parameters = parametersOf(world)
  const book = createPolicyBook(world, policies, given)
  return {
    world,
    parameters,
    ledger,
    members,
    scratch,
    measured: createMeasured(world, ledger),
    levers: addTable(world.columns, 'levers', LEVER_COLUMNS, cells, given),
    placeLevers: addTable(world.columns, 'place-levers', PLACE_LEVER_COLUMNS, shape.places, given),
    regionLevers: addTable(world.columns, 'region-levers', REGION_LEVER_COLUMNS, shape.regions, given),
    book,
    study: createStudyArena(world, members, scratch),
    practice: createPractice(world, given),
    support: createSupportArena(world, book, members, scratch),
    research: createResearchArena(world, members, scratch),
    tenders: createTenderArena(world, policies.length, members, scratch, given),
    efficiency: efficiencyTable(world.pack, parameters['ability.wageEffect'], parameters['efficiency.routineReturn']),
    cellStart: integers('cellStart', cells + 1),
    tallies: createTallies(world, ledger, book, members, scratch),
    applications: createMatchArena(shape.personRows, shape.firmRows * 3, members, scratch.under('applications')),
    searchers: createRowList(shape.personRows, scratch.under('searchers')),
    vacancies: createVacancyTable(world, parameters, scratch),
    entrants: createSlotArena(1, shape.personRows, scratch.under('entrants')),
    founders: createSlotArena(cells, shape.firmRows, scratch.under('founders')),
    wantedPersons: integers('wantedPersons', 1),
    personStart: Int32Array.of(0, shape.personRows),
    wantedFirms: integers('wantedFirms', cells),
    usualEntrants: integers('usualEntrants', cells),
    relocatedTo: integers('relocatedTo', shape.firmRows),
    shares: createShares(world, scratch),
  }
}
