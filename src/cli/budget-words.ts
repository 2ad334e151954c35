import type { ResolvedScenario } from '../scenario/resolved.ts'

type Rule = ResolvedScenario['budget']['rule']

/** What the printed budgets say, in one language. */
export interface BudgetWords {
  readonly heading: (ratePct: string) => string
  readonly rules: Readonly<Record<Rule, (envelope: string, tolerancePct: string) => string>>
  readonly financed: Readonly<Record<string, string>>
  readonly mix: string
  readonly added: string
  readonly steered: string
  readonly deficit: string
  readonly factor: string
  readonly residual: string
  readonly nothing: (mix: string, rule: string) => string
  readonly missed: (mix: string, rule: string, residual: string, low: string, high: string) => string
}

/** The words of the printed budgets. */
export const BUDGET_WORDS: Readonly<Record<'en' | 'ko', BudgetWords>> = {
  en: {
    heading: (ratePct) => `Money, billions of won a year, discounted at ${ratePct} %.`,
    rules: {
      none: () => 'Budgets are as stated (none).',
      cap: (envelope, tolerance) => `No mix spends more than ${envelope} (cap, within ${tolerance} % on the pilot).`,
      'equal-cost': (envelope, tolerance) =>
        `Every mix with money spends ${envelope} (equal-cost, within ${tolerance} % on the pilot).`,
      'deficit-neutral': (_, tolerance) =>
        `Taxes leave the central deficit as in the reference (deficit-neutral, within ${tolerance} % of the money on the pilot).`,
    },
    financed: {
      'income-tax': 'Financed by a surcharge on wages.',
      debt: 'Financed by public debt.',
    },
    mix: 'mix',
    added: 'added',
    steered: "steered of today's",
    deficit: 'deficit',
    factor: 'factor',
    residual: 'off the rule',
    nothing: (mix, rule) => `${rule}: ${mix} brings no money, so there is nothing to scale`,
    missed: (mix, rule, residual, low, high) =>
      `${rule}: out of reach for ${mix}, ${residual} off on the pilot; settings tried gave ${low} to ${high} bn a year`,
  },
  ko: {
    heading: (ratePct) => `금액, 연 10억 원, 할인율 ${ratePct} %.`,
    rules: {
      none: () => '예산은 적힌 그대로다(none).',
      cap: (envelope, tolerance) => `어느 조합도 ${envelope} 넘게 쓰지 않는다(cap, 예비 실행에서 ${tolerance} % 이내).`,
      'equal-cost': (envelope, tolerance) =>
        `돈이 드는 조합은 모두 ${envelope} 쓴다(equal-cost, 예비 실행에서 ${tolerance} % 이내).`,
      'deficit-neutral': (_, tolerance) =>
        `세금이 중앙정부 적자를 기준과 같게 한다(deficit-neutral, 예비 실행에서 금액의 ${tolerance} % 이내).`,
    },
    financed: { 'income-tax': '재원은 임금에 대한 부가세다.', debt: '재원은 국채다.' },
    mix: '정책 조합',
    added: '추가',
    steered: '기존 지원 중 재배분',
    deficit: '적자',
    factor: '배수',
    residual: '규칙과의 차이',
    nothing: (mix, rule) => `${rule}: ${mix} 조합은 돈이 들지 않아 조정할 것이 없다`,
    missed: (mix, rule, residual, low, high) =>
      `${rule}: ${mix} 조합은 도달 불가, 예비 실행에서 ${residual} 차이; 시도한 설정의 범위는 연 ${low}–${high}(10억 원)`,
  },
}
