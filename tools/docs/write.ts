import { writeFileSync } from 'node:fs'
import { renderPages } from './pages.ts'

for (const [path, text] of renderPages(process.cwd())) {
  writeFileSync(path, text)
  process.stdout.write(`${path}\n`)
}
