import { InvalidInputError } from '../base/errors.ts'
import type { Pack } from '../pack/pack.ts'
import type { Sizes } from './sizes.ts'

/** Throws InvalidInputError for a scale so coarse that no firm, or fewer adults than jobs, are left of the country. */
export function requirePeople(pack: Pack, sizes: Sizes): void {
  const total = (values: Float64Array) => values.reduce((sum, count) => sum + count, 0)
  if (total(sizes.firms) > 0 && total(sizes.persons) >= total(sizes.jobs)) return
  const { personsPerAgent } = sizes.shape
  const message = `one person for ${personsPerAgent} leaves nobody at work in ${pack.title.en}`
  throw new InvalidInputError([{ file: pack.id, line: 1, column: 1, path: 'run.personsPerAgent', message }])
}
