import { UsageError } from '../base/errors.ts'
import type { Vocabulary } from '../scenario/vocabulary.ts'
import { findVocabulary } from './vocabulary.ts'

/** The vocabulary of the pack that a flag names, or of the default one. Throws UsageError. */
export function requireVocabulary(pack: string | undefined): Vocabulary {
  const vocabulary = findVocabulary(pack, process.cwd())
  if ('fault' in vocabulary) throw new UsageError(vocabulary.fault)
  return vocabulary
}
