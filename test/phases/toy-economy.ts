import { closeMonth, measureStocks } from '../../src/accounts/books.ts'
import { parseMonth } from '../../src/base/months.ts'
import type { PolicyInstance } from '../../src/base/run.ts'
import { type Member, SOLO_MEMBER } from '../../src/engine/member.ts'
import { loadPack } from '../../src/pack/index.ts'
import { createEconomy, type Economy } from '../../src/phases/economy.ts'
import { runMonth } from '../../src/phases/month.ts'
import { ALL_PARAMETERS } from '../../src/phases/parameters.ts'
import { deriveRunKey } from '../../src/random/run-key.ts'
import { synthesise } from '../../src/synthesis/synthesise.ts'

const pack = loadPack('packs/toy', Object.keys(ALL_PARAMETERS))
const values = Object.fromEntries(pack.parameters.map((parameter) => [parameter.id, parameter.value]))

/** First recorded month of every toy economy. */
export const START = parseMonth('2017-01')

/** The toy country at the end of its base year, one person for 20, with policies; `changed` replaces parameter values. */
export function toyEconomy(
  policies: readonly PolicyInstance[] = [],
  changed: Readonly<Record<string, number>> = {},
): Economy {
  const { world, sizes } = synthesise(pack, { ...values, ...changed }, deriveRunKey('toy', 1), 20, START - 2, START)
  const economy = createEconomy(world, 1, undefined, policies)
  economy.cellStart.set(sizes.cellStart)
  measureStocks(world, economy.ledger, economy.measured)
  closeMonth(economy.ledger, economy.measured)
  return economy
}

/** Runs up to and including a month, `YYYY-MM`; `after` sees the economy at the end of each month. */
export function runTo(
  economy: Economy,
  month: string,
  after: (month: number) => void = () => {},
  member: Member = SOLO_MEMBER,
): Economy {
  const last = parseMonth(month)
  while (economy.world.nation.month[0]! < last) {
    runMonth(economy, member)
    after(economy.world.nation.month[0]!)
  }
  return economy
}

/** Bytes of every column but those of policies, by name. */
export function columnsBesidePolicies(economy: Economy): Map<string, string> {
  const columns = [...economy.world.columns].filter(([name]) => !name.startsWith('policies.'))
  return new Map(
    columns.map(([name, { array }]) => [
      name,
      Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('latin1'),
    ]),
  )
}

/** Names of the columns in which two economies differ, those of policies aside. */
export function differences(one: Economy, other: Economy): string[] {
  const left = columnsBesidePolicies(one)
  const right = columnsBesidePolicies(other)
  return [...left.keys()].filter((name) => left.get(name) !== right.get(name))
}
