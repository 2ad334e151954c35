import { writeFileSync } from 'node:fs'
import { expTableSource, logTableSource } from './tables.ts'

writeFileSync('src/base/exp-table.ts', expTableSource())
writeFileSync('src/base/log-table.ts', logTableSource())
