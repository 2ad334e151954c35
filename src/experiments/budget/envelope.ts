import type { ResolvedPolicy, ResolvedScenario } from '../../scenario/resolved.ts'
import { type YearlyMoney, yearlyMoney } from './present-value.ts'

/** Whether a policy states money that a budget rule can scale. */
export function bringsMoney({ budgetBnKrwPerYear, intensity }: ResolvedPolicy): boolean {
  return budgetBnKrwPerYear > 0 && intensity > 0
}

/** Months of the run, from 0, in which any mix of the study has money: those in which the envelope is paid. */
export function envelopeMonths({ run, policies, mixes }: ResolvedScenario): number[] {
  const used = new Set(mixes.flatMap((mix) => mix.policies))
  const costly = [...used].map((name) => policies[name]!).filter(bringsMoney)
  return Array.from({ length: run.months }, (_, month) => month).filter((month) =>
    costly.some(({ from, to }) => run.start + month >= from && run.start + month <= to),
  )
}

/** The study's billions a year, discounted. */
export function moneyOf(scenario: ResolvedScenario): YearlyMoney {
  return yearlyMoney(scenario.budget.discountRatePct, envelopeMonths(scenario))
}

/** The policy with its budget multiplied; the same policy where the factor is one. */
export function scalePolicy(policy: ResolvedPolicy, scale: number): ResolvedPolicy {
  if (scale === 1 || policy.budgetBnKrwPerYear === 0) return policy
  const budgetBnKrwPerYear = policy.budgetBnKrwPerYear * scale
  return { ...policy, budgetBnKrwPerYear, fields: { ...policy.fields, budgetBnKrwPerYear } }
}
