// Person-months per second, memory and set-up of one world: npm run bench -- worlds --json
import { worldFlags } from './flags.ts'
import { measureWorld } from './measure-world.ts'

const flags = worldFlags()
const figures = await measureWorld(flags)
const millions = (figures.personMonthsPerSecond / 1e6).toFixed(2)
const ratio = (figures.nanosecondsPerPersonMonth / figures.referenceNanoseconds).toFixed(0)
console.log(
  `${figures.persons} persons, ${flags.months} months in ${figures.seconds.toFixed(2)} s: ${millions} million person-months per second`,
)
console.log(`${figures.nanosecondsPerPersonMonth} ns per person-month, ${ratio} times a step of the reference loop`)
console.log(
  `set-up ${figures.setupSeconds} s, peak ${figures.peakRssMb} MB, ${figures.bytesPerPerson} bytes of columns a person`,
)
if (flags.json) console.log(JSON.stringify(figures))
