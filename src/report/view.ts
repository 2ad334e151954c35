import { type ArmStyle, styleArms } from './arm-style.ts'
import { kindOfColumn, wordsOf } from './columns.ts'
import { type Messages, messagesIn } from './messages/messages.ts'
import type { Language } from './numbers.ts'
import type { StudyReport } from './study-report.ts'

/** A report as one language tells it: every section is a function of a view. */
export interface View {
  readonly report: StudyReport
  readonly language: Language
  readonly messages: Messages
  readonly styles: ReadonlyMap<string, ArmStyle>
  /** Name of a region or of the nation. */
  readonly regionName: (id: string) => string
  /** Name of a window of outcomes. */
  readonly windowName: (id: string) => string
  /** Name of a column, indicator or outcome. */
  readonly columnName: (id: string) => string
  /** Unit of a column's levels as printed in figures, with thousands or millions. */
  readonly levelUnit: (column: string) => string
}

const THOUSANDS = { en: ['', 'thousand ', 'million '], ko: ['', '천 ', '백만 '] } as const

/** The view of a report in a language. */
export function viewOf(report: StudyReport, language: Language): View {
  const messages = messagesIn(language)
  const regions = new Map(report.regions.map((region) => [region.id, region.name[language]]))
  const outcomes = new Map(report.outcomes.map((outcome) => [outcome.id, outcome]))
  const named = (names: Readonly<Record<string, string>>, id: string) => names[id]
  return {
    report,
    language,
    messages,
    styles: styleArms(report),
    regionName: (id) => regions.get(id) ?? (id === 'national' ? messages.national : id),
    windowName: (id) => named(messages.windows, id) ?? id,
    columnName: (id) => {
      const outcome = outcomes.get(id)
      if (outcome?.name) return outcome.name[language]
      return named(messages.columns, id) ?? named(messages.columns, outcome?.indicator ?? '') ?? wordsOf(id)
    },
    levelUnit: (column) => {
      const { unit, thousands } = kindOfColumn(column)
      return THOUSANDS[language][thousands] + messages.units[unit]
    },
  }
}
