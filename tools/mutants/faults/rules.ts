import type { Fault } from '../fault.ts'

export const RULE_FAULTS: readonly Fault[] = [
  {
    file: 'src/rules/firm/production.ts',
    find: 'const gap = complementarity * (technology - skill)',
    replace: 'const gap = complementarity * (skill - technology)',
    why: 'efficiency follows the larger of technology and skill',
  },
  {
    file: 'src/rules/firm/production.ts',
    find: '(1 - capitalExponent) * (logE + log(labour))',
    replace: '(1 - capitalExponent) * log(labour)',
    why: 'skill and technology do not reach output',
  },
  {
    file: 'src/rules/firm/production.ts',
    find: 'closing * (targetMonths * expectedSales - stock)',
    replace: 'closing * (stock - targetMonths * expectedSales)',
    why: 'firms produce more the more goods pile up',
  },
  {
    file: 'src/rules/firm/pricing.ts',
    find: 'pull * (norm - markup) + step * pressure',
    replace: 'pull * (norm - markup) - step * pressure',
    why: 'markups fall when stock runs out',
  },
  {
    file: 'src/rules/firm/pricing.ts',
    find: 'unitCost * (1 + markup) - indexed',
    replace: 'unitCost - indexed',
    why: 'prices tend to cost without the markup',
  },
  {
    file: 'src/rules/firm/technology.ts',
    find: 'const after = skill + skillStep(step, loss)',
    replace: 'const after = skill',
    why: 'firms do not foresee that a vintage devalues skill',
  },
  {
    file: 'src/rules/firm/staffing.ts',
    find: "(parameters['wages.unemploymentNorm']! - unemployment)",
    replace: "(unemployment - parameters['wages.unemploymentNorm']!)",
    why: 'wages rise with unemployment',
  },
  {
    file: 'src/rules/firm/separation.ts',
    find: 'if (tenureMonths < 12) return',
    replace: 'if (tenureMonths > 12) return',
    why: 'old staff leave like new staff',
  },
  {
    file: 'src/rules/firm/exit.ts',
    find: 'usedShare * equipmentValue + stockValue - loan',
    replace: 'usedShare * equipmentValue + stockValue + loan',
    why: 'debt makes firms solvent',
  },
  {
    file: 'src/rules/market/attraction.ts',
    find: 'return pow(price, -elasticity)',
    replace: 'return pow(price, elasticity)',
    why: 'buyers prefer dear sellers',
  },
  {
    file: 'src/rules/place/moving.ts',
    find: 'pow(rentHere / rentThere, rentWeight)',
    replace: 'pow(rentThere / rentHere, rentWeight)',
    why: 'high rents attract movers',
  },
  {
    file: 'src/rules/person/consumption.ts',
    find: 'wealthEffect * (deposits - targetMonths * smoothed)',
    replace: 'wealthEffect * (targetMonths * smoothed - deposits)',
    why: 'the rich save and the poor spend what they lack',
  },
  {
    file: 'src/rules/person/search.ts',
    find: "parameters['reservation.start']! - parameters['reservation.decline']! * searchMonths",
    replace: "parameters['reservation.start']! + parameters['reservation.decline']! * searchMonths",
    why: 'job seekers ask for more the longer they search',
  },
  {
    file: 'src/rules/person/learning.ts',
    find: 'skill + Math.min(1, speed) * (technology - skill)',
    replace: 'skill + Math.min(1, speed) * technology',
    why: 'skill grows beyond the technology in use',
  },
  {
    file: 'src/rules/person/participation.ts',
    find: 'return adjustment * (1 - norm) +',
    replace: 'return adjustment * norm +',
    why: 'people leave the labour force where participation is high',
  },
  {
    file: 'src/rules/government/support.ts',
    find: 'exp(-pickWinners *',
    replace: 'exp(pickWinners *',
    why: 'juries that pick winners pick losers',
  },
  {
    file: 'src/rules/firm/bargaining.ts',
    find: '1 - (1 - replacement) *',
    replace: '1 + (1 - replacement) *',
    why: 'joblessness nearby raises what staff could count on elsewhere',
    tests: ['test/rules/firm/bargaining.test.ts'],
  },
]
