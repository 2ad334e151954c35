import { monthOfYear } from '../base/months.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { freeStaff } from '../rules/government/targeting.ts'
import { DELIVERY_COLUMNS } from '../world/agency-columns.ts'
import { AGENCIES_COLUMNS } from './agencies-columns.ts'
import { creditAgencies, splitBudgets, sumGrowth } from './agency-scores.ts'
import type { Economy } from './economy.ts'
import { setPriorities } from './priorities.ts'
import { highestTime, timeFor } from './staff-time.ts'
import { INSTRUMENT } from './support-arena.ts'

const FADING = 11 / 12
const MONTHS_KEPT = 3
const DELIVERIES = Object.keys(DELIVERY_COLUMNS) as (keyof typeof DELIVERY_COLUMNS)[]

/** Adds a month of what is offered to what is left of it; what cannot be kept is lost, room for one award is. */
function accrue(left: number, offered: number, oneAward: number): number {
  return Math.min(left + offered, MONTHS_KEPT * offered + oneAward)
}

/** Staff time and use of shared equipment of a month, and wear of the equipment. */
function offerRegion(economy: Economy, region: number): void {
  const { world, support, parameters } = economy
  const { agencies, regions, delivery, nation, shape } = world
  const wear = parameters['equipment.depreciation']
  let staff = 0
  let use = 0
  for (let agency = support.firstAgency[region]!; agency < support.firstAgency[region + 1]!; agency++) {
    staff += freeStaff(agencies.researchers[agency]!, parameters['agency.fixedStaff'])
    use += agencies.sharedEquipment[agency]! * wear * nation.investmentPrice[0]!
    agencies.sharedEquipment[agency]! *= 1 - wear
  }
  const time = staff / shape.personsPerAgent
  const grant = parameters['support.grantSize']
  const project = timeFor(parameters, INSTRUMENT.research, parameters['research.projectCost'])
  regions.staffTime[region] = accrue(
    regions.staffTime[region]!,
    time,
    Math.max(highestTime(parameters, grant), project),
  )
  regions.equipmentUse[region] = accrue(regions.equipmentUse[region]!, use, grant)
  delivery.timeOffered[region]! += time
  delivery.useOffered[region]! += use
}

function openMonth(economy: Economy): void {
  const { delivery, shape } = economy.world
  for (let region = 0; region < shape.regions; region++) {
    for (const name of DELIVERIES) delivery[name][region]! *= FADING
    offerRegion(economy, region)
  }
}

function openYear(economy: Economy): void {
  if (economy.practice.year.first[0] !== 0) splitBudgets(economy)
  setPriorities(economy)
}

/** Agencies are scored and budgeted each January, and look at what to favour; each month they have staff time anew. */
export function runAgencies(economy: Economy, member: Member): void {
  const { world, support, practice } = economy
  if (monthOfYear(world.nation.month[0]!) === 0 || practice.year.first[0] === 0) {
    tallyRows(member, economy, world.shape.firmRows, sumGrowth, [support.peers, support.staffing])
    tallyRows(member, economy, world.shape.firmRows, creditAgencies, [support.scores])
    solo(member, economy, openYear)
  }
  solo(member, economy, openMonth)
}

/** The phase with the columns that it declares. */
export const agencies: Phase<Economy> = { name: 'agencies', ...AGENCIES_COLUMNS, run: runAgencies }
