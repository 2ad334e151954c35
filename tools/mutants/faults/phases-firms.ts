import type { Fault } from '../fault.ts'

export const FIRM_PHASE_FAULTS: readonly Fault[] = [
  {
    file: 'src/phases/production.ts',
    find: 'firms.stock[firm]! += output',
    replace: 'firms.stock[firm]! += firms.normalOutput[firm]!',
    why: 'stocks take in goods that were not produced',
  },
  {
    file: 'src/phases/production.ts',
    find: 'const value = roundWon(output * firms.unitCost[firm]!)',
    replace: 'const value = output * firms.unitCost[firm]!',
    why: 'goods enter the books in parts of a won',
  },
  {
    file: 'src/phases/firm-plans.ts',
    find: 'log(norm / share)',
    replace: 'log(share / norm)',
    why: 'wage offers run away from the wage norm',
  },
  {
    file: 'src/phases/firm-plans.ts',
    find: "parameters['productivity.pull'] * (mean - firms.productivity[firm]!)",
    replace: "parameters['productivity.pull'] * (firms.productivity[firm]! - mean)",
    why: 'productivity of firms flies apart',
  },
  {
    file: 'src/phases/firm-accounts.ts',
    find: 'firms.deposits[firm]! -= dividends',
    replace: 'firms.deposits[firm]! -= dividends + 1',
    why: 'a firm loses a won each month',
  },
  {
    file: 'src/phases/firm-accounts.ts',
    find: 'nation.bankEquity[0]! += interest + debtInterest',
    replace: 'nation.bankEquity[0]! += interest',
    why: 'interest on public debt vanishes',
  },
  {
    file: 'src/phases/firm-accounts.ts',
    find: 'firms.equipment[firm]! * (1 - wear)',
    replace: 'firms.equipment[firm]! * (1 + wear)',
    why: 'equipment grows by wear',
  },
  {
    file: 'src/phases/firm-accounts.ts',
    find: 'firms.deposits[firm]! += revenue - materials - (investment - fromGrant)',
    replace: 'firms.deposits[firm]! += revenue - materials - investment',
    why: 'firms pay once more what a grant has paid',
  },
  {
    file: 'src/phases/firm-investment.ts',
    find: 'const own = Math.max(0, firms.deposits[firm]! - 0.5',
    replace: 'const own = Math.max(0, firms.deposits[firm]! + 0.5',
    why: 'firms order equipment with money that they do not have',
  },
  {
    file: 'src/phases/goods-market.ts',
    find: 'nation.worldDeposits[0]! -= abroad',
    replace: 'nation.worldDeposits[0]! += abroad',
    why: 'the rest of the world is paid for what it buys',
  },
  {
    file: 'src/phases/demand.ts',
    find: 'nation.centralDeposits[0]! += tax',
    replace: 'nation.centralDeposits[0]! += tax - 1',
    why: 'the state loses a won of each place’s product tax',
  },
  {
    file: 'src/phases/sellers.ts',
    find: 'firms.customerBase[firm]! * pow(firms.price[firm]!, -elasticity)',
    replace: 'firms.customerBase[firm]! * pow(firms.price[firm]!, elasticity)',
    why: 'dear firms win the orders of cheap ones',
  },
  {
    file: 'src/phases/sellers.ts',
    find: 'drawBits(shocks, firms.keyHigh[firm]!, firms.keyLow[firm]!, 0)',
    replace: 'drawBits(shocks, firm, 0, 0)',
    why: 'shocks go by row, not by the firm’s key',
  },
  {
    file: 'src/phases/trade.ts',
    find: 'const relative = sectors.price[product]! / sectors.worldPrice[product]!',
    replace: 'const relative = sectors.worldPrice[product]! / sectors.price[product]!',
    why: 'exports rise with prices at home',
  },
  {
    file: 'src/phases/exit.ts',
    find: 'nation.bankEquity[0]! -= lost',
    replace: 'nation.bankEquity[0]! -= repaid',
    why: 'the bank loses what was repaid, not what was lost',
  },
  {
    file: 'src/phases/exit.ts',
    find: 'worth < 0 ? Math.min(MONTHS_CAP',
    replace: 'worth > 0 ? Math.min(MONTHS_CAP',
    why: 'solvent firms count as distressed',
  },
  {
    file: 'src/phases/entry.ts',
    find: 'world.regions.equityPool[region]! -= won',
    replace: 'world.regions.equityPool[region]! -= 0',
    why: 'founders’ funds are not taken from savings',
  },
  {
    file: 'src/phases/entry.ts',
    find: "parameters['entry.rate'] * (initial * cells.baseFirms[cell]! + (1 - initial) * present)",
    replace: "parameters['entry.rate'] * ((1 - initial) * cells.baseFirms[cell]! + initial * present)",
    why: 'entry weighs the base year and the present the wrong way round',
  },
]
