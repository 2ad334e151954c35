import type { PolicyDeclaration, Settings } from './declaration.ts'
import type { LeverRule } from './lever-rule.ts'
import type { PolicyView } from './view.ts'

const LINE = 'institutions'

/** Whether agencies and ministries of a region have changed over: delay and cost are behind them. */
function isReformed({ memory }: PolicyView, region: number): boolean {
  return memory.region.changed![region]! >= 1 - 1e-9
}

/** A month of change-over counts as far as it was paid. */
function changeOver({ delayMonths }: Settings, view: PolicyView): void {
  const { changed } = view.memory.region as Record<'changed', Float64Array>
  if (view.monthsActive === 0) return
  for (let region = 0; region < changed.length; region++)
    changed[region] = Math.min(1, changed[region]! + view.reach(LINE, region) / Math.max(1, Number(delayMonths)))
}

/** A lever that moves once the change-over is done. */
const afterwards = (lever: string, value: (settings: Settings) => number): LeverRule => ({
  lever,
  value: (settings, view, region) => (isReformed(view, region) ? value(settings) : 0),
})

/** A lever that is moved, and paid, agency by agency from the first month on. */
const perAgency = (lever: string, field: string): LeverRule => ({
  lever,
  value: (settings) => (settings[field] === true ? 1 : 0),
  paidBy: {
    line: LINE,
    units: (settings, { agencies, personsPerAgent }, region) =>
      settings[field] === true ? agencies[region]! / personsPerAgent : 0,
  },
})

/** Region-centred governance of support (seed 003, section 5, first proposal and figure 2). */
export const regionGovernance: PolicyDeclaration = {
  id: 'region-governance',
  summary: {
    en: 'Regions decide what their agencies support; the centre consults before, runs pilots and evaluates afterwards',
    ko: '지역 주도 거버넌스: 지역이 지원 대상을 정하고 중앙은 사전 컨설팅, 시범사업, 사후 평가를 맡음',
  },
  seed: '003 §5 first and Fig. 2; §5 second (consulting, pilots, reverse matching); §3 (central control, no coordination of ministries)',
  money: 'added',
  levers: [
    'agency.autonomy',
    'agency.evaluation',
    'agency.competition',
    'agency.consulting',
    'agency.pilots',
    'agency.councils',
    'research.matching',
  ],
  fields: {
    autonomy: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 1,
      default: 0.5,
      meaning: 'further say of regions in what their agencies support',
    },
    consulting: { kind: 'boolean', default: true, meaning: 'central consulting on regional plans before programmes' },
    pilots: { kind: 'boolean', default: true, meaning: 'pilot projects by which regions learn to plan' },
    evaluation: {
      kind: 'choice',
      choices: ['input', 'output', 'additionality'],
      default: 'additionality',
      meaning:
        'what next budgets of agencies follow: last budgets as today, measured growth, or growth beyond that of like firms',
    },
    reverseMatching: {
      kind: 'boolean',
      default: false,
      meaning: 'central research money follows own money and priorities of regions',
    },
    councils: {
      kind: 'boolean',
      default: true,
      meaning: 'councils of ministries turn down what one of them has funded',
    },
    delayMonths: {
      kind: 'integer',
      unit: 'months',
      low: 1,
      high: 120,
      default: 12,
      meaning:
        'months of change-over before autonomy, evaluation, councils and matching act; longer where money is short',
    },
  },
  evidence: {
    effectPerWon:
      'no size known; works through awards that follow the region’s strengths, and budgets that follow results',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'governance.transitionCost once; governance.consultingCost and governance.pilotCost a month, by agency',
    source: 'assumption: seed 003 §5 argues for it and gives no effect size',
    downside:
      'local interests capture autonomous agencies where planning is weak; change-over costs money and time; evaluation by measured growth picks winners; matching favours regions with money of their own',
  },
  budgetLines: () => ({ [LINE]: 1 }),
  memory: { region: ['changed'] },
  remember: changeOver,
  rules: [
    {
      ...afterwards('agency.autonomy', ({ autonomy }) => Number(autonomy)),
      paidBy: {
        line: LINE,
        units: ({ delayMonths }, view, region) =>
          isReformed(view, region)
            ? 0
            : view.agencies[region]! / view.personsPerAgent / Math.max(1, Number(delayMonths)),
      },
    },
    perAgency('agency.consulting', 'consulting'),
    perAgency('agency.pilots', 'pilots'),
    afterwards('agency.evaluation', ({ evaluation }) => (evaluation === 'additionality' ? 1 : 0)),
    afterwards('agency.competition', ({ evaluation }) => (evaluation === 'output' ? 1 : 0)),
    afterwards('agency.councils', ({ councils }) => (councils === true ? 1 : 0)),
    afterwards('research.matching', ({ reverseMatching }) => (reverseMatching === true ? 1 : 0)),
  ],
}
