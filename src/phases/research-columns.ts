import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `research` touches. */
export const RESEARCH_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'baseMeanWage centralDeposits investmentPrice month realGrowth startMonth wageIndex',
    places: 'absorbers adults openData region',
    regions: 'testDemand',
    agencies: 'sharedEquipment',
    pairs: 'links nearness',
    sectors: 'frontier meanProductivity meanQuality openedRules price proven publicShare',
    cells: 'nearbyLead',
    institutes: 'baseLinks budget deposits knowledge links patents projectCarry quality staff',
    firms: `
      deposits grantForResearch keyHigh keyLow materialsBill patents place productivity quality
      researchCarry researchEquipment researchProjects revenue sector staff stake state technology trackRecord wageBill`,
    recentOutcomes: 'commercialisations domesticPatents overseasPatents publications royalties spending',
    testBeds: 'closed slots',
    levers: 'carryOver gate publicSites testBeds',
    'place-levers': 'links',
    flows: 'paid received',
    scratch: 'cellStart',
  }),
  writes: columnsOf({
    nation: 'centralDeposits',
    places: 'absorbers',
    sectors: 'meanQuality openedRules proven worldQuality',
    testBeds: 'closed hosted incidents slots',
    cells: 'nearbyLead',
    institutes: 'baseLinks deposits knowledge links patents projectCarry projects',
    outcomes: 'commercialisations domesticPatents overseasPatents publications royalties spending',
    recentOutcomes: 'commercialisations domesticPatents overseasPatents publications royalties spending',
    regions: 'stagesPassed testDemand',
    pairs: 'links',
    firms: `
      deposits patents productivity quality researchBill researchCarry researchEquipment researchFromGrant
      researchProjects researchStep technology trackRecord`,
    flows: 'paid received',
  }),
  scratch: columnsOf({
    places: 'licenceChance nearbyKnowledge',
    regions: 'testAccess',
    cells: 'leaderCount leaders',
    institutes: 'offered',
    testBeds: 'opened',
    firms: 'licenceKind royalty royaltyPaid',
    scratch: `
      research.absorbers research.fees research.hosted research.licences research.licensee research.outcomes research.passed
      research.published research.quality research.requests research.testing`,
  }),
}
