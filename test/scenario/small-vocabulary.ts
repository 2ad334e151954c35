import type { PolicyDeclaration } from '../../src/policies/declaration.ts'
import type { Vocabulary } from '../../src/scenario/vocabulary.ts'

const evidence = { effectPerWon: '', interval: '', grade: 'D', unitCost: '', source: '', downside: '' } as const

function policy(id: string, more: Partial<PolicyDeclaration> = {}): PolicyDeclaration {
  return { id, summary: { en: id, ko: id }, seed: 'test', money: 'added', levers: [], fields: {}, evidence, ...more }
}

/** A country of two regions and a policy of each kind of field, so that no test leans on a real pack. */
export const smallVocabulary: Vocabulary = {
  baseYears: [2010, 2016],
  packEvents: ['removal', 'slump'],
  regions: ['coast', 'inland'],
  places: ['harbour', 'valley', 'hill'],
  regionOfPlace: { harbour: 'coast', valley: 'inland', hill: 'inland' },
  sectors: ['goods', 'services'],
  cellsWithoutFirms: ['hill/goods'],
  fields: ['technical', 'general'],
  parameters: [
    { id: 'migration.wageWeight', low: 0, high: 2, unit: 'elasticity' },
    { id: 'market.homeBias', low: 0, high: 10, unit: 'log' },
  ],
  indicators: ['balanceIndex', 'efficiencyIndex', 'wage'],
  monthly: ['employment', 'wage'],
  policies: [
    policy('training', {
      fields: {
        peopleShare: { kind: 'number', low: 0, high: 1, default: 0.8, meaning: 'share for people' },
        mode: { kind: 'choice', choices: ['local', 'central'], default: 'local', meaning: 'who decides' },
        staff: { kind: 'integer', low: 0, high: 10, meaning: 'staff' },
        isOpen: { kind: 'boolean', default: false, meaning: 'open to all' },
        partners: { kind: 'regions', meaning: 'partner regions' },
      },
    }),
    policy('equipment'),
    policy('cash', { placebo: true }),
  ],
}
