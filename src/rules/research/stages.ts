/** Stages after the invention; a project stands in front of one of them. */
export const STAGE = { PROTOTYPE: 0, DEMONSTRATION: 1, COMMERCIAL: 2 } as const

/** What a sector asks of a project: traits in the order of RESEARCH_TRAITS of the pack. */
export const TRAIT = { PROTOTYPE: 0, TEST_EQUIPMENT: 1, DEMONSTRATION: 2, STANDARD: 3, GATE: 4, SPIN_OFFS: 5 } as const
/** Traits of a sector. */
export const TRAITS = 6

/** The stage that follows: −1 is the invention. Sectors leave out what they do not need. */
export function stageAfter(stage: number, needsPrototype: boolean, needsDemonstration: boolean): number {
  if (stage < STAGE.PROTOTYPE && needsPrototype) return STAGE.PROTOTYPE
  if (stage < STAGE.DEMONSTRATION && needsDemonstration) return STAGE.DEMONSTRATION
  return STAGE.COMMERCIAL
}

/** Chance in a quarter that a waiting prototype finds test equipment: what there is, over what the waiting ones need. */
export function testChance(equipment: number, need: number, waiting: number): number {
  return need > 0 && waiting > 0 ? Math.min(1, equipment / (need * waiting)) : 1
}

/** Openness of the gate of a cell: today’s, and the chance that a policy opens it where it is closed. */
export function gateOpenness(today: number, opened: number): number {
  return 1 - (1 - today) * (1 - opened)
}

/** Cost of the stages that a sector needs, of a project’s cost: what an invention leads to if nothing fails. */
export function stageCosts(
  needsPrototype: boolean,
  needsDemonstration: boolean,
  prototype: number,
  demonstration: number,
  commercial: number,
): number {
  return (needsPrototype ? prototype : 0) + (needsDemonstration ? demonstration : 0) + commercial
}
