import { isApproved, PROJECT_MEMORY, projectWeight, reviewProjects } from './core-projects.ts'
import type { FieldSpec, PolicyDeclaration } from './declaration.ts'

const weight = (meaning: string): FieldSpec => ({
  kind: 'number',
  unit: 'weight',
  low: 0,
  high: 10,
  default: 1,
  meaning,
})

/** A task force that picks core projects and concentrates support on them (seed 004). */
export const strategicTf: PolicyDeclaration = {
  id: 'strategic-tf',
  summary: {
    en: 'A task force that scores places and sectors, concentrates research support on a few core projects and reviews them every year',
    ko: '신산업 전략지원 TF: 핵심 프로젝트를 선정해 집중 지원하고 매년 점검',
  },
  seed: '004 (core projects by private investment, ripple effect, growth potential and competitiveness; review of performance)',
  money: 'added',
  levers: ['grant.people', 'grant.research'],
  fields: {
    projects: {
      kind: 'integer',
      unit: 'projects',
      low: 1,
      high: 100,
      default: 5,
      meaning: 'core projects at a time, each one sector in one place',
    },
    approvalMonths: {
      kind: 'integer',
      unit: 'months',
      low: 0,
      high: 60,
      default: 9,
      meaning: 'months between the choice of a project and its first award; money that is due then goes back unspent',
    },
    leastGrowthPct: {
      kind: 'number',
      unit: '% a year',
      low: -100,
      high: 100,
      default: 0,
      meaning: 'growth of sales, less that of the nation, below which the yearly review ends a project',
    },
    investmentWeight: weight('weight of private investment in the score'),
    rippleWeight: weight('weight of the ripple effect (output multiplier) in the score'),
    growthWeight: weight('weight of growth in the score'),
    competitivenessWeight: weight('weight of competitiveness (location quotient) in the score'),
    peopleShare: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 1,
      default: 0.3,
      meaning: 'share of the budget that pays training of staff; the rest pays stages of research projects',
    },
  },
  evidence: {
    effectPerWon: 'no size known; works through research projects and training at firms of the core projects',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'one won of grants, beside agency.overhead and staff time of agencies',
    source: 'assumption: seed 004 tells how projects are to be chosen and gives no effect size',
    downside:
      'money is concentrated on few places; lobbying and errors of judgement choose, approval delays, reviews chase growth that would have come anyway',
  },
  budgetLines: ({ peopleShare }) => ({
    'grants-for-people': Number(peopleShare),
    'grants-for-research': 1 - Number(peopleShare),
  }),
  memory: { cell: PROJECT_MEMORY },
  remember: reviewProjects,
  focus: { weight: projectWeight, isOpen: isApproved },
}
