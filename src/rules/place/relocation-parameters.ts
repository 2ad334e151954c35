import { defineParameters, parameter } from '../../pack/parameter.ts'

/** Firms that move between places. */
export const RELOCATION_PARAMETERS = defineParameters({
  'relocation.rate': parameter('chance a year', 0, 0.5, 'chance to relocate of a firm that sells everywhere'),
  'relocation.elasticity': parameter('per log profit', 0, 20, 'answer of relocations to expected profit'),
  'relocation.equipmentLoss': parameter(
    'share',
    0,
    1,
    'equipment that a relocating firm leaves behind and sells as used',
  ),
  'relocation.followShare': parameter('share', 0, 1, 'staff beyond commuting distance who follow their firm'),
})
