import { type FitRow, fitRow } from './fit-row.ts'
import type { Synthesis } from './synthesise.ts'

const total = (values: Float64Array) => values.reduce((sum, won) => sum + won, 0)

/** Surplus that firms have left once they have paid wages, interest, tax, dividends and the base year’s investment. */
function firmLending({ world, flows, opening }: Synthesis): number {
  const debtInterest = opening.purchases - total(flows.government)
  const loanInterest = opening.bankIncome - debtInterest
  const paidOut = total(opening.dividends) + opening.nationalDividends - opening.bankIncome
  const dividends = paidOut / (1 - world.parameters['payout.equityShare']!)
  const surplus = total(flows.firmValueAdded) - (opening.wages - opening.publicWages)
  return (
    surplus - loanInterest - opening.profitTax - dividends - total(flows.investment) + opening.support - opening.fees
  )
}

function governmentLending({ world, flows, opening }: Synthesis): number {
  const revenue = world.nation.wageTaxRate[0]! * opening.wages + flows.productTax + opening.profitTax
  const support = opening.support - opening.fees
  return revenue - opening.purchases - opening.publicWages - opening.pensions - opening.benefits - support
}

function worldLending({ world, flows }: Synthesis): number {
  const { sectors } = world.shape
  const output = new Float64Array(sectors)
  for (let cell = 0; cell < flows.output.length; cell++) output[cell % sectors]! += flows.output[cell]!
  let imports = 0
  for (let product = 0; product < sectors; product++) {
    const abroad = flows.importShare[product]!
    imports += ((output[product]! - flows.exports[product]!) * abroad) / (1 - abroad)
  }
  return imports - total(flows.exports)
}

/** Net lending that the opening flows imply, in shares of the base year’s product; none is wanted. */
export function measureOpeningLending(synthesis: Synthesis): FitRow[] {
  const product = synthesis.world.nation.baseGdp[0]!
  const row = (institution: string, won: number) =>
    fitRow('net lending, opening flows', 'of product', institution, 0, won / product)
  return [
    row('firms', firmLending(synthesis)),
    row('government', governmentLending(synthesis)),
    row('rest-of-world', worldLending(synthesis)),
  ]
}
