import { defineParameters, parameter } from '../../pack/parameter.ts'

/** Head offices and their plants. */
export const OFFICE_PARAMETERS = defineParameters({
  'offices.plantStaff': parameter('persons', 1, 1000, 'staff from which a firm can be a plant or a head office'),
  'offices.highestRemittance': parameter('share', 0, 1, 'most of its surplus that a plant remits; 0: no head offices'),
  'offices.functionShare': parameter('share', 0, 1, 'professional and research work of plants done at the head office'),
})
