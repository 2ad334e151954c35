import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/base/errors.ts'
import { readAssignment } from '../../src/scenario/assignments.ts'
import { BENCH, problemsOf, read, writeFiles } from './folder.ts'

const folder = () => writeFiles({ 'main.yaml': BENCH })

describe('--set path=value', () => {
  test.each([
    ['run.months=24', (s) => s.run.months, 24],
    ['policies.people.peopleShare=0.5', (s) => s.policies.people!.settings.peopleShare, 0.5],
    ['policies.people.peopleShare=null', (s) => s.policies.people!.settings.peopleShare, 0.8],
    ['policies.people.regions=[inland]', (s) => s.policies.people!.places, ['valley', 'hill']],
    ['policies.gear.places[0]=harbour', (s) => s.policies.gear!.places, ['harbour', 'hill']],
    ['policies.extra={use: cash, intensity: 0}', (s) => s.policies.extra!.intensity, 0],
    ['mixes.only.policies=[people]', (s) => s.mixes.length, 6],
    ['set.market.homeBias=3', (s) => s.world.set['market.homeBias'], 3],
    [
      'uncertainty.migration.wageWeight.sd=0.3',
      (s) => s.uncertainty['migration.wageWeight'],
      { dist: 'normal', mean: 0.6, sd: 0.3, min: 0 },
    ],
    ['uncertainty.market.homeBias={dist: uniform, min: 1, max: 2}', (s) => Object.keys(s.uncertainty).length, 2],
    ['metadata.id=a=b', null, /is not a name/],
  ] as const satisfies readonly Case[])('%s', (text, pick, wanted) => {
    if (pick === null) expect(problemsOf(folder(), [text])[0]!.message).toMatch(wanted as RegExp)
    else expect(pick(read(folder(), [text]).scenario!)).toEqual(wanted)
  })

  test('the later one wins', () => {
    expect(read(folder(), ['run.months=24', 'run.months=36']).scenario!.run.months).toBe(36)
  })

  test.each([
    ['run.months=0', 'run.months', /^0 is below the minimum 1$/],
    ['policies.people.peopleShare=2', 'policies.people.peopleShare', /^2 is above the maximum 1$/],
    [
      'policies.peeple.peopleShare=0.5',
      'policies.peeple',
      /^unknown name in policies "peeple", did you mean "people"\?/,
    ],
    ['run.strat=2017-01', 'run.strat', /^unknown key "strat", did you mean "start"\?/],
    ['run.start.year=2017', 'run.start', /^holds text "2017-01", which has no parts$/],
    ['placebos[3]=cash', 'placebos', /^the list has no item 3$/],
    ['pack=big', 'pack', /^unknown pack "big"/],
    ['market.homeBias=3', 'market', /^unknown key "market"/],
  ])('an error names the flag: %s', (text, path, message) => {
    const problems = problemsOf(folder(), [text])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: `--set ${text}`, line: 0, column: 0, path })
    expect(problems[0]!.message).toMatch(message)
  })

  test.each(['run.months', '=3', 'run..months=3', 'run.months=[1,', 'run.months=', 'run.months=.nan'])(
    'what cannot be read is a wrong use of the command: %s',
    (text) => {
      expect(() => readAssignment(text)).toThrow(UsageError)
    },
  )
})

type Scenario = NonNullable<ReturnType<typeof read>['scenario']>
type Case = readonly [text: string, pick: ((scenario: Scenario) => unknown) | null, wanted: unknown]
