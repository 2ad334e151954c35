import type { Context } from './context.ts'
import { findPackFolder } from './packs.ts'

/** Writes `report.html` of a results folder and returns its path; null, with a message, where it cannot be drawn. */
export async function writeStudyReport(
  directory: string,
  language: 'en' | 'ko',
  context: Context,
): Promise<string | null> {
  const { writeFolderReport } = await import('../report/write-folder-report.ts')
  try {
    return await writeFolderReport(directory, findPackFolder, language)
  } catch (error) {
    context.tell(`regio: the result is whole, but its report could not be drawn: ${(error as Error).message}`)
    return null
  }
}
