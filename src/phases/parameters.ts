import { ADOPTION_PARAMETERS } from '../rules/firm/adoption-parameters.ts'
import { OFFICE_PARAMETERS } from '../rules/firm/office-parameters.ts'
import { FIRM_PARAMETERS } from '../rules/firm/parameters.ts'
import { STARTUP_PARAMETERS } from '../rules/firm/startup-parameters.ts'
import { VENTURE_PARAMETERS } from '../rules/firm/venture-parameters.ts'
import { GOVERNANCE_PARAMETERS } from '../rules/government/governance-parameters.ts'
import { AGENCY_PARAMETERS, SELECTION_PARAMETERS, SUPPORT_PARAMETERS } from '../rules/government/parameters.ts'
import { PUBLIC_PARAMETERS } from '../rules/government/public-parameters.ts'
import { BROKERAGE_PARAMETERS } from '../rules/market/brokerage-parameters.ts'
import { MARKET_PARAMETERS } from '../rules/market/parameters.ts'
import { TENDER_PARAMETERS } from '../rules/market/tender-parameters.ts'
import { PERSON_PARAMETERS } from '../rules/person/parameters.ts'
import { STUDY_PARAMETERS } from '../rules/person/study-parameters.ts'
import { OPEN_DATA_PARAMETERS } from '../rules/place/open-data-parameters.ts'
import { PLACE_PARAMETERS } from '../rules/place/parameters.ts'
import { RELOCATION_PARAMETERS } from '../rules/place/relocation-parameters.ts'
import { RESEARCH_PARAMETERS } from '../rules/research/parameters.ts'
import { TEST_BED_PARAMETERS } from '../rules/research/test-bed-parameters.ts'
import { SYNTHESIS_PARAMETERS } from '../synthesis/parameters.ts'
import type { World } from '../world/world.ts'

/** Every parameter of every rule, by id. */
export const ALL_PARAMETERS = {
  ...PERSON_PARAMETERS,
  ...STUDY_PARAMETERS,
  ...FIRM_PARAMETERS,
  ...OFFICE_PARAMETERS,
  ...VENTURE_PARAMETERS,
  ...STARTUP_PARAMETERS,
  ...MARKET_PARAMETERS,
  ...TENDER_PARAMETERS,
  ...ADOPTION_PARAMETERS,
  ...BROKERAGE_PARAMETERS,
  ...OPEN_DATA_PARAMETERS,
  ...PLACE_PARAMETERS,
  ...RELOCATION_PARAMETERS,
  ...PUBLIC_PARAMETERS,
  ...SYNTHESIS_PARAMETERS,
  ...SUPPORT_PARAMETERS,
  ...SELECTION_PARAMETERS,
  ...RESEARCH_PARAMETERS,
  ...TEST_BED_PARAMETERS,
  ...AGENCY_PARAMETERS,
  ...GOVERNANCE_PARAMETERS,
}

export type ParameterId = keyof typeof ALL_PARAMETERS
export type Parameters = Readonly<Record<ParameterId, number>>

/** The parameter values of a world; the pack's check guarantees that all are there. */
export function parametersOf(world: World): Parameters {
  return world.parameters as Parameters
}
