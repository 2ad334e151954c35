import { join } from 'node:path'
import { loadPack } from '../pack/index.ts'
import { ProblemList } from '../pack/problem-list.ts'
import { readSources } from '../pack/read-records.ts'
import { writeFileDurably } from '../results/durable.ts'
import { RESULT_NAMES } from '../results/folder.ts'
import { buildReportFromFolder, type Country } from './folder/build-report.ts'
import { readScenarioFacts } from './folder/scenario-facts.ts'
import type { Language } from './numbers.ts'
import { writeReport } from './write-report.ts'

/** Finds the folder of a pack, as a scenario names it, from a folder; undefined if it is not there. */
export type PackFinder = (pack: string, from: string) => string | undefined

function readCountry(folder: string): Country {
  const sources = [...readSources(folder, new ProblemList()).values()]
  return { pack: loadPack(folder), sources: sources.map(({ id, title }) => ({ id, title })) }
}

/**
 * Writes `report.html` of a results folder, over an earlier one, and returns its path. A pack that is no longer at
 * hand costs names, parameters and sources, not the report.
 */
export async function writeFolderReport(
  directory: string,
  findPack: PackFinder,
  language: Language = 'en',
): Promise<string> {
  const folder = findPack(readScenarioFacts(directory).pack, directory)
  const report = await buildReportFromFolder(directory, folder === undefined ? null : readCountry(folder))
  const file = join(directory, RESULT_NAMES.report)
  writeFileDurably(file, await writeReport(report, language))
  return file
}
