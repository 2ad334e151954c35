import type { Pack } from '../pack/pack.ts'
import type { RunKey } from '../random/run-key.ts'
import { efficiencyTable } from '../rules/person/efficiency.ts'
import { createWorld, type World } from '../world/world.ts'
import { createAgencies } from './agencies.ts'
import { type BaseFlows, solveBaseFlows } from './base-flows.ts'
import { setShares, setTables } from './base-tables.ts'
import { setCampuses } from './campuses.ts'
import { fitCommuting } from './commuting.ts'
import { createFirms } from './firms.ts'
import { solveGraduates } from './graduates.ts'
import { assignHeadOffices, planOffices } from './head-offices.ts'
import { setMoves } from './moves.ts'
import { gatherOfficeJobs } from './office-jobs.ts'
import { balanceGovernment, closeAccounts, openProduct } from './opening-accounts.ts'
import { openAgencies } from './opening-agencies.ts'
import { openUsedEquipment } from './opening-entry.ts'
import { openFirms } from './opening-firms.ts'
import { measureOpening, type OpeningFlows } from './opening-flows.ts'
import { openHouseholds } from './opening-households.ts'
import { openOwnAccount } from './opening-own-account.ts'
import { openRegions } from './opening-regions.ts'
import { openInstitutes } from './opening-research.ts'
import { createPersons } from './people.ts'
import { requirePeople } from './require-people.ts'
import { countResidents } from './residents.ts'
import { measureSizes, type Sizes } from './sizes.ts'
import { seatEmployees } from './staffing.ts'
import { seatStudents, studentFlows } from './students.ts'
import { fitTrade } from './trade-shares.ts'
import { setWages } from './wages.ts'
import { assignStatus } from './workforce.ts'

/** A synthesised world with what its fit can be judged by. */
export interface Synthesis {
  readonly world: World
  readonly sizes: Sizes
  readonly flows: BaseFlows
  /** Monthly flows that the tax on wages balances. */
  readonly opening: OpeningFlows
  /** Orders of the base year by place of the buyer × product, won a month. */
  readonly orders: Float64Array
}

/**
 * Builds the economy of the pack’s base year at the start of burn-in, every institutional sector near zero net lending.
 * `firstMonth` is the first simulated month, `startMonth` the first recorded one.
 */
export function synthesise(
  pack: Pack,
  parameters: Readonly<Record<string, number>>,
  runKey: RunKey,
  personsPerAgent: number,
  firstMonth: number,
  startMonth: number,
): Synthesis {
  const sizes = measureSizes(pack, personsPerAgent)
  requirePeople(pack, sizes)
  const flows = solveBaseFlows(pack, sizes, parameters['synthesis.ownIncome']!)
  const world = createWorld(sizes.shape, pack, parameters, runKey)
  const efficiency = efficiencyTable(pack, parameters['ability.wageEffect']!, parameters['efficiency.routineReturn']!)
  setTables(world, sizes, firstMonth, startMonth)
  createAgencies(world)
  setCampuses(world)
  const persons = createPersons(world, sizes)
  const jobs = createFirms(world, sizes)
  const commuters = fitCommuting(world, sizes)
  assignHeadOffices(world, planOffices(world, jobs, flows, commuters))
  gatherOfficeJobs(world, jobs)
  const employees = Float64Array.from({ length: sizes.shape.places }, (_, home) => {
    let sum = 0
    for (let work = 0; work < sizes.shape.places; work++) sum += commuters[home * sizes.shape.places + work]!
    return sum
  })
  const workforce = assignStatus(world, sizes, employees, persons)
  const students = studentFlows(world)
  seatStudents(world, students)
  seatEmployees(world, jobs, workforce, commuters, efficiency)
  const meanWage = setWages(world, flows)
  setShares(world, flows)
  openOwnAccount(world, flows)
  openFirms(world, flows, sizes.cellStart, efficiency)
  openUsedEquipment(world)
  countResidents(world)
  setMoves(world, students, solveGraduates(world, students))
  openProduct(world, flows, meanWage)
  const opening = measureOpening(world, flows, meanWage, efficiency)
  balanceGovernment(world, flows, opening)
  openInstitutes(world, flows)
  const spending = openHouseholds(world, opening)
  const orders = fitTrade(world, flows, spending)
  openAgencies(world)
  openRegions(world, opening, spending)
  closeAccounts(world, opening)
  return { world, sizes, flows, opening, orders }
}
