import { LINE } from '../accounts/budget-lines.ts'
import { programmeRow } from '../accounts/programme-accounts.ts'
import { RECIPIENT_KINDS, RECIPIENTS, spanOf } from '../policies/policy-book.ts'
import type { PolicyView } from '../policies/view.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { YOUNG_MONTHS } from '../rules/firm/exit.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'

const stream = new Stream()

type Common = Omit<PolicyView, 'monthsActive' | 'reach' | 'reaches' | 'draw' | 'spent' | 'memory'>

function peopleOf({ world, book }: Economy, kind: number): Float64Array {
  return Float64Array.from({ length: world.shape.places }, (_, place) => book.people[place * RECIPIENT_KINDS + kind]!)
}

/** Firms in their first three years, by cell. */
function countYoung({ world }: Economy): Float64Array {
  const { firms, nation, shape } = world
  const young = new Float64Array(shape.places * shape.sectors)
  for (let firm = 0; firm < shape.firmRows; firm++)
    if (firms.state[firm] === FIRM_STATE.MARKET && nation.month[0]! - firms.foundedMonth[firm]! < YOUNG_MONTHS)
      young[firms.place[firm]! * shape.sectors + firms.sector[firm]!]! += 1
  return young
}

/** What all policies may know of last month. */
export function observe(economy: Economy): Common {
  const { world, ledger, parameters } = economy
  const { places, nation, shape } = world
  const residents = new Float64Array(shape.regions)
  const placeResidents = Float64Array.from(ledger.people.stock)
  for (let place = 0; place < shape.places; place++) residents[places.region[place]!]! += placeResidents[place]!
  const product = Float64Array.from(world.regions.product)
  let people = 0
  let nations = 0
  for (let region = 0; region < shape.regions; region++) {
    people += residents[region]!
    nations += product[region]!
  }
  return {
    month: nation.month[0]!,
    parameters,
    wageLevel: nation.baseMeanWage[0]! > 0 ? nation.wageIndex[0]! / nation.baseMeanWage[0]! : 1,
    personsPerAgent: shape.personsPerAgent,
    regionOf: places.region,
    sectors: shape.sectors,
    residents,
    product,
    relativeProduct: product.map((won, region) =>
      nations > 0 && residents[region]! > 0 ? (won * people) / (residents[region]! * nations) : 1,
    ),
    placeResidents,
    youngFirms: countYoung(economy),
    students: peopleOf(economy, RECIPIENTS.STUDENTS),
    scholars: peopleOf(economy, RECIPIENTS.SCHOLARS),
    newcomers: peopleOf(economy, RECIPIENTS.NEWCOMERS),
    seekers: peopleOf(economy, RECIPIENTS.SEEKERS),
    agencies: world.pack.agencies,
    cellSales: world.cells.sales,
    cellInvestment: world.cells.invested,
    multipliers: economy.book.multipliers,
  }
}

/** What one policy may know: the common observations, its age, its own books and memory. */
export function viewOf(economy: Economy, common: Common, policy: number): PolicyView {
  const { world, book } = economy
  const { places, sectors, drawKey } = book.policies[policy]!
  const width = world.shape.sectors
  return {
    ...common,
    monthsActive: common.month - spanOf(book.policies[policy]!, world).from,
    reach: (line, region) => book.reach[programmeRow(world, policy, region, LINE[line])]!,
    reaches: (cell) => places[Math.floor(cell / width)] === 1 && sectors[cell % width] === 1,
    draw: (cell) => {
      seekStream(stream, world.runKey, STREAMS.policy, common.month)
      return normalFromBits(drawBits(stream, drawKey, cell, 0))
    },
    spent: (line, region) => book.accounts.spentMonth[programmeRow(world, policy, region, LINE[line])]!,
    memory: book.memories[policy]!,
  }
}
