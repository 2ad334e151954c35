import type { Fault } from '../fault.ts'

const ADMISSION = ['test/phases/admission.test.ts']
const GRADUATION = ['test/phases/graduation.test.ts']
const RESEARCH = ['test/rules/research', 'test/phases/research.test.ts']

/** Universities, graduates and research. */
export const KNOWLEDGE_FAULTS: readonly Fault[] = [
  {
    file: 'src/phases/admit.ts',
    find: 'const seats = campuses.open[row]!',
    replace: 'const seats = to - from',
    why: 'campuses admit everybody who applies',
    tests: ADMISSION,
  },
  {
    file: 'src/phases/campus-rank.ts',
    find: '(ability[person]! + 128) * LOTS',
    replace: '(128 - ability[person]!) * LOTS',
    why: 'campuses prefer the least able',
    tests: ADMISSION,
  },
  {
    file: 'src/phases/graduation.ts',
    find: '        pairs.graduateConstant[campus * places + to]! +\n',
    replace: '        -pairs.graduateConstant[campus * places + to]! +\n',
    why: 'graduates go where those of the base year did not',
    tests: GRADUATION,
  },
  {
    file: 'src/phases/graduation.ts',
    find: 'if (began === places.region[campus])',
    replace: 'if (home === places.region[campus])',
    why: 'who grew up in the region counts as retained wherever the first job is',
    tests: GRADUATION,
  },
  {
    file: 'src/phases/graduation.ts',
    find: 'counts[destination * 4 + GRADUATES.RETURNERS]! += 1',
    replace: 'counts[campus * 4 + GRADUATES.RETURNERS]! += 1',
    why: 'returners count in the region that they left',
    tests: GRADUATION,
  },
  {
    file: 'src/phases/research-stages.ts',
    find: 'return waits ? gateOpenness(usual, economy.world.testBeds.opened[purse.cell]!) : 1',
    replace: 'return waits ? 1 : 1',
    why: 'projects pass a closed gate',
    tests: RESEARCH,
  },
  {
    file: 'src/phases/research-licences.ts',
    find: 'firms.deposits[firm]! += won - royaltyPaid[firm]!',
    replace: 'firms.deposits[firm]! -= royaltyPaid[firm]!',
    why: 'royalties are paid and never received',
    tests: RESEARCH,
  },
  {
    file: 'src/phases/research-purse.ts',
    find: 'const fromGrant = Math.min(grant, won)',
    replace: 'const fromGrant = 0',
    why: 'research grants pay for nothing',
    tests: RESEARCH,
  },
  {
    file: 'src/phases/research-stages.ts',
    find: 'return 1 - (1 - own) * (1 - economy.world.regions.testAccess[purse.region]!)',
    replace: 'return own',
    why: 'shared equipment tests nothing',
    tests: RESEARCH,
  },
  {
    file: 'src/rules/research/links.ts',
    find: 'return 1 + strength * share',
    replace: 'return 1 - strength * share',
    why: 'firms avoid institutes that they know',
    tests: ['test/rules/research'],
  },
  {
    file: 'src/phases/research-projects.ts',
    find: 'invent(economy, stream, purse, PROJECT_KIND.LOCAL, lane)',
    replace: 'invent(economy, stream, purse, PROJECT_KIND.OWN, lane)',
    why: 'results of supported projects are counted nowhere',
    tests: RESEARCH,
  },
  {
    file: 'src/phases/training.ts',
    find: 'if (firms.grantMonths[firm]! >= months) {',
    replace: 'if (firms.grantMonths[firm]! >= months && firms.grantForResearch[firm] === 0) {',
    why: 'research money that was not spent stays with the firm for good',
    tests: ['test/phases/support.test.ts'],
  },
  {
    file: 'src/phases/research-imitation.ts',
    find: '(cells.nearbyLead[cell]! - sum / weight)',
    replace: '(sum / weight - cells.nearbyLead[cell]!)',
    why: 'firms near leaders fall behind',
    tests: RESEARCH,
  },
  {
    file: 'src/rules/research/effort.ts',
    find: 'return exp(-Math.abs(distance) / scale)',
    replace: 'return exp(Math.abs(distance) / scale)',
    why: 'the further technology is away the better firms absorb it',
    tests: RESEARCH,
  },
  {
    file: 'src/phases/learning.ts',
    find: 'if (now === STATUS.UNEMPLOYED && !isTrained) continue',
    replace: 'if (now === STATUS.UNEMPLOYED && isTrained) continue',
    why: 'job seekers learn who have no place in a course, and the others do not',
    tests: ['test/policies/custom-training.test.ts'],
  },
  {
    file: 'src/phases/graduation.ts',
    find: '(to === origin ? placeTie : study.support[to]!)',
    replace: '(to === origin ? placeTie : 1)',
    why: 'residence support draws nobody',
    tests: ['test/policies/custom-training.test.ts'],
  },
  {
    file: 'src/phases/recipients.ts',
    find: 'campusPlace[person] === home && homePlace[person] !== home',
    replace: 'campusPlace[person] === home',
    why: 'scholarships go to those who grew up there',
    tests: ['test/policies/custom-training.test.ts'],
  },
]
