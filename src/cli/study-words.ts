import { VERDICTS } from '../statistics/joint-verdict.ts'

/** What the printed result says, in one language. */
export interface StudyWords {
  readonly result: (
    window: string,
    reference: string,
    confidencePct: string,
    pairs: string,
    correction: string,
  ) => string
  readonly levels: (confidencePct: string, replications: string) => string
  readonly mix: string
  readonly balance: string
  readonly efficiency: string
  readonly cash: string
  readonly frontier: string
  readonly verdict: string
  readonly placebo: string
  readonly added: string
  readonly outcome: string
  readonly window: string
  readonly mean: string
  readonly interval: string
  readonly outside: string
  readonly verdicts: Readonly<Record<string, string>>
  readonly reading: string
  readonly smallest: (balance: string, efficiency: string) => string
  readonly stopped: (runs: string, planned: string) => string
  readonly failed: (runs: string) => string
  readonly imprecise: (replications: string) => string
  readonly wrote: string
}

const same = Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdict]))

/** The words of the printed result. */
export const STUDY_WORDS: Readonly<Record<'en' | 'ko', StudyWords>> = {
  en: {
    result: (window, reference, confidencePct, pairs, correction) =>
      `Change against "${reference}" in ${window}; ${confidencePct} % intervals${correction}, ${pairs} paired replications`,
    levels: (confidencePct, replications) =>
      `Outcomes; means with ${confidencePct} % intervals over ${replications} replications`,
    mix: 'mix',
    balance: 'balance, points',
    efficiency: 'efficiency, points',
    cash: '× cash',
    frontier: 'P(frontier)',
    verdict: 'verdict',
    placebo: 'the same money without a policy',
    added: 'the same money as cash to lagging regions, added to the reference',
    outcome: 'outcome',
    window: 'window',
    mean: 'mean',
    interval: 'interval',
    outside: 'outside the run',
    verdicts: same,
    reading:
      'Read a mix beside the rows below it: what it does no better than the same money without a policy is the money alone.',
    smallest: (balance, efficiency) =>
      `Smallest changes that count: balance ${balance}, efficiency ${efficiency} points. "× cash" is the effect in multiples of the same won paid as cash, – where the sign of that effect is not settled.`,
    stopped: (runs, planned) => `Out of time: ${runs} of ${planned} runs, a prefix of the longer study.`,
    failed: (runs) => `${runs} runs failed; see failures.ndjson. Their replications are left out of the comparisons.`,
    imprecise: (replications) =>
      `the half-widths asked for were not reached in ${replications} replications; see summary/precision.csv`,
    wrote: 'Wrote',
  },
  ko: {
    result: (window, reference, confidencePct, pairs, correction) =>
      `기준 "${reference}" 대비 변화, ${window}; ${confidencePct} % 구간${correction}, 짝지은 반복 ${pairs}회`,
    levels: (confidencePct, replications) => `결과: 반복 ${replications}회 평균과 ${confidencePct} % 구간`,
    mix: '정책 조합',
    balance: '균형, 점',
    efficiency: '효율, 점',
    cash: '× 현금',
    frontier: 'P(경계)',
    verdict: '판정',
    placebo: '정책 없이 같은 금액',
    added: '기준에 더해 낙후 지역 주민에게 같은 금액의 현금',
    outcome: '결과 지표',
    window: '기간',
    mean: '평균',
    interval: '구간',
    outside: '실행 기간 밖',
    verdicts: {
      both: '균형과 효율 모두',
      'balance at a cost': '효율을 치르고 균형',
      'efficiency at a cost': '균형을 치르고 효율',
      neither: '어느 쪽도 아님',
      undecided: '판정 보류',
    },
    reading: '정책 조합은 아래 줄과 나란히 읽는다. 정책 없이 같은 금액을 쓴 것보다 낫지 않은 부분은 돈만의 효과다.',
    smallest: (balance, efficiency) =>
      `의미 있는 최소 변화: 균형 ${balance}점, 효율 ${efficiency}점. "× 현금"은 같은 금액을 현금으로 준 효과의 배수이며, 그 부호가 불확실하면 –.`,
    stopped: (runs, planned) => `시간 한도: ${planned}회 중 ${runs}회 실행, 더 긴 연구의 앞부분.`,
    failed: (runs) => `${runs}회 실패, failures.ndjson 참조. 그 반복은 비교에서 제외.`,
    imprecise: (replications) => `반복 ${replications}회로 요구한 구간 반폭에 이르지 못함; summary/precision.csv 참조`,
    wrote: '저장',
  },
}
