/** Speed at which skill follows the technology in use, by education; per month. */
export function learningSpeed(parameters: Readonly<Record<string, number>>, education: number): number {
  if (education === 0) return parameters['skill.learning.secondary']!
  return education === 1 ? parameters['skill.learning.tertiary']! : parameters['skill.learning.advanced']!
}

/** Log skill after a month with a technology: Δb = χ · max(0, a − b). */
export function skillAfterMonth(skill: number, technology: number, speed: number): number {
  return technology > skill ? skill + Math.min(1, speed) * (technology - skill) : skill
}
