import { parseMonth } from '../base/months.ts'
import { expandMixes } from './mixes.ts'
import { mapAt, type Plain } from './plain.ts'
import { resolvePolicies } from './resolve-policies.ts'
import type { ResolvedEvent, ResolvedScenario } from './resolved.ts'
import type { Kind, Vocabulary } from './vocabulary.ts'

/** The typed and deeply frozen scenario of a checked and completed plain value. */
export function resolveScenario(plain: Plain, vocabulary: Vocabulary, folder: string): ResolvedScenario {
  const metadata = mapAt(plain, 'metadata')
  const id = String(metadata.id)
  const title = bothLanguages(mapAt(metadata, 'title'), id)
  const question = metadata.question === undefined ? {} : { question: bothLanguages(mapAt(metadata, 'question'), id) }
  const given = mapAt(plain, 'run')
  const start = parseMonth(String(given.start))!
  const months = Number(given.months)
  const end = start + months - 1
  const policies = resolvePolicies(mapAt(plain, 'policies'), vocabulary)
  const isBench = plain.kind === 'Bench'
  const scenario = {
    kind: plain.kind as Kind,
    id,
    title,
    ...question,
    packId: String(plain.pack),
    folder,
    run: { ...given, start, end, months },
    replications: plain.replications,
    policies,
    budget: plain.budget ?? {
      rule: 'none',
      discountRatePct: 4.5,
      tolerancePct: 0.5,
      financedBy: 'debt',
      pilotReplications: 2,
    },
    mixes: isBench ? expandMixes(mapAt(plain, 'mixes')) : [{ name: id, policies: Object.keys(policies) }],
    reference: isBench ? plain.reference : id,
    placebos: plain.placebos ?? [],
    uncertainty: plain.uncertainty ?? {},
    outcomes: named(mapAt(plain, 'outcomes')),
    tradeoff: plain.tradeoff,
    inference: plain.inference ?? { confidencePct: 95, multiplicity: 'holm' },
    record: plain.record,
    output: plain.output,
    assert: named(mapAt(plain, 'assert')),
    world: { set: mapAt(plain, 'set'), events: eventsOf(plain, end), packEvents: plain.packEvents },
  }
  return freezeDeeply(structuredClone(scenario)) as ResolvedScenario
}

function bothLanguages(text: Plain, otherwise: string) {
  const en = text.en ?? text.ko ?? otherwise
  return { en, ko: text.ko ?? en }
}

function named(map: Plain) {
  return Object.keys(map).map((name) => ({ name, ...mapAt(map, name) }))
}

function eventsOf(plain: Plain, end: number): ResolvedEvent[] {
  const events = (plain.events ?? []) as readonly (Partial<Pick<ResolvedEvent, 'set' | 'effects'>> & {
    from: string
    to?: string
  })[]
  return events.map(({ from, to, set, effects }) => ({
    from: parseMonth(from)!,
    to: to === undefined ? end : parseMonth(to)!,
    set: set ?? {},
    ...(effects === undefined ? {} : { effects }),
  }))
}

function freezeDeeply(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) freezeDeeply(part)
  return Object.freeze(value)
}
