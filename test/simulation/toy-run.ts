import { parseMonth } from '../../src/base/months.ts'
import type { RunRequest } from '../../src/base/run.ts'

/** A run of the toy pack without policy: about a thousand persons, two years after half a year of burn-in. */
export function toyRequest(more: Partial<RunRequest> = {}): RunRequest {
  return {
    mix: 'today',
    replication: 1,
    seed: 'toy',
    packFolder: 'packs/toy',
    startMonth: parseMonth('2017-01'),
    months: 24,
    burnInMonths: 6,
    personsPerAgent: 100,
    parameters: {},
    policies: [],
    record: { monthly: ['population', 'grdpPerHead', 'unemploymentRate'], flows: ['job', 'other'] },
    threads: 1,
    ...more,
  }
}
