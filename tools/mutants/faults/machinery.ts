import type { Fault } from '../fault.ts'

/** The engine, the base-year synthesis, and runs over months. */
export const MACHINERY_FAULTS: readonly Fault[] = [
  {
    file: 'src/engine/apportion.ts',
    find: 'out[row] = upTo - given',
    replace: 'out[row] = Math.floor(pool * (weights[row]! / total))',
    why: 'rests of a won get lost in every split',
  },
  {
    file: 'src/engine/apportion.ts',
    find: 'Math.min(upTo - offered, Math.floor(room))',
    replace: 'upTo - offered',
    why: 'sellers sell beyond their stock',
  },
  {
    file: 'src/engine/tally-rows.ts',
    find: 'for (let lane = 1; lane < lanes.length; lane++)',
    replace: 'for (let lane = 1; lane < lanes.length - 1; lane++)',
    why: 'what the last thread counted is lost',
  },
  {
    file: 'src/engine/group-requests.ts',
    find: 'if (other === member.index) places[base + digit] = total',
    replace: 'if (other === members - 1 - member.index) places[base + digit] = total',
    why: 'requests of two threads stand in each other’s order',
  },
  {
    file: 'src/synthesis/sizes.ts',
    find: 'Math.round(value * pack.publicShare[cell % sectorCount]!)',
    replace: 'Math.round(value * (1 - pack.publicShare[cell % sectorCount]!))',
    why: 'the state employs the market and the market the state',
  },
  {
    file: 'src/synthesis/wages.ts',
    find: 'pack.relativeWageBySector[cell % sectorCount]! *',
    replace: 'pack.relativeWageBySector[(cell + 1) % sectorCount]! *',
    why: 'wages of a place take the relatives of another sector',
  },
  {
    file: 'src/synthesis/opening-accounts.ts',
    find: '(spent - flows.productTax - opening.profitTax) / opening.wages',
    replace: '(spent - flows.productTax) / opening.wages',
    why: 'the wage tax leaves the state with a surplus in the base year',
  },
  {
    file: 'src/synthesis/opening-accounts.ts',
    find: '  for (const won of cells.ownDeposits) deposits += won\n',
    replace: '',
    why: 'the opening balance sheet forgets own-account units',
  },
  {
    file: 'src/synthesis/people.ts',
    find: 'weights[level] = pack.education[row * 3 + level]!',
    replace: 'weights[level] = pack.education[row * 3 + 2 - level]!',
    why: 'levels of education are swapped',
  },
  {
    file: 'src/simulation/open-economy.ts',
    find: '{ ...values, ...request.parameters }',
    replace: '{ ...request.parameters, ...values }',
    why: 'parameters of a scenario do not count',
  },
]
