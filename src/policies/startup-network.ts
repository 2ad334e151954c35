import type { PolicyDeclaration, Settings } from './declaration.ts'
import type { PolicyView } from './view.ts'

const PER_RESIDENTS = 100_000
const MONTHS = 12

/** Entrants a month that incubators of a cell take in, by residents of the place. */
function incubated({ incubated: perYear }: Settings, view: PolicyView, cell: number): number {
  return (Number(perYear) * view.placeResidents[Math.floor(cell / view.sectors)]!) / PER_RESIDENTS / MONTHS
}

/** Networks that help firms of new industries to start and to stay (seeds 000 and 001, second strategy). */
export const startupNetwork: PolicyDeclaration = {
  id: 'startup-network',
  summary: {
    en: 'Start-up network: incubation, links with universities, institutes and hospitals, legal, investment and security services, public venture money',
    ko: '창업 네트워크: 보육, 산·학·연·병 연계, 법률·투자·보안 서비스, 공공 벤처투자',
  },
  seed: '000, 001 second strategy (activation of entrepreneurship networks)',
  money: 'added',
  sectors: 'new-industries',
  levers: ['entry.incubated', 'survival.young', 'links.research', 'venture.public'],
  fields: {
    sectors: { kind: 'sectors', meaning: 'sectors whose start-ups are helped; new industries by default' },
    ventureShare: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 1,
      default: 0.4,
      meaning: 'share of the budget that is public venture money; the rest pays incubation, services and links',
    },
    incubated: {
      kind: 'number',
      unit: 'start-ups a year per 100 000 residents and sector',
      low: 0,
      high: 100,
      default: 1,
      meaning: 'start-ups that incubators take in beyond those who would have started anyway',
    },
    services: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 1,
      default: 0.3,
      meaning: 'part of the hazard of closing that legal, investment and security services take from young firms',
    },
    links: {
      kind: 'number',
      unit: 'factor',
      low: 0,
      high: 5,
      default: 0.5,
      meaning: 'further licences that universities, institutes and hospitals offer through links, 1 twice as many',
    },
  },
  evidence: {
    effectPerWon:
      'an entrant per entry.incubationCost, a young firm kept per exit.serviceCost over the hazard; studies of incubators find more survival of tenants, little growth',
    interval: 'includes zero',
    grade: 'D',
    unitCost:
      'entry.incubationCost, exit.serviceCost, research.linkCost at the wage level of the month; deals of venture.smallestDeal and more',
    source: 'assumption: seeds 000 and 001 name the services and give no effect size',
    downside:
      'who starts because of help is weaker than who starts anyway; entrants take customers, used equipment and founders’ savings from others; kept firms hold staff that better firms would hire; public venture money takes what private funds left and may drive out their money',
  },
  budgetLines: ({ ventureShare }) => ({
    'startup-services': 1 - Number(ventureShare),
    venture: Number(ventureShare),
  }),
  rules: [
    { lever: 'entry.incubated', value: incubated, paidBy: { line: 'startup-services', units: incubated } },
    {
      lever: 'survival.young',
      value: ({ services }) => Number(services),
      paidBy: {
        line: 'startup-services',
        units: ({ services }, view, cell) => Number(services) * view.youngFirms[cell]!,
      },
    },
    {
      lever: 'links.research',
      value: ({ links }) => Number(links),
      paidBy: {
        line: 'startup-services',
        units: ({ links }, view, place) => Number(links) * view.placeResidents[place]!,
      },
    },
  ],
}
