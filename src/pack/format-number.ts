/** A number in at most six significant digits, large ones as whole numbers. */
export function round(value: number): string {
  return Math.abs(value) >= 1e5 ? String(Math.round(value)) : String(Number(value.toPrecision(6)))
}

/** A share as a percentage, `3.68 %`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}
