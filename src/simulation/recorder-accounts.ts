import { FLOW_NAMES, FLOWS, flowLabel, HOLDERS, type Holder } from '../accounts/flows.ts'
import type { ColumnTable } from '../base/run.ts'
import { assertExact } from '../base/won.ts'
import type { Recorder } from './recorder.ts'
import { areaLabels, monthLabels, textColumn } from './recorder-text.ts'

/** Names of holders by area × holder: `region/holder`, and the bare holder for the nation. */
function holderLabels(regions: readonly string[]): string[] {
  return [...regions.map((id) => `${id}/`), ''].flatMap((prefix) => HOLDERS.map((holder) => prefix + holder))
}

const code = (area: number, holder: Holder) => area * HOLDERS.length + HOLDERS.indexOf(holder)

/** Every payment between two sectors, summed by month, flow, payer's and payee's area, won of the whole country. */
export function accountsTable(recorder: Recorder): ColumnTable {
  const { payments, observations, economy } = recorder
  const { areas } = observations
  const { personsPerAgent } = economy.world.shape
  const perMonth = FLOW_NAMES.length * areas * areas
  let rows = 0
  for (let at = 0; at < observations.months * perMonth; at++) if (payments[at] !== 0) rows += 1
  const kept = new Int32Array(rows)
  const won = new Float64Array(rows)
  for (let at = 0, row = 0; at < observations.months * perMonth; at++) {
    if (payments[at] === 0) continue
    kept[row] = at
    won[row] = payments[at]! * personsPerAgent
    assertExact(won[row]!, 'a month’s payments')
    row += 1
  }
  const flowOf = (row: number) => Math.floor(kept[row]! / areas / areas) % FLOW_NAMES.length
  const payerArea = (row: number) => Math.floor(kept[row]! / areas) % areas
  const payeeArea = (row: number) => kept[row]! % areas
  const sides = FLOW_NAMES.map((name) => FLOWS[name])
  const holders = holderLabels(observations.country.regions)
  const national = areas - 1
  return {
    rows,
    columns: {
      month: textColumn(monthLabels(recorder), rows, (row) => Math.floor(kept[row]! / perMonth)),
      region: textColumn(areaLabels(recorder), rows, (row) =>
        payeeArea(row) < national ? payeeArea(row) : payerArea(row),
      ),
      payer: textColumn(holders, rows, (row) => code(payerArea(row), sides[flowOf(row)]!.payer)),
      payee: textColumn(holders, rows, (row) => code(payeeArea(row), sides[flowOf(row)]!.payee)),
      flow: textColumn(FLOW_NAMES.map(flowLabel), rows, flowOf),
      won,
    },
    integerColumns: ['won'],
  }
}
