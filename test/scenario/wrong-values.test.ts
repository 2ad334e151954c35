import { describe, expect, test } from 'vitest'
import { BENCH, problemsOf, writeFiles } from './folder.ts'

/** One fault: the valid bench with one text replaced, ‸ where the fault must be seen, and how it is told. */
type Fault = readonly [what: string, from: string, to: string, path: string, message: RegExp]

/** The text without its mark, and `line:column` of the mark. */
function marked(text: string): { text: string; place: string } {
  const before = text.slice(0, text.indexOf('‸')).split('\n')
  return { text: text.replace('‸', ''), place: `${before.length}:${before.at(-1)!.length + 1}` }
}

const FAULTS: readonly Fault[] = [
  [
    'an unknown key',
    'reference: today',
    '‸referense: today',
    'referense',
    /^unknown key "referense", did you mean "reference"\? known: /,
  ],
  ['an unknown key below', 'months: 120', '‸month: 120', 'run.month', /^unknown key "month", did you mean "months"\?/],
  ['a missing key', 'run: { start: 2017-01, ', '‸run: { ', 'run.start', /^required: a month, YYYY-MM$/],
  ['an unknown kind', 'kind: Bench', 'kind: ‸Bunch', 'kind', /^unknown kind "Bunch", did you mean "Bench"\?/],
  ['another version', 'regio/v1', '‸regio/v2', 'apiVersion', /^expected regio\/v1$/],
  ['an unknown pack', 'pack: small', 'pack: ‸smell', 'pack', /^unknown pack "smell"/],
  ['text for a number', 'months: 120', 'months: ‸ten', 'run.months', /^expected a whole number, found text "ten"$/],
  ['a fraction for a whole number', 'months: 120', 'months: ‸1.5', 'run.months', /^1.5 is not a whole number$/],
  ['too many months', 'months: 120', 'months: ‸1201', 'run.months', /^1201 is above the maximum 1200$/],
  ['no persons', 'personsPerAgent: 1000', 'personsPerAgent: ‸0', 'run.personsPerAgent', /^0 is below the minimum 1$/],
  [
    'a bad month',
    'start: 2017-01',
    'start: ‸2017-13',
    'run.start',
    /^expected a month, YYYY-MM, found text "2017-13"$/,
  ],
  ['a number as seed', 'seed: "s"', 'seed: ‸5', 'replications.seed', /^expected a seed as text/],
  ['a bad name', 'wages-hold', '‸Wages', 'assert.Wages', /^"Wages" is not a name/],
  ['a bad id', 'id: both-ways', 'id: ‸both_ways', 'metadata.id', /^"both_ways" is not a name/],
  [
    'an unknown policy',
    'use: equipment',
    'use: ‸equipmint',
    'policies.gear.use',
    /^unknown policy "equipmint", did you mean "equipment"\?/,
  ],
  [
    'an unknown region',
    'except: [coast]',
    'except: [‸cost]',
    'policies.people.regions.except[0]',
    /^unknown region "cost", did you mean "coast"\? known: coast, inland$/,
  ],
  [
    'a place for a region',
    'except: [coast]',
    'except: [‸hill]',
    'policies.people.regions.except[0]',
    /^unknown region "hill", did you mean "inland"\?/,
  ],
  [
    'no region left',
    'except: [coast]',
    'except: ‸[coast, inland]',
    'policies.people.regions.except',
    /^leaves no regions$/,
  ],
  [
    'an unknown place',
    '[valley, hill]',
    '[valley, ‸hull]',
    'policies.gear.places[1]',
    /^unknown place "hull", did you mean "hill"\?/,
  ],
  ['a place twice', '[valley, hill]', '[hill, ‸hill]', 'policies.gear.places[1]', /^"hill" is listed twice$/],
  ['one place for a list', '[valley, hill]', '‸valley', 'policies.gear.places', /^found text "valley"/],
  [
    'an unknown sector',
    '[goods]',
    '[‸foods]',
    'policies.gear.sectors[0]',
    /^unknown sector "foods", did you mean "goods"\?/,
  ],
  [
    'an unknown field',
    '[technical]',
    '[‸technic]',
    'policies.gear.fields[0]',
    /^unknown field of study "technic", did you mean "technical"\?/,
  ],
  [
    'regions and places',
    'places: [valley, hill]\n    sectors: [goods]',
    '‸places: [valley, hill]\n    regions: [inland]',
    'policies.gear.places',
    /^give regions or places, not both$/,
  ],
  [
    'too much money',
    'budgetBnKrwPerYear: 400, ',
    'budgetBnKrwPerYear: ‸140000, ',
    'policies.people.budgetBnKrwPerYear',
    /^140000 is above the maximum 20000$/,
  ],
  [
    'another policy’s field',
    'fields: [technical]',
    '‸peopleShare: 0.5',
    'policies.gear.peopleShare',
    /^unknown field of equipment "peopleShare"/,
  ],
  [
    'an end before the start',
    'to: 2024-12',
    'to: ‸2017-12',
    'policies.people.to',
    /^2017-12 is before from, which is 2018-01$/,
  ],
  ['an unknown rule', 'rule: none', 'rule: ‸free', 'budget.rule', /^unknown budget rule "free"/],
  ['a rule without its envelope', 'rule: none', 'rule: ‸cap', 'budget.rule', /^cap needs envelopeBnKrwPerYear$/],
  [
    'an unknown policy in a mix',
    'policies: [gear]',
    'policies: [‸geer]',
    'mixes.today.policies[0]',
    /^unknown policy "geer", did you mean "gear"\?/,
  ],
  ['an unknown factor', '[people, gear]', '[people, ‸geer]', 'mixes.grid.factorial[1]', /^unknown policy "geer"/],
  [
    'an unknown reference',
    'reference: today',
    'reference: ‸grid:all',
    'reference',
    /^unknown mix "grid:all".* known: today, grid:none, grid:people, grid:gear, grid:people\+gear$/,
  ],
  ['a policy as placebo', '[cash]', '[‸training]', 'placebos[0]', /^unknown placebo "training"; known: cash$/],
  [
    'an unknown parameter set',
    'market.homeBias:',
    '‸market.homeBiass:',
    'set.market.homeBiass',
    /^unknown parameter "market.homeBiass", did you mean "market.homeBias"\?/,
  ],
  ['a parameter out of range', 'homeBias: 2', 'homeBias: ‸20', 'set.market.homeBias', /^20 is above the maximum 10$/],
  [
    'an unknown parameter drawn',
    'migration.wageWeight',
    '‸migration.weight',
    'uncertainty.migration.weight',
    /^unknown parameter "migration.weight"/,
  ],
  [
    'an unknown distribution',
    'dist: normal',
    'dist: ‸norm',
    'uncertainty.migration.wageWeight.dist',
    /^unknown distribution "norm", did you mean "normal"\?/,
  ],
  [
    'a mean below its minimum',
    'mean: 0.6, sd: 0.15, min: 0',
    'mean: ‸0.6, sd: 0.15, min: 1',
    'uncertainty.migration.wageWeight.mean',
    /^0.6 is not between min and max$/,
  ],
  [
    'an unknown indicator',
    'balanceIndex',
    '‸balanceIndx',
    'outcomes.balance.indicator',
    /^unknown indicator "balanceIndx", did you mean "balanceIndex"\?/,
  ],
  [
    'an unknown window',
    '[years-3-5, after-end]',
    '[‸year-3-5]',
    'outcomes.balance.windows[0]',
    /^unknown window "year-3-5", did you mean "years-3-5"\?/,
  ],
  [
    'an unknown axis',
    'x: efficiency',
    'x: ‸efficacy',
    'tradeoff.x',
    /^unknown outcome "efficacy", did you mean "efficiency"\?/,
  ],
  [
    'an unknown outcome to stop at',
    'halfWidth: { balance',
    'halfWidth: { ‸ballance',
    'replications.stopWhen.halfWidth.ballance',
    /^unknown outcome "ballance"/,
  ],
  ['min above max', 'max: 200', 'max: ‸2', 'replications.max', /^2 is below min, which is 20$/],
  [
    'an unknown column',
    'monthly: [employment]',
    'monthly: [‸employmint]',
    'record.monthly[0]',
    /^unknown monthly column "employmint"/,
  ],
  [
    'an unknown flow',
    '[job, other]',
    '[job, ‸others]',
    'record.flows[1]',
    /^unknown flow "others", did you mean "other"\?/,
  ],
  ['an unknown language', '[ko, en]', '[ko, ‸fr]', 'output.report[1]', /^unknown language "fr"/],
  [
    'an assertion without bounds',
    'wages-hold: { indicator: wage, window: years-3-5, mix: today, min: 1 }',
    '‸wages-hold: { indicator: wage, window: years-3-5, mix: today }',
    'assert.wages-hold',
    /^an assertion needs min, max or both$/,
  ],
  [
    'an unknown mix asserted',
    'mix: today',
    'mix: ‸todays',
    'assert.wages-hold.mix',
    /^unknown mix "todays", did you mean "today"\?/,
  ],
  ['a list for a map', 'budget: { rule: none }', 'budget: ‸[none]', 'budget', /^expected a map, found a list$/],
  ['not a number', 'homeBias: 2', 'homeBias: ‸.nan', 'set.market.homeBias', /^must be a finite number$/],
  ['an infinite number', 'homeBias: 2', 'homeBias: ‸-.inf', 'set.market.homeBias', /^must be a finite number$/],
  ['a number too large to hold', 'homeBias: 2', 'homeBias: ‸1e999', 'set.market.homeBias', /^must be a finite number$/],
]

test('the control is valid', () => {
  expect(problemsOf(writeFiles({ 'main.yaml': BENCH }))).toEqual([])
})

describe('one wrong value is told once, at its place', () => {
  test.each(FAULTS)('%s', (_, from, to, path, message) => {
    expect(BENCH).toContain(from)
    const { text, place } = marked(BENCH.replace(from, to))
    const problems = problemsOf(writeFiles({ 'main.yaml': text }))
    expect(problems.map((problem) => `${problem.line}:${problem.column} ${problem.path}`)).toEqual([`${place} ${path}`])
    expect(problems[0]!.message).toMatch(message)
    expect(problems[0]!.message).not.toMatch(/\n/)
    expect(problems[0]!.file).toBe('main.yaml')
  })
})

test('all faults of a file are told at once, in the order of the file', () => {
  const wrong = BENCH.replace('[ko, en]', '[ko, fr]')
    .replace('months: 120', 'months: 0')
    .replace('x: efficiency', 'x: no')
  const problems = problemsOf(writeFiles({ 'main.yaml': wrong }))
  expect(problems.map((problem) => problem.path)).toEqual(['run.months', 'tradeoff.x', 'output.report[1]'])
})
