// Builds the tables of the Korea pack from raw/ alone; the same raw tables give the same bytes. Each base year is built
// by a process of its own: the parts compute a year's figures as they are loaded.
// Run: node packs/korea/build.mjs [folder]
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeAccounts } from './build/accounts.mjs'
import { EARLIER, isLatest } from './build/base-year.mjs'
import { writeEvents } from './build/events.mjs'
import { writeHistory } from './build/history.mjs'
import { HOME, Output } from './build/library.mjs'
import { writeMoves } from './build/moves.mjs'
import { writeNation } from './build/nation.mjs'
import { fieldShares, writePeople } from './build/people.mjs'
import { writeProgrammes } from './build/programmes.mjs'
import { value, writeJobs } from './build/jobs.mjs'
import { writeCommuting } from './build/commuting.mjs'
import { writeUniversities } from './build/universities.mjs'
import { writeSkills } from './build/skills.mjs'
import { writeWages } from './build/wages.mjs'

/** What an earlier base year has of its own; the rest is structure that the base years share. */
const OWN_TABLES = [
  'population',
  'fertility',
  'mortality',
  'employed-residents',
  'unemployed-residents',
  'education',
  'field-of-study',
  'campus-seats',
  'advanced-seats',
  'campus-matrix',
  'campus-quality',
  'employees',
  'self-employed',
  'establishments',
  'occupation-shares',
  'researchers',
  'public-research-spending',
  'value-added',
  'personal-income-per-head',
  'regional-income-per-head',
  'dwellings',
  'rent',
  'moves',
  'move-age-balance',
  'scalars',
  'margins',
].map((name) => `${name}.csv`)

const folder = process.argv[2] ?? HOME
mkdirSync(folder, { recursive: true })
const output = new Output()
writePeople(output)
writeAccounts(output, value)
writeJobs(output)
writeCommuting(output)
writeSkills(output)
writeWages(output)
writeMoves(output)
writeUniversities(output, fieldShares)
if (isLatest) {
  const earlier = buildEarlier()
  writeEvents(output, earlier)
  writeHistory(output)
  writeNation(output, earlier)
  writeProgrammes(output)
  output.write(folder)
} else {
  writeNation(output, new Map())
  output.keep(OWN_TABLES)
  output.write(folder)
}

/** Builds the earlier base years in folders below and returns their tables by name. */
function buildEarlier() {
  const tables = new Map()
  for (const year of EARLIER) {
    const below = join(folder, String(year))
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), below, String(year)], { stdio: 'inherit' })
    for (const name of readdirSync(below)) tables.set(`${year}/${name}`, readFileSync(join(below, name), 'utf8'))
  }
  return tables
}
