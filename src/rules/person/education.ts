/** Age in months from which a student of the level leaves education in February. */
export function leavingAge(parameters: Readonly<Record<string, number>>, education: number): number {
  if (education === 0) return parameters['education.secondaryLeavingAge']!
  return education === 1 ? parameters['education.tertiaryLeavingAge']! : parameters['education.advancedLeavingAge']!
}
