import type { Command } from 'commander'
import { UsageError } from '../base/errors.ts'
import { fieldsOf } from '../policies/common-fields.ts'
import type { FieldSpec, PolicyDeclaration } from '../policies/declaration.ts'
import { POLICIES } from '../policies/registry.ts'
import { unknownName } from '../scenario/messages.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { formatTable } from './table.ts'

/** `regio policies [ID]`: what a scenario may use, with fields, levers and evidence. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('policies')
    .summary('list policies, or show one with fields and evidence')
    .argument('[ID]', 'id of a policy')
  addCommonFlags(command).action((id: string | undefined, flags: CommonFlags) => {
    const shown = id === undefined ? POLICIES : POLICIES.filter((policy) => policy.id === id)
    const known = POLICIES.map((policy) => policy.id)
    if (shown.length === 0) throw new UsageError(unknownName('policy', id ?? '', known))
    const lines = id === undefined ? list(flags.lang) : describe(shown[0]!, flags.lang)
    for (const line of flags.json === true ? [JSON.stringify(shown.map(toJson))] : lines) context.out(line)
  })
}

function toJson(policy: PolicyDeclaration) {
  const { id, summary, seed, money, placebo = false, levers, evidence } = policy
  return { id, summary, seed, money, placebo, fields: fieldsOf(policy), levers, evidence }
}

function list(lang: 'ko' | 'en'): string[] {
  const header = ['policy', 'money', 'evidence', 'what it does']
  return formatTable([header, ...POLICIES.map((one) => [one.id, one.money, one.evidence.grade, one.summary[lang]])])
}

function describe(policy: PolicyDeclaration, lang: 'ko' | 'en'): string[] {
  const { evidence } = policy
  const fields = Object.entries(fieldsOf(policy)).map(([name, spec]) => [`  ${name}`, kindOf(spec), spec.meaning])
  return [
    `${policy.id}: ${policy.summary[lang]}`,
    ...formatTable([
      ['source', policy.seed],
      ['money', policy.money],
      ['levers', policy.levers.join(', ')],
      ['effect per won', `${evidence.effectPerWon}; interval ${evidence.interval}; grade ${evidence.grade}`],
      ['unit cost', evidence.unitCost],
      ['evidence', evidence.source],
      ['downside', evidence.downside],
    ]),
    'fields',
    ...formatTable(fields),
  ]
}

function kindOf(spec: FieldSpec): string {
  const bounds = spec.low === undefined || spec.high === undefined ? '' : ` ${spec.low} to ${spec.high}`
  const choices = spec.choices === undefined ? '' : ` ${spec.choices.join(', ')}`
  const otherwise = spec.default === undefined ? '' : `; default ${spec.default}`
  return `${spec.kind}${bounds}${choices}${spec.unit === undefined ? '' : ` ${spec.unit}`}${otherwise}`
}
