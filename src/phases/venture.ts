import { log } from '../base/log.ts'
import { monthOfYear } from '../base/months.ts'
import { mapRows } from '../engine/map-rows.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { exponentialFromBits } from '../random/distributions.ts'
import { drawBits, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { dealQuality } from '../rules/firm/venture.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'
import { VENTURE_COLUMNS } from './venture-columns.ts'
import { investPrivately, investPublicly, NO_DEAL, ownersValue } from './venture-deals.ts'
import { closeStakes, raiseMoney } from './venture-money.ts'
import { investProgrammes } from './venture-programmes.ts'

const JANUARY = 0
const stream = new Stream()

/** In January, how sales of each sector have grown since the January before. */
function observeGrowth({ world }: Economy): void {
  const { firms, sectors, shape } = world
  const sales = new Float64Array(shape.sectors)
  for (let firm = 0; firm < shape.firmRows; firm++)
    if (firms.state[firm] === FIRM_STATE.MARKET)
      sales[firms.sector[firm]!]! += firms.expectedSales[firm]! * firms.price[firm]!
  for (let sector = 0; sector < shape.sectors; sector++) {
    const before = sectors.yearSales[sector]!
    sectors.growth[sector] = before > 0 && sales[sector]! > 0 ? log(sales[sector]! / before) : 0
    sectors.yearSales[sector] = sales[sector]!
  }
}

/** National owners buy the stakes that funds have held long enough, as far as they have the money. */
function sellStakes(economy: Economy): void {
  const { world, parameters } = economy
  const { firms, nation, shape } = world
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.fundShare[firm] === 0) continue
    if (nation.month[0]! - firms.backedMonth[firm]! < parameters['venture.holdMonths']) continue
    const price = Math.floor(firms.fundShare[firm]! * ownersValue(economy, firm))
    if (price > nation.dividendPool[0]!) continue
    nation.dividendPool[0]! -= price
    closeStakes(economy, firm, 'stakeSales', shape.regions, price)
  }
}

function openMonth(economy: Economy): void {
  const { nation, regions } = economy.world
  if (monthOfYear(nation.month[0]!) === JANUARY) observeGrowth(economy)
  regions.ventureDeals.fill(0)
  sellStakes(economy)
  raiseMoney(economy)
}

/**
 * What funds think of each young independent firm that does research: its quality and an error. Errors are drawn anew once a deal is paid:
 * until then the best firm stays the best, and a large deal waits for its money instead of giving way to small ones.
 */
function appraise(economy: Economy, from: number, to: number): void {
  const { world, parameters } = economy
  const { firms, sectors, nation, pack } = world
  const round = nation.ventureRound[0]!
  seekStream(stream, world.runKey, STREAMS.venture, 0)
  for (let firm = from; firm < to; firm++) {
    firms.appeal[firm] = NO_DEAL
    if (firms.state[firm] !== FIRM_STATE.MARKET || firms.fundShare[firm]! > 0 || firms.headOffice[firm]! >= 0) continue
    if (nation.month[0]! - firms.foundedMonth[firm]! >= parameters['venture.oldestFirm']) continue
    const sector = firms.sector[firm]!
    if (!pack.sectors[sector]!.market || firms.wageBill[firm] === 0) continue
    if (firms.staff[firm * 3 + 2] === 0 && firms.patents[firm] === 0) continue
    const quality = dealQuality(
      {
        lead:
          firms.technology[firm]! -
          sectors.meanTechnology[sector]! +
          firms.productivity[firm]! -
          sectors.meanProductivity[sector]!,
        researchers: firms.staff[firm * 3 + 2]!,
        patents: firms.patents[firm]!,
        trackRecord: firms.trackRecord[firm]!,
        sectorGrowth: sectors.growth[sector]!,
      },
      parameters,
    )
    const error = -log(exponentialFromBits(drawBits(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, round)))
    firms.appeal[firm] = quality + parameters['venture.noise'] * error
  }
}

function invest(economy: Economy): void {
  const { nation, regions, shape } = economy.world
  investPrivately(economy)
  investPublicly(economy)
  investProgrammes(economy)
  let deals = 0
  for (let region = 0; region < shape.regions; region++) deals += regions.ventureDeals[region]!
  if (deals > 0) nation.ventureRound[0]! += 1
}

/** Venture funds sell what they have held long enough, raise money, and back the young firms that they think best of. */
export function runVenture(economy: Economy, member: Member): void {
  solo(member, economy, openMonth)
  mapRows(member, economy, economy.world.shape.firmRows, appraise)
  solo(member, economy, invest)
}

/** The phase with the columns that it declares. */
export const venture: Phase<Economy> = { name: 'venture', ...VENTURE_COLUMNS, run: runVenture }
