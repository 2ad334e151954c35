// Nanoseconds per person-month by phase: npm run bench -- phases
import { worldFlags } from './flags.ts'
import { measureWorld } from './measure-world.ts'

const flags = worldFlags()
const figures = await measureWorld(flags)
const sorted = Object.entries(figures.phases).sort((one, other) => other[1] - one[1])
const line = (name: string, nanoseconds: number, fastest: number) => {
  const share = (100 * nanoseconds) / figures.nanosecondsPerPersonMonth
  const steps = nanoseconds / figures.referenceNanoseconds
  return `${name.padEnd(15)}${nanoseconds.toFixed(1).padStart(9)}${share.toFixed(1).padStart(8)}${steps.toFixed(1).padStart(12)}${fastest.toFixed(1).padStart(10)}`
}
console.log(
  `${'phase'.padEnd(15)}${'ns'.padStart(9)}${'%'.padStart(8)}${'references'.padStart(12)}${'fastest'.padStart(10)}`,
)
for (const [name, nanoseconds] of sorted) console.log(line(name, nanoseconds, figures.fastest[name]!))
const all = Object.values(figures.fastest).reduce((sum, one) => sum + one, 0)
console.log(line('month', figures.nanosecondsPerPersonMonth, all))
console.log(`garbage collections: ${figures.gc.minor} minor, ${figures.gc.major} major, ${figures.gc.milliseconds} ms`)
if (flags.json) console.log(JSON.stringify(figures))
