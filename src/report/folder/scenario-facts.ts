import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { RESULT_NAMES } from '../../results/folder.ts'

const text = z.object({ en: z.string().optional(), ko: z.string().optional() })
const policy = z.looseObject({
  use: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  budgetBnKrwPerYear: z.number().optional(),
})
const outcome = z.looseObject({ indicator: z.string(), windows: z.array(z.string()).default([]) })
const mix = z.union([z.object({ policies: z.array(z.string()) }), z.object({ factorial: z.array(z.string()) })])

const resolved = z.looseObject({
  kind: z.string(),
  metadata: z.looseObject({ id: z.string(), title: text.default({}), question: text.optional() }),
  pack: z.string(),
  run: z.looseObject({
    start: z.string(),
    months: z.number(),
    burnInMonths: z.number().default(60),
    personsPerAgent: z.number().default(500),
  }),
  policies: z.record(z.string(), policy).default({}),
  budget: z
    .looseObject({
      rule: z.string().default('none'),
      envelopeBnKrwPerYear: z.number().optional(),
      financedBy: z.string().optional(),
    })
    .default({ rule: 'none' }),
  mixes: z.record(z.string(), mix).default({}),
  reference: z.string().optional(),
  uncertainty: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number()]))).default({}),
  outcomes: z.record(z.string(), outcome).default({}),
  inference: z.looseObject({ confidencePct: z.number().default(95) }).default({ confidencePct: 95 }),
})

/** What the page tells of the resolved scenario of a result. */
export type ScenarioFacts = z.infer<typeof resolved>

/** Reads `scenario.resolved.yaml` of a results folder; it was checked when it was written. */
export function readScenarioFacts(directory: string): ScenarioFacts {
  return resolved.parse(parse(readFileSync(join(directory, RESULT_NAMES.scenario), 'utf8')))
}

/** Names of the policies of an arm, with factorial arms (`grid:people+city`) taken apart. */
export function policiesOf(scenario: ScenarioFacts, arm: string): readonly string[] {
  const stated = scenario.mixes[arm]
  if (stated && 'policies' in stated) return stated.policies
  const [grid, subset] = arm.split(':')
  const factorial = scenario.mixes[grid!]
  if (subset === undefined || !factorial || !('factorial' in factorial)) {
    return Object.keys(scenario.mixes).length === 0 ? Object.keys(scenario.policies) : []
  }
  return subset === 'none' ? [] : subset.split('+')
}

/** `normal(mean 0.6, sd 0.15, min 0)`. */
export function describeDistribution(distribution: Readonly<Record<string, string | number>>): string {
  const { dist, ...settings } = distribution
  const words = Object.entries(settings).map(([name, value]) => `${name} ${value}`)
  return `${dist}(${words.join(', ')})`
}
