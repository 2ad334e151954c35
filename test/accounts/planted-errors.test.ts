import { describe, expect, it } from 'vitest'
import { BooksError } from '../../src/base/errors.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Phase } from '../../src/engine/phase.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { MONTH, runMonth } from '../../src/phases/month.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { EconomyStore } from '../phases/economy-store.ts'
import { runTo } from '../phases/toy-economy.ts'
import { allPolicies } from '../simulation/all-policies.ts'
import { toyRequest } from '../simulation/toy-run.ts'

/** Accounts in which a won may go missing, and how the error names the account. */
const ACCOUNTS: Readonly<Record<string, RegExp>> = {
  'persons.deposits': /\/households$/,
  'firms.deposits': /\/firms$/,
  'firms.grantForPeople': /\/(firms|programmes)$/,
  'firms.grantForEquipment': /\/(firms|programmes)$/,
  'firms.grantForResearch': /\/(firms|programmes)$/,
  'firms.loan': /\/firms$/,
  'firms.stockValue': /(income|expenditure) against production/,
  'firms.wageBill': / → |\/firms$/,
  'firms.revenue': /\/firms$|production/,
  'firms.materialsBill': /\/firms$|production/,
  'cells.ownDeposits': /\/own-account$/,
  'cells.usedValue': /^bank own funds$/,
  'places.rentPool': /\/household-pools$/,
  'places.familyPool': /\/household-pools$/,
  'regions.governmentDeposits': /\/regional-governments$/,
  'regions.programmeDeposits': /\/programmes$/,
  'regions.dividendPool': /\/household-pools$/,
  'regions.equityPool': /\/household-pools$/,
  'nation.centralDeposits': /\/central-government$/,
  'nation.worldDeposits': /\/rest-of-world$/,
  'nation.dividendPool': /\/household-pools$/,
  'nation.bankEquity': /^bank own funds$/,
  'flows.paid': / → /,
  'flows.received': / → /,
  'real.loansWrittenOff': /\/firms$/,
  'real.stockAdded': /against production/,
  'real.stockSold': /against production/,
  'real.closedValueAdded': /against production/,
  'stocks.deposits': /./,
  'policies.deposits': /\/programmes$/,
}

function rowOf(economy: Economy, column: string): number {
  const { persons, firms } = economy.world
  if (column.startsWith('persons.')) return persons.status.indexOf(STATUS.EMPLOYED)
  if (column.startsWith('firms.')) return firms.state.indexOf(FIRM_STATE.MARKET)
  return 0
}
const request = toyRequest({ burnInMonths: 1, policies: allPolicies })
const start = new EconomyStore(runTo(openEconomy(request, allPolicies).economy, '2017-06'), allPolicies)

/** Whether a column is money after a phase: a bill is money until it is paid. */
function isAccountAfter(phase: Phase<Economy>, column: string): boolean {
  const isPaid = MONTH.indexOf(phase) > MONTH.findIndex(({ name }) => name === 'incomes')
  return phase.writes.includes(column) && !(column === 'firms.wageBill' && isPaid)
}

/** Runs the month after the start, or two, and does something right after one of its phases. */
function disturbed(phase: string, disturb: (economy: Economy) => void): Economy {
  const { economy } = start.clone()
  const { nation } = economy.world
  nation.month[0]! += 1
  for (const { name, run } of MONTH) {
    run(economy, SOLO_MEMBER)
    if (name === phase) disturb(economy)
  }
  if (phase === 'programmes' || phase === 'books') runMonth(economy, SOLO_MEMBER)
  return economy
}

function errorOf(action: () => unknown): unknown {
  try {
    action()
  } catch (thrown) {
    return thrown
  }
  return undefined
}

const accountsOf = (phase: Phase<Economy>) => Object.keys(ACCOUNTS).filter((column) => isAccountAfter(phase, column))
const withAccounts = MONTH.filter((phase) => accountsOf(phase).length > 0)

it('looks at every phase but those that only decide', () => {
  const others = MONTH.filter((phase) => !withAccounts.includes(phase)).map(({ name }) => name)
  expect(others).toEqual(['events', 'policies', 'agencies', 'firm-plans', 'learning'])
  const seen = new Set(withAccounts.flatMap(accountsOf))
  expect(Object.keys(ACCOUNTS).filter((column) => !seen.has(column))).toEqual([])
})

describe.each(withAccounts.map((phase) => [phase.name, phase] as const))('after %s', (name, phase) => {
  it.each(accountsOf(phase))('a won too many or too few in %s breaks the books', (column) => {
    for (const won of [1, -1]) {
      const thrown = errorOf(() =>
        disturbed(name, (economy) => {
          const values = economy.world.columns.get(column)!.array
          values[rowOf(economy, column)]! += won
        }),
      )
      expect(thrown).toBeInstanceOf(BooksError)
      expect((thrown as BooksError).account).toMatch(ACCOUNTS[column]!)
      expect(Math.abs(Number((thrown as BooksError).won))).toBe(1)
    }
  })
})

function addTwin({ world }: Economy): void {
  const { status, deposits } = world.persons
  const [person, row] = [status.indexOf(STATUS.RETIRED), status.indexOf(STATUS.VACANT)]
  for (const [name, { array }] of world.columns) if (name.startsWith('persons.')) array[row] = array[person]!
  deposits[row] = 0
}

function losePerson({ world }: Economy): void {
  const { status, deposits } = world.persons
  const person = status.indexOf(STATUS.RETIRED)
  const heir = status.indexOf(STATUS.EMPLOYED)
  if (world.places.region[world.persons.place[person]!] !== world.places.region[world.persons.place[heir]!]) return
  deposits[heir]! += deposits[person]!
  deposits[person] = 0
  status[person] = STATUS.VACANT
}

/** Between the count of heads and the payments by it money breaks first. */
const paidAsCounted = ['labour-market', 'learning', 'production']

describe.each(MONTH.filter(({ name }) => name !== 'observation').map(({ name }) => name))('after %s', (name) => {
  const places = start.economy.world.pack.places.map(({ id }) => id)
  it.each([
    ['a person who is there twice', addTwin, 1],
    ['a person who is lost', losePerson, -1],
  ] as const)('%s is found', (_, disturb, heads) => {
    const thrown = errorOf(() => disturbed(name, disturb))
    expect(thrown).toBeInstanceOf(BooksError)
    if (paidAsCounted.includes(name)) return
    expect(thrown).toMatchObject({ phase: 'people', won: heads })
    expect(places).toContain((thrown as BooksError).account)
  })
})

it('finds nothing where nothing was planted', () => {
  for (const { name } of MONTH) expect(() => disturbed(name, () => {})).not.toThrow()
})
