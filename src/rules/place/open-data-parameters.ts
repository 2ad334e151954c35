import { defineParameters, parameter } from '../../pack/parameter.ts'

/** What public data of a place is worth to those who build on it. */
export const OPEN_DATA_PARAMETERS = defineParameters({
  'openData.ageing': parameter('share a month', 0, 1, 'loss of open data that nobody keeps up'),
  'openData.scale': parameter('won per resident', 100, 10_000_000, 'open data that bring half of what they can'),
  'openData.research': parameter('log', 0, 1, 'most that open data add to research of firms that use data'),
  'openData.entry': parameter('log', 0, 2, 'most that open data add to start-ups that use data'),
})
