import { FLOW } from '../accounts/flows.ts'
import { recordPaid, recordReceived, recordTransfer } from '../accounts/ledger.ts'
import { roundWon } from '../base/won.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { RECIPIENT_KINDS, RECIPIENTS } from '../policies/policy-book.ts'
import { basicTransfer, pensionAt, transferRates } from '../rules/government/transfers.ts'
import { desiredSpending, smoothedIncome } from '../rules/person/consumption.ts'
import { ownerWeight, PENSION_AGE, paysRent } from '../rules/person/household.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import { ageMonth } from './age.ts'
import type { Economy } from './economy.ts'
import { surchargeIn } from './financing.ts'
import { INCOMES_COLUMNS } from './incomes-columns.ts'
import { countRecipients, isNewcomer, isScholar } from './recipients.ts'
import { FIRM_SUM, SUM, SUM_COUNT } from './sums.ts'

const WAGE_LIMIT = 2_147_000_000

/** Whole won for each of `heads`; none without any. */
const perHead = (won: number, heads: number) => (heads > 0 ? Math.floor(won / heads) : 0)

/** Won per head or weight that every pool can pay this month; what does not divide stays in the pool. */
function dividePools(economy: Economy): void {
  const { world, parameters, shares, book } = economy
  const { places, regions, cells, nation, shape } = world
  let owners = 0
  const byRegion = new Float64Array(shape.regions)
  for (let place = 0; place < shape.places; place++) {
    owners += places.owners[place]!
    byRegion[places.region[place]!]! += places.owners[place]!
    shares.rentByPlace[place] =
      places.owners[place]! > 0 ? Math.floor(places.rentPool[place]! / places.owners[place]!) : 0
    shares.familyByPlace[place] =
      places.dependants[place]! > 0 ? Math.floor(places.familyPool[place]! / places.dependants[place]!) : 0
    const { cash, scholarshipWon, residenceWon } = economy.placeLevers
    const recipients = place * RECIPIENT_KINDS
    shares.cashByPlace[place] = perHead(cash[place]!, places.adults[place]!)
    shares.scholarshipByPlace[place] = perHead(scholarshipWon[place]!, book.people[recipients + RECIPIENTS.SCHOLARS]!)
    shares.residenceByPlace[place] = perHead(residenceWon[place]!, book.people[recipients + RECIPIENTS.NEWCOMERS]!)
    shares.levelled[place] = nation.wageIndex[0]! / nation.baseMeanWage[0]!
  }
  shares.nationalDividend[0] = owners > 0 ? Math.floor(nation.dividendPool[0]! / owners) : 0
  for (let place = 0; place < shape.places; place++) {
    const region = places.region[place]!
    shares.dividendByPlace[place] =
      byRegion[region]! > 0 ? Math.floor(regions.dividendPool[region]! / byRegion[region]!) : 0
  }
  const payout = parameters['selfEmployment.payout']
  const buffer = parameters['selfEmployment.buffer']
  const memory = parameters['selfEmployment.incomeMemory']
  for (let cell = 0; cell < shape.places * shape.sectors; cell++) {
    const workers = cells.ownWorkers[cell]!
    shares.mixedByCell[cell] =
      workers > 0
        ? Math.max(
            0,
            Math.floor((payout * (cells.ownDeposits[cell]! - buffer * cells.ownMaterialsBill[cell]!)) / workers),
          )
        : 0
    cells.mixedIncome[cell]! += memory * (shares.mixedByCell[cell]! - cells.mixedIncome[cell]!)
  }
}

/** Wages, benefits, pensions, basic transfers, pools, taxes and rents of each person, and what the person then wants to spend. */
function payPersons(economy: Economy, from: number, to: number, lane: number): void {
  const { world, parameters, shares } = economy
  const { persons, places, nation, shape } = world
  const { status, place, birthMonth, deposits, wage, lastWage, education, employer, sector } = persons
  const { unemploymentMonths, income: incomeOf, smoothedIncome: smoothedOf, spending: spendingOf } = persons
  const { state } = world.firms
  const { rent: rentOf } = places
  const { dividendByPlace, rentByPlace, familyByPlace, cashByPlace, mixedByCell } = shares
  const { scholarshipByPlace, residenceByPlace } = shares
  const sums = economy.tallies.place.lanes[lane]!
  const clock = ageMonth(nation)
  const { sectors } = shape
  const nationalDividend = shares.nationalDividend[0]!
  const taxRate = nation.wageTaxRate[0]! + nation.surchargeRate[0]!
  const familyShare = parameters['family.share']
  const replacement = parameters['benefit.replacement']
  const benefitMonths = parameters['benefit.months']
  const rates = transferRates(parameters, shares.levelled[0]!)
  const rentCap = parameters['housing.rentCap']
  const smoothing = parameters['consumption.smoothing']
  const wealthEffect = parameters['consumption.wealthEffect']
  const targetMonths = parameters['consumption.targetMonths']
  for (let person = from; person < to; person++) {
    const now = status[person]!
    if (now === STATUS.VACANT) continue
    const home = place[person]!
    const base = home * SUM_COUNT
    const age = clock - birthMonth[person]!
    let income = 0
    if (now === STATUS.EMPLOYED) {
      const gross = wage[person]!
      const tax = roundWon(taxRate * gross)
      const family = roundWon(familyShare * (gross - tax))
      sums[base + (state[employer[person]!] === FIRM_STATE.GOVERNMENT ? SUM.PUBLIC_WAGES : SUM.WAGES)]! += gross
      sums[base + SUM.WAGE_TAX]! += tax
      sums[base + SUM.FAMILY_PAID]! += family
      income = gross - tax - family
    } else if (now === STATUS.SELF_EMPLOYED) {
      const mixed = mixedByCell[home * sectors + sector[person]!]!
      sums[base + SUM.MIXED]! += mixed
      income = mixed
    } else if (now === STATUS.UNEMPLOYED || age < PENSION_AGE) {
      income = familyByPlace[home]!
      sums[base + SUM.FAMILY]! += income
      if (now === STATUS.UNEMPLOYED && unemploymentMonths[person]! < benefitMonths) {
        const benefit = roundWon(replacement * lastWage[person]!)
        sums[base + SUM.BENEFITS]! += benefit
        income += benefit
      }
    }
    const pension = pensionAt(rates, age)
    const basic = basicTransfer(rates, age, now)
    sums[base + SUM.PENSIONS]! += pension
    sums[base + SUM.BASIC]! += basic
    income += pension + basic
    const weight = ownerWeight(age, education[person]!)
    income += (dividendByPlace[home]! + nationalDividend + rentByPlace[home]!) * weight + cashByPlace[home]!
    if (scholarshipByPlace[home]! > 0 && isScholar(economy, person)) {
      sums[base + SUM.SCHOLARSHIPS]! += scholarshipByPlace[home]!
      income += scholarshipByPlace[home]!
    }
    if (residenceByPlace[home]! > 0 && isNewcomer(economy, person)) {
      sums[base + SUM.RESIDENCE]! += residenceByPlace[home]!
      income += residenceByPlace[home]!
    }
    if (paysRent(age, now)) {
      const rent = roundWon(Math.min(rentOf[home]!, rentCap * income))
      sums[base + SUM.RENT_PAID]! += rent
      income -= rent
    }
    const saved = deposits[person]! + income
    const smoothed = smoothedIncome(smoothedOf[person]!, Math.min(WAGE_LIMIT, income), smoothing)
    const spending = Math.min(WAGE_LIMIT, desiredSpending(smoothed, saved, wealthEffect, targetMonths))
    incomeOf[person] = Math.min(WAGE_LIMIT, income)
    smoothedOf[person] = smoothed
    spendingOf[person] = spending
    deposits[person] = saved - spending
    sums[base + SUM.SPENDING]! += spending
  }
}

/** Debits the payers of a place’s residents and books what residents received and paid. */
function settlePlace(economy: Economy, place: number): void {
  const { world, ledger, tallies, shares, parameters } = economy
  const { places, regions, nation, shape } = world
  const national = shape.regions
  const region = places.region[place]!
  const sum = (index: number) => tallies.place.target[place * SUM_COUNT + index]!
  const owners = places.owners[place]!
  const dividends = owners * shares.dividendByPlace[place]!
  const nationalDividends = owners * shares.nationalDividend[0]!
  const rentIncome = owners * shares.rentByPlace[place]!
  const cash = places.adults[place]! * shares.cashByPlace[place]!
  recordReceived(ledger, FLOW.wages, region, region, sum(SUM.WAGES))
  recordReceived(ledger, FLOW.publicWages, national, region, sum(SUM.PUBLIC_WAGES))
  recordReceived(ledger, FLOW.mixedIncome, region, region, sum(SUM.MIXED))
  const surcharge = surchargeIn(economy, sum(SUM.WAGE_TAX))
  recordTransfer(ledger, FLOW.wageTax, region, national, sum(SUM.WAGE_TAX) - surcharge)
  recordTransfer(ledger, FLOW.policyTax, region, national, surcharge)
  nation.toFinance[0]! -= surcharge
  nation.wageBase[0]! += sum(SUM.WAGES) + sum(SUM.PUBLIC_WAGES)
  recordTransfer(ledger, FLOW.benefits, national, region, sum(SUM.BENEFITS))
  recordTransfer(ledger, FLOW.pensions, national, region, sum(SUM.PENSIONS))
  recordTransfer(ledger, FLOW.basicTransfers, national, region, sum(SUM.BASIC))
  nation.centralDeposits[0]! += sum(SUM.WAGE_TAX) - sum(SUM.BENEFITS) - sum(SUM.PENSIONS) - sum(SUM.BASIC)
  recordTransfer(ledger, FLOW.familySupportPaid, region, region, sum(SUM.FAMILY_PAID))
  recordTransfer(ledger, FLOW.familySupport, region, region, sum(SUM.FAMILY))
  places.familyPool[place]! += sum(SUM.FAMILY_PAID) - sum(SUM.FAMILY)
  const rentAway = Math.floor(parameters['housing.awayShare'] * sum(SUM.RENT_PAID))
  recordTransfer(ledger, FLOW.rentPaid, region, region, sum(SUM.RENT_PAID) - rentAway)
  recordTransfer(ledger, FLOW.rentPaid, region, national, rentAway)
  nation.dividendPool[0]! += rentAway
  recordTransfer(ledger, FLOW.rentIncome, region, region, rentIncome)
  places.rentPool[place]! += sum(SUM.RENT_PAID) - rentAway - rentIncome
  recordTransfer(ledger, FLOW.dividendIncome, region, region, dividends)
  regions.dividendPool[region]! -= dividends
  recordTransfer(ledger, FLOW.dividendIncome, national, region, nationalDividends)
  nation.dividendPool[0]! -= nationalDividends
  recordTransfer(ledger, FLOW.cashTransfers, region, region, cash)
  recordTransfer(ledger, FLOW.scholarships, region, region, sum(SUM.SCHOLARSHIPS))
  recordTransfer(ledger, FLOW.residenceSupport, region, region, sum(SUM.RESIDENCE))
  regions.programmeDeposits[region]! -= cash + sum(SUM.SCHOLARSHIPS) + sum(SUM.RESIDENCE)
}

function settleIncomes(economy: Economy): void {
  economy.world.nation.wageBase[0] = 0
  for (let place = 0; place < economy.world.shape.places; place++) settlePlace(economy, place)
}

/** Firms and the government pay the wage bill that was recounted from persons. */
function payWageBills(economy: Economy, from: number, to: number, lane: number): void {
  const { firms, places } = economy.world
  const sums = economy.tallies.area.lanes[lane]!
  for (let firm = from; firm < to; firm++) {
    if (firms.state[firm] === FIRM_STATE.VACANT) continue
    const base = places.region[firms.place[firm]!]! * SUM_COUNT
    if (firms.state[firm] === FIRM_STATE.GOVERNMENT) {
      sums[base + FIRM_SUM.PUBLIC_WAGES]! += firms.wageBill[firm]!
      continue
    }
    firms.deposits[firm]! -= firms.wageBill[firm]!
    sums[base + FIRM_SUM.WAGES]! += firms.wageBill[firm]!
  }
}

function bookWageBills(economy: Economy): void {
  const { world, ledger, tallies, shares } = economy
  const { nation, cells, places, shape } = world
  for (let region = 0; region < shape.regions; region++) {
    recordPaid(ledger, FLOW.wages, region, region, tallies.area.target[region * SUM_COUNT + FIRM_SUM.WAGES]!)
    const publicWages = tallies.area.target[region * SUM_COUNT + FIRM_SUM.PUBLIC_WAGES]!
    recordPaid(ledger, FLOW.publicWages, shape.regions, region, publicWages)
    nation.centralDeposits[0]! -= publicWages
  }
  for (let cell = 0; cell < shape.places * shape.sectors; cell++) {
    const won = shares.mixedByCell[cell]! * cells.ownWorkers[cell]!
    const region = places.region[Math.floor(cell / shape.sectors)]!
    cells.ownDeposits[cell]! -= won
    recordPaid(ledger, FLOW.mixedIncome, region, region, won)
  }
}

/** Wages, mixed income, benefits, pensions, pools, taxes and rents. */
export function runIncomes(economy: Economy, member: Member): void {
  const { world, tallies } = economy
  countRecipients(economy, member)
  solo(member, economy, dividePools)
  tallyRows(member, economy, world.shape.personRows, payPersons, [tallies.place])
  solo(member, economy, settleIncomes)
  tallyRows(member, economy, world.shape.firmRows, payWageBills, [tallies.area])
  solo(member, economy, bookWageBills)
}

/** The phase with the columns that it declares. */
export const incomes: Phase<Economy> = { name: 'incomes', ...INCOMES_COLUMNS, run: runIncomes }
