// Support of the base year by payer, region, function and instrument: the agencies' budgets, split by a rule.
import { AGENCIES } from './nation.mjs'
import { plain, roundKeeping, sum } from './library.mjs'
import { FUNCTIONS, REGIONS } from './names.mjs'

/** Budget of an agency and year in the seed paper; 517 of them make 9.6 trillion won. */
const AGENCY_BUDGET = 18.5e9
/** Shares of payers in each function: ministries that carry it, and the region's own government. */
const PAYERS = {
  capital: { industry: 0.2, 'small-business': 0.6, region: 0.2 },
  manpower: { industry: 0.4, science: 0.2, 'small-business': 0.2, region: 0.2 },
  rd: { industry: 0.4, science: 0.3, 'small-business': 0.2, region: 0.1 },
  facility: { industry: 0.5, science: 0.3, region: 0.2 },
  knowledge: { industry: 0.4, 'small-business': 0.4, region: 0.2 },
  startup: { science: 0.3, 'small-business': 0.5, region: 0.2 },
  infrastructure: { industry: 0.5, science: 0.2, region: 0.3 },
}
/** Instruments of each function: test analysis, certification and prototypes make most of it equipment. */
const INSTRUMENTS = {
  capital: { capital: 1 },
  manpower: { people: 0.6, equipment: 0.4 },
  rd: { research: 0.5, equipment: 0.5 },
  facility: { equipment: 1 },
  knowledge: { advice: 0.4, equipment: 0.6 },
  startup: { startup: 0.6, equipment: 0.4 },
  infrastructure: { equipment: 1 },
}
const SOURCE =
  'assumption:agencies of Table 1 × 18.5 bn [SEED003], split by the agencies that serve a function; shares of payers and instruments are made up'

/** Writes `programmes.csv`, whole millions of won a year, the regions' totals kept. */
export function writeProgrammes(output) {
  const rows = REGIONS.flatMap(([region]) => {
    const [count, ...serving] = AGENCIES[region]
    const cells = FUNCTIONS.flatMap((role, index) =>
      Object.entries(PAYERS[role]).flatMap(([payer, paid]) =>
        Object.entries(INSTRUMENTS[role]).map(([instrument, part]) => {
          const share = (serving[index] / sum(serving)) * paid * part
          return [payer, region, role, instrument, (count * AGENCY_BUDGET * share) / 1e6]
        }),
      ),
    )
    const millions = roundKeeping(cells.map((cell) => cell.at(-1)))
    return cells.map((cell, index) => [...cell.slice(0, -1), plain(millions[index] * 1e6), SOURCE])
  })
  output.file('programmes.csv', ['payer', 'region', 'function', 'instrument', 'value', 'source'], rows)
}
