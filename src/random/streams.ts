/**
 * The streams of draws, one per mechanism, by number. A number is never changed or used again: it is part of every draw.
 * Two mechanisms never share a stream, so a mechanism that draws more changes no other.
 */
export const STREAMS = {
  birth: 1,
  death: 2,
  child: 3,
  education: 4,
  ability: 5,
  participation: 6,
  search: 7,
  vacancyProbe: 8,
  acceptance: 9,
  separation: 10,
  layoff: 11,
  hireRounding: 12,
  move: 13,
  destination: 14,
  demandShock: 15,
  exportShock: 16,
  technology: 17,
  adoption: 18,
  exit: 19,
  entry: 20,
  entrant: 21,
  award: 22,
  wealth: 23,
  synthesis: 24,
  selfEmployment: 25,
  rent: 26,
  policy: 27,
  headOffice: 40,
  relocation: 41,
  evaluation: 60,
  aspiration: 80,
  admission: 81,
  graduation: 82,
  research: 70,
  publicResearch: 71,
} as const

export type StreamName = keyof typeof STREAMS
