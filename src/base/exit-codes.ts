/** Exit codes of the command; scripts may rely on them. */
export const EXIT_CODES = {
  ok: 0,
  internal: 1,
  usage: 2,
  invalidInput: 3,
  tooManyFailures: 4,
  brokenBook: 5,
  precisionNotReached: 6,
  assertionFailed: 7,
  backendUnavailable: 8,
  retryShard: 75,
} as const
