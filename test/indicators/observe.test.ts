import { beforeEach, describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { type Ledger, recordTransfer } from '../../src/accounts/ledger.ts'
import { log } from '../../src/base/log.ts'
import type { MonthlyId } from '../../src/indicators/monthly-declarations.ts'
import { createObservations, describeCountry, type Observations } from '../../src/indicators/observations.ts'
import { createObserver, observeMonth } from '../../src/indicators/observe-month.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import type { World } from '../../src/world/world.ts'
import { addFirm, addPerson, START, smallWorld } from './small-world.ts'

const COAST = 0
const INLAND = 1
const NATION = 2
let world: World
let ledger: Ledger
let table: Observations

function observe(): (id: MonthlyId, area: number) => number {
  table = createObservations(describeCountry(world), START, 2)
  observeMonth(world, ledger, createObserver(world), table)
  return (id, area) => table.columns[id][area]!
}

beforeEach(() => {
  const small = smallWorld()
  world = small.world
  ledger = small.ledger
  addFirm(world, 0, 0, 0, 3, 8000)
  addFirm(world, 1, 0, 1, 1, 2000)
  addFirm(world, 2, 2, 2, 1, 0)
  world.sectors.materialsRatio.set([0.5, 0.25, 0])
  addPerson(world, 0, { status: STATUS.EMPLOYED, employer: 0, wage: 2e6, income: 2e6, education: 1, occupation: 1 })
  addPerson(world, 1, { status: STATUS.EMPLOYED, employer: 1, wage: 3e6, income: 3e6, education: 2 })
  addPerson(world, 2, { status: STATUS.SELF_EMPLOYED, place: 1, sector: 1, income: 1.2e6, age: 66 })
  addPerson(world, 3, { place: 2, income: 100_000 })
  addPerson(world, 4, { status: STATUS.STUDENT, place: 2, age: 20, education: 1 })
  addPerson(world, 5, {
    status: STATUS.EMPLOYED,
    place: 2,
    employer: 2,
    wage: 2e6,
    income: 2e6,
    education: 1,
    occupation: 2,
  })
  world.children.count[2 * 180 + 7] = 2
})

describe('observing a month', () => {
  it('counts people by residence and jobs by place of work, as national magnitudes', () => {
    const at = observe()
    expect([at('population', COAST), at('population', INLAND), at('population', NATION)]).toEqual([3000, 5000, 8000])
    expect([at('workingAge', COAST), at('workingAge', INLAND)]).toEqual([2000, 3000])
    expect([at('employment', COAST), at('employment', INLAND)]).toEqual([3000, 1000])
    expect(at('unemploymentRate', INLAND)).toBe(50)
    expect(at('participation', INLAND)).toBeCloseTo(200 / 3, 9)
    expect(at('wage', COAST)).toBe(2.5e6)
    expect([at('highSkillJobs', COAST), at('highSkillJobs', INLAND)]).toEqual([1000, 1000])
    expect([at('marketJobs', COAST), at('marketJobs', INLAND)]).toEqual([3000, 0])
    expect([at('firms', COAST), at('firms', INLAND)]).toEqual([2000, 0])
    expect(at('overqualification', COAST)).toBe(50)
  })

  it('finds who lives on less than half the median', () => {
    const at = observe()
    expect(at('lowIncomeRate', COAST)).toBeCloseTo(0, 9)
    expect(at('lowIncomeRate', INLAND)).toBeCloseTo(50, 9)
  })

  it('splits productivity into its mean and the Olley–Pakes covariance', () => {
    const at = observe()
    const first = log((8000 * 0.5) / 4)
    const second = log((2000 * 0.75) / 2)
    expect(at('meanLogProductivity', COAST)).toBeCloseTo((first + second) / 2, 12)
    expect(at('olleyPakesCovariance', COAST)).toBeCloseTo((4 * first + 2 * second) / 6 - (first + second) / 2, 12)
    expect(at('meanLogProductivity', INLAND)).toBe(0)
  })

  it('reads incomes off the books: after tax, transfers and rent, in constant prices', () => {
    const pay = (flow: number, from: number, to: number, won: number) => recordTransfer(ledger, flow, from, to, won)
    pay(FLOW.wages, COAST, COAST, 5_000)
    pay(FLOW.wageTax, COAST, NATION, 1_000)
    pay(FLOW.pensions, NATION, COAST, 700)
    pay(FLOW.rentPaid, COAST, COAST, 300)
    pay(FLOW.rentIncome, COAST, COAST, 200)
    pay(FLOW.dividends, COAST, NATION, 600)
    pay(FLOW.dividendIncome, NATION, INLAND, 450)
    pay(FLOW.sales, NATION, COAST, 900)
    ledger.real.production.set([10_000, 4_000])
    const at = observe()
    expect(at('disposableIncomePerHead', COAST)).toBeCloseTo((12 * 4_600) / 1.25 / 3, 9)
    expect(at('grdpPerHead', COAST)).toBeCloseTo((12 * 10_000) / 3, 9)
    expect(at('grossRegionalIncomePerHead', COAST)).toBeCloseTo((12 * 9_400) / 3, 9)
    // What national owners were not yet paid is theirs as well.
    expect(at('grossRegionalIncomePerHead', INLAND)).toBeCloseTo((12 * 4_600) / 5, 9)
    expect(at('grdp', NATION)).toBe(12 * 14_000 * 1000)
    expect(at('realGrdp', NATION)).toBeCloseTo((12 * 14_000 * 1000) / 1.25, 3)
    expect(at('exports', COAST)).toBe(12 * 900 * 1000)
  })

  it('tells the net outflow of young talent a year, per stock of the first month', () => {
    ledger.people.talentGain.set([-1, 0, 1])
    const at = observe()
    expect(at('tertiaryYoungNetOutflow', COAST)).toBe(600)
    expect(at('tertiaryYoungNetOutflow', INLAND)).toBe(-1200)
    expect(at('tertiaryYoungNetOutflow', NATION)).toBe(0)
  })

  it('tells which graduates stayed, natives and newcomers, and who came back', () => {
    world.places.graduates.set([8, 2, 10])
    world.places.natives.set([4, 1, 3])
    world.places.newcomers.set([2, 0, 1])
    world.places.returners.set([1, 1, 5])
    const at = observe()
    expect(at('graduateRetention', COAST)).toBe(70)
    expect(at('graduateNatives', COAST)).toBe(50)
    expect(at('graduateNewcomers', INLAND)).toBe(10)
    expect(at('graduateReturners', INLAND)).toBe(50)
    expect(at('graduateRetention', NATION)).toBe(55)
  })

  it('changes nothing of the state and gives the same numbers twice', () => {
    const before = stateHash(world)
    observe()
    const first = JSON.stringify(table.columns)
    observe()
    expect(JSON.stringify(table.columns)).toBe(first)
    expect(stateHash(world)).toBe(before)
  })
})
