// Builds the tables of the Korea pack from raw/ alone; the same raw tables give the same bytes.
// Run: node packs/korea/build.mjs [folder]
import { mkdirSync } from 'node:fs'
import { writeAccounts } from './build/accounts.mjs'
import { HOME, Output } from './build/library.mjs'
import { writeMoves } from './build/moves.mjs'
import { writeNation } from './build/nation.mjs'
import { writePeople } from './build/people.mjs'
import { value, writeJobs } from './build/jobs.mjs'
import { writeCommuting } from './build/commuting.mjs'
import { writeSkills } from './build/skills.mjs'
import { writeWages } from './build/wages.mjs'

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
writeNation(output)
output.write(folder)
