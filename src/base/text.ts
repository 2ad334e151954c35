import { distance } from 'fastest-levenshtein'

/**
 * The known word that the given one most likely means: fewest edits, at most a third of the longer word's length
 * rounded up, ties to the earlier in `known`; undefined if none is near. Case is ignored.
 */
export function closest(known: Iterable<string>, given: string): string | undefined {
  const wanted = given.toLowerCase()
  let best: string | undefined
  let fewestEdits = Infinity
  for (const word of known) {
    const candidate = word.toLowerCase()
    const edits = distance(wanted, candidate)
    const allowed = Math.ceil(Math.max(wanted.length, candidate.length) / 3)
    if (edits <= allowed && edits < fewestEdits) {
      best = word
      fewestEdits = edits
    }
  }
  return best
}

/** `; did you mean 'x'?` for the nearest known word, or nothing: the end of a message about an unknown name. */
export function suggestion(known: Iterable<string>, given: string): string {
  const guess = closest(known, given)
  return guess === undefined ? '' : `; did you mean '${guess}'?`
}
