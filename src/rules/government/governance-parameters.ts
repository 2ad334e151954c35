import { defineParameters, parameter } from '../../pack/parameter.ts'

/** What it costs to change who decides on support. */
export const GOVERNANCE_PARAMETERS = defineParameters({
  'governance.transitionCost': parameter('won', 0, 10000000000, 'change-over of an agency to regional control, once'),
  'governance.consultingCost': parameter('won a month', 0, 1000000000, 'central consulting on the plans of an agency'),
  'governance.pilotCost': parameter('won a month', 0, 1000000000, 'pilot projects of an agency'),
})
