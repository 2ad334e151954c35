import type { PolicyDeclaration } from './declaration.ts'

/** Zones in which rules are waived and sites are built, so that new products can be shown in use (seeds 000 and 001, third). */
export const demonstrationZone: PolicyDeclaration = {
  id: 'demonstration-zone',
  summary: {
    en: 'Zones in which rules are waived for new products and sites are built on which to demonstrate them',
    ko: '신산업 실증특구: 규제를 유예하고 실증 부지를 조성',
  },
  seed: '000, third strategy (new business demonstration opportunities); 001, third proposal (regulation-free zone)',
  money: 'added',
  levers: ['gate.open', 'gate.carryOver', 'testbed.publicSites', 'testbed.spending'],
  fields: {
    permitMonths: {
      kind: 'integer',
      unit: 'months',
      low: 0,
      high: 480,
      default: 48,
      meaning: 'months for which special permits last; the gate then closes again, and sites stand unused',
    },
    publicSites: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 1,
      default: 0.5,
      meaning: 'share of sites on public roads, in public hospitals and offices, which cost less',
    },
    carryOver: {
      kind: 'boolean',
      default: true,
      meaning: 'whether rules that the zone has proven become general',
    },
  },
  evidence: {
    effectPerWon:
      'one demonstration a quarter for each testbed.slotCost of sites, less wear; no size known for what follows',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'testbed.slotCost at the cost of research of the month, less testbed.publicSaving on public sites',
    source:
      'assumption: seeds 000 and 001 propose it and give no effect size; no Korean zone has an outcome evaluation we know',
    downside:
      'incidents close the gate and cost makers their name; permits expire; sites wear out unused; products already on the market lose buyers',
  },
  budgetLines: () => ({ 'test-beds': 1 }),
  rules: [
    {
      lever: 'gate.open',
      value: ({ permitMonths }, { monthsActive }) => (monthsActive < Number(permitMonths) ? 1 : 0),
    },
    { lever: 'gate.carryOver', value: ({ carryOver }) => (carryOver === true ? 1 : 0) },
    { lever: 'testbed.publicSites', value: ({ publicSites }) => Number(publicSites) },
  ],
}
