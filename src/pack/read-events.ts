import { isMonth, parseMonth } from '../base/months.ts'
import { type CsvFile, type CsvRow, readCsv } from './csv-file.ts'
import { EVENT_EFFECTS, type EventEffect, type EventRecord } from './pack.ts'
import { type ProblemList, unknownName } from './problem-list.ts'
import type { PackHeader } from './read-header.ts'
import { readNumber } from './read-number.ts'
import type { SourceCheck } from './source-check.ts'

const EVENT_COLUMNS = ['id', 'en', 'ko', 'source']
const EFFECT_COLUMNS = ['event', 'effect', 'place', 'sector', 'from', 'to', 'value', 'source']

/** Reads `events.csv`, and what each does from `event-effects.csv`. */
export function readEvents(
  folder: string,
  header: PackHeader,
  sources: SourceCheck,
  problems: ProblemList,
): readonly EventRecord[] {
  const csv = readCsv(folder, 'events.csv', EVENT_COLUMNS, problems)
  const events = new Map<string, EventRecord & { readonly effects: EventEffect[] }>()
  for (const row of csv?.rows ?? []) {
    const [id, en, ko] = row.cells as [string, string, string]
    sources.check('events', csv!, row)
    if (events.has(id)) problems.add(csv!.spot(row, 0), 'events.id', `duplicate row: ${id}`)
    events.set(id, { id, title: { en, ko }, effects: [] })
  }
  const list = readCsv(folder, 'event-effects.csv', EFFECT_COLUMNS, problems)
  for (const row of list?.rows ?? []) {
    sources.check('eventEffects', list!, row)
    const event = events.get(row.cells[0]!)
    if (event === undefined) {
      const message = unknownName('event', row.cells[0]!, [...events.keys()])
      problems.add(list!.spot(row, 0), 'eventEffects.event', message)
    } else event.effects.push(readEffect(list!, row, header, problems))
  }
  return [...events.values()]
}

function readEffect(csv: CsvFile, row: CsvRow, header: PackHeader, problems: ProblemList): EventEffect {
  const pick = (cell: number, what: string, known: readonly string[]) => {
    const index = known.indexOf(row.cells[cell]!)
    if (index < 0) problems.add(csv.spot(row, cell), `eventEffects.${what}`, unknownName(what, row.cells[cell]!, known))
    return index
  }
  const month = (cell: number, what: string) => {
    if (isMonth(row.cells[cell]!)) return parseMonth(row.cells[cell]!)
    problems.add(csv.spot(row, cell), `eventEffects.${what}`, 'must be a month, YYYY-MM')
    return 0
  }
  const kind = EVENT_EFFECTS[pick(1, 'effect', EVENT_EFFECTS)] ?? 'exports'
  const isAbroad = kind === 'exports'
  const effect = {
    kind,
    place: isAbroad && row.cells[2] === '' ? -1 : pick(2, 'place', header.places),
    sector: isAbroad ? pick(3, 'sector', header.sectors) : -1,
    from: month(4, 'from'),
    to: month(5, 'to'),
    value: readNumber(csv, row, 6, 'eventEffects.value', problems),
  }
  if (!isAbroad && row.cells[3] !== '') problems.add(csv.spot(row, 3), 'eventEffects.sector', `${kind} has no sector`)
  if (effect.to < effect.from) problems.add(csv.spot(row, 5), 'eventEffects.to', 'is before from')
  return effect
}
