import type { BudgetLine } from '../accounts/budget-lines.ts'
import type { FieldSpec, PolicyDeclaration, Settings } from './declaration.ts'

/** Parts of the budget: field of the weight, and the line that it pays. */
const PARTS: readonly (readonly [string, BudgetLine])[] = [
  ['curriculaWeight', 'curricula'],
  ['jobSeekersWeight', 'courses'],
  ['staffWeight', 'grants-for-people'],
  ['scholarshipsWeight', 'scholarships'],
  ['residenceWeight', 'residence'],
]

/** Money by line, in proportion to the weights of the parts. */
function shares(settings: Settings): Partial<Record<BudgetLine, number>> {
  const total = PARTS.reduce((sum, [field]) => sum + Number(settings[field]), 0)
  if (total <= 0) return {}
  return Object.fromEntries(PARTS.map(([field, line]) => [line, Number(settings[field]) / total]))
}

const weight = (start: number, meaning: string): FieldSpec => ({
  kind: 'number',
  unit: 'weight',
  low: 0,
  high: 1,
  default: start,
  meaning: `weight in the budget of ${meaning}`,
})

const strength = (unit: string, high: number, start: number, meaning: string): FieldSpec => ({
  kind: 'number',
  unit,
  low: 0,
  high,
  default: start,
  meaning,
})

/** People trained for the jobs that local industry offers, and talent drawn to the place (seeds 000 and 001, first proposal). */
export const customTraining: PolicyDeclaration = {
  id: 'custom-training',
  summary: {
    en: 'Training for what industry asks: linked curricula, courses for job seekers and staff, scholarships, residence support',
    ko: '맞춤형 인력 수급: 산업 연계 교육과정, 구직자·재직자 교육, 장학금, 주거 지원',
  },
  seed: '000 and 001 first (customised supply and demand of manpower; scholarship and housing for talent); 003 §3 (shortage beside lack of jobs)',
  money: 'added',
  levers: [
    'curriculum.linked',
    'training.seekers',
    'grant.people',
    'campus.scholarship',
    'residence.support',
    'purchase.public',
    'transfer.students',
    'transfer.newcomers',
  ],
  fields: {
    curriculaWeight: weight(0.25, 'industry-linked curricula'),
    jobSeekersWeight: weight(0.2, 'courses for job seekers'),
    staffWeight: weight(0.25, 'training of staff at firms, by calls of agencies'),
    scholarshipsWeight: weight(0.2, 'scholarships of students who came to a campus'),
    residenceWeight: weight(0.1, 'residence support of young graduates who came to a place'),
    linkedSpeed: strength(
      'factor',
      20,
      2,
      'how much faster seats follow local jobs where money reaches, 1 twice as fast',
    ),
    seekersShare: strength('share', 1, 0.2, 'part of job seekers in courses where money reaches'),
    scholarshipPull: strength('log', 3, 0.5, 'pull of scholarships on applicants from elsewhere where money reaches'),
    residencePull: strength('log', 3, 0.3, 'pull of residence support on graduates from elsewhere where money reaches'),
  },
  evidence: {
    effectPerWon:
      'no size known; works through seats, skill of staff and job seekers, and where the young study and begin',
    interval: 'includes zero',
    grade: 'D',
    unitCost:
      'training.curriculumCost, training.courseCost, training.scholarshipCost and training.residenceCost a month by head; support.trainingMonthCost for staff',
    source: 'assumption: seeds 000 and 001 report that firms ask for it, and give no effect size',
    downside:
      'money for those who would have come or trained anyway; staff and graduates leave with what they learned; what a capital area buys the provinces lose',
  },
  budgetLines: shares,
  observesPeople: true,
  rules: [
    {
      lever: 'curriculum.linked',
      value: ({ linkedSpeed }) => Number(linkedSpeed),
      paidBy: {
        line: 'curricula',
        units: ({ linkedSpeed }, { students }, at) => Number(linkedSpeed) * Math.max(1, students[at]!),
      },
    },
    {
      lever: 'training.seekers',
      value: ({ seekersShare }) => Number(seekersShare),
      paidBy: {
        line: 'courses',
        units: ({ seekersShare }, { seekers }, at) => Number(seekersShare) * Math.max(1, seekers[at]!),
      },
    },
    {
      lever: 'campus.scholarship',
      value: ({ scholarshipPull }) => Number(scholarshipPull),
      paidBy: {
        line: 'scholarships',
        units: ({ scholarshipPull }, { scholars }, at) => Number(scholarshipPull) * Math.max(1, scholars[at]!),
      },
    },
    {
      lever: 'residence.support',
      value: ({ residencePull }) => Number(residencePull),
      paidBy: {
        line: 'residence',
        units: ({ residencePull }, { newcomers }, at) => Number(residencePull) * Math.max(1, newcomers[at]!),
      },
    },
  ],
}
