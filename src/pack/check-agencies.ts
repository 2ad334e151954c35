import { type DenseTables, sum } from './dense-tables.ts'
import type { ProblemList } from './problem-list.ts'

/** Every agency serves a function, and no function has more agencies than there are. */
export function checkAgencies(dense: DenseTables, problems: ProblemList): string {
  const { values: agencies, spot } = dense.tables.agencies
  const counts = dense.tables.agencyCounts
  const functions = dense.names.of.function
  agencies.forEach((total, region) => {
    const name = dense.names.of.region[region]
    const flags = counts.values.subarray(region * functions.length, (region + 1) * functions.length)
    if (sum(flags) < total) {
      problems.add(spot(region), 'agencies', `${total} agencies in ${name}, but only ${sum(flags)} functions served`)
    }
    flags.forEach((count, index) => {
      if (count <= total) return
      const message = `${count} agencies of ${name} serve ${functions[index]}, but it has ${total}`
      problems.add(counts.spot(region * functions.length + index), 'agencyCounts', message)
    })
  })
  return `${sum(agencies)} agencies with ${sum(counts.values)} functions`
}
