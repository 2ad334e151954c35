import type { ParameterId, Parameters } from './parameters.ts'

const TIMES = [
  'agency.timePeople',
  'agency.timeEquipment',
  'agency.timeResearch',
  'agency.timeCapital',
  'agency.timeStartup',
  'agency.timeAdvice',
] as const satisfies readonly ParameterId[]
const BILLION = 1e9

/** Researcher-months that delivering whole won by an instrument takes. */
export function timeFor(parameters: Parameters, instrument: number, won: number): number {
  return (parameters['agency.timeScale'] * parameters[TIMES[instrument]!] * won) / BILLION
}

/** The most that whole won take by any instrument. */
export function highestTime(parameters: Parameters, won: number): number {
  return TIMES.reduce((most, _, instrument) => Math.max(most, timeFor(parameters, instrument, won)), 0)
}
