/** Lowest wage a job seeker accepts: part of the last wage, falling with the months of search; won a month. */
export function reservationWage(
  parameters: Readonly<Record<string, number>>,
  lastWage: number,
  searchMonths: number,
  meanWage: number,
): number {
  if (lastWage <= 0) return parameters['reservation.entrant']! * meanWage
  const share = parameters['reservation.start']! - parameters['reservation.decline']! * searchMonths
  return lastWage * Math.max(parameters['reservation.floor']!, share)
}

/** Occupation that a searcher of an education looks for, from a uniform draw. */
export function searchedOccupation(parameters: Readonly<Record<string, number>>, education: number, u: number): number {
  if (education === 0) return u < parameters['search.secondaryReach']! ? 1 : 0
  const research = education === 2 ? parameters['search.researchReach']! : parameters['search.tertiaryResearchReach']!
  if (u < research) return 2
  return u < research + (1 - research) * parameters['search.professionalReach']! ? 1 : 0
}

/** Standing of an applicant: skill for the sector, ability, education and a draw of taste between 0 and 1. */
export function applicantScore(
  parameters: Readonly<Record<string, number>>,
  logSkill: number,
  abilitySteps: number,
  education: number,
  taste: number,
): number {
  return (
    logSkill +
    parameters['hiring.abilityWeight']! * abilitySteps +
    parameters['hiring.educationWeight']! * education +
    parameters['hiring.tasteWeight']! * taste
  )
}

/** Skill on entering another sector: what exceeds the sector’s entry level carries over by relatedness; logs. */
export function carriedSkill(logSkill: number, entryLevel: number, relatedness: number): number {
  return logSkill > entryLevel ? entryLevel + relatedness * (logSkill - entryLevel) : logSkill
}
