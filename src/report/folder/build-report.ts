import type { Pack } from '../../pack/pack.ts'
import { openDatabase } from '../../results/database.ts'
import { type Manifest, readManifest } from '../../results/manifest.ts'
import type { SourceRecord, StudyReport } from '../study-report.ts'
import { readArms } from './arms.ts'
import { readBreakEven, readFactorialEffects, readMoney } from './attribution-rows.ts'
import { readClouds } from './clouds.ts'
import { readFlows, readSpending } from './flows-and-spending.ts'
import { readRegionalChanges } from './regional-changes.ts'
import { describeDistribution, readScenarioFacts, type ScenarioFacts } from './scenario-facts.ts'
import { readContrasts, readEffects, readLevels, readPrecision, readVerdicts } from './summary-rows.ts'
import { openTables, type Tables } from './tables.ts'
import { readTrajectories } from './trajectories.ts'
import { spanWindow } from './window-spans.ts'

/** The country of a result, where its pack is at hand: names, parameters and sources come from it. */
export interface Country {
  readonly pack: Pack
  readonly sources: readonly SourceRecord[]
}

const HEADLINE = 'years-8-10'
const INDICES: Readonly<Record<string, string>> = { balanceIndex: 'balance', efficiencyIndex: 'efficiency' }

/**
 * Reads a results folder (manifest, resolved scenario, plan, `summary/`, `data/`) into what the page shows. Without a
 * country regions go by their ids. Errors: `InvalidInputError` where the folder has no manifest.
 */
export async function buildReportFromFolder(directory: string, country: Country | null): Promise<StudyReport> {
  const manifest = readManifest(directory)
  const scenario = readScenarioFacts(directory)
  const database = await openDatabase()
  try {
    const tables = await openTables(database, directory)
    return await gather(directory, tables, manifest, scenario, country)
  } finally {
    database.close()
  }
}

async function gather(
  directory: string,
  tables: Tables,
  manifest: Manifest,
  scenario: ScenarioFacts,
  country: Country | null,
): Promise<StudyReport> {
  const { metadata, run, budget } = scenario
  const nameOf = (name: string) => INDICES[scenario.outcomes[name]?.indicator ?? ''] ?? name
  const isBench = manifest.kind === 'Bench'
  const reference = isBench ? (scenario.reference ?? null) : null
  const arms = await readArms(tables, directory, scenario)
  const mixes = arms.filter((arm) => arm.role !== 'placebo').map((arm) => arm.id)
  const windowIds = new Set(Object.values(scenario.outcomes).flatMap((outcome) => outcome.windows))
  const windows = [...windowIds].map((id) => spanWindow(scenario, mixes, id))
  const effects = readEffects(directory, nameOf)
  const verdicts = readVerdicts(directory, nameOf)
  const headline = headlineOf(
    windows.map((window) => window.id),
    new Set(verdicts.map((row) => row.window)),
  )
  const window = windows.find((one) => one.id === headline) ?? { id: headline, from: null, to: null }
  const confidence = scenario.inference.confidencePct / 100
  const trajectories = await readTrajectories(tables, run.months, reference)
  return {
    kind: isBench ? 'bench' : 'run',
    id: metadata.id,
    title: bothLanguages(metadata.title, metadata.id),
    question: metadata.question ? bothLanguages(metadata.question, '') : null,
    country: country?.pack.title ?? { en: scenario.pack, ko: scenario.pack },
    baseYear: country?.pack.baseYear ?? null,
    start: run.start,
    months: run.months,
    burnInMonths: run.burnInMonths,
    personsPerAgent: run.personsPerAgent,
    confidencePct: scenario.inference.confidencePct,
    regions: country?.pack.regions ?? regionsOf(trajectories.map((path) => path.region)),
    arms,
    reference,
    outcomes: Object.entries(scenario.outcomes).map(([name, { indicator }]) => ({
      id: nameOf(name),
      indicator,
      name: null,
    })),
    windows,
    headlineWindow: headline,
    budgetRule: budget.rule,
    envelopeBnPerYear: budget.envelopeBnKrwPerYear ?? null,
    financedBy: budget.financedBy ?? null,
    levels: readLevels(directory, nameOf),
    effects,
    contrasts: readContrasts(directory, nameOf),
    verdicts,
    clouds: await readClouds(tables, headline, reference),
    trajectories,
    regionalChanges: await readRegionalChanges(tables, window, reference, confidence),
    flows: await readFlows(tables, window, regionFinder(country)),
    spending: await readSpending(
      tables,
      arms.map((arm) => arm.id),
    ),
    money: readMoney(directory),
    factorialEffects: readFactorialEffects(directory, nameOf),
    breakEven: readBreakEven(directory),
    precision: readPrecision(directory, nameOf),
    replications: {
      planned: manifest.runs.planned,
      finished: manifest.runs.done,
      failed: manifest.runs.failed,
    },
    uncertain: Object.entries(scenario.uncertainty).map(([id, distribution]) => ({
      id,
      distribution: describeDistribution(distribution),
    })),
    parameters: country?.pack.parameters ?? [],
    sources: country?.sources ?? [],
    provenance: {
      command: `npx regio ${isBench ? 'bench' : 'run'} scenario.resolved.yaml`,
      seed: manifest.seed,
      version: manifest.versions.regio,
      createdAt: manifest.started,
      nodeVersion: manifest.versions.node,
      packHash: manifest.packHash,
      planHash: manifest.planHash,
      stateHash: manifest.stateHash,
    },
  }
}

/** The usual headline window where it was judged, else the last window with a verdict, else the usual one or the first. */
function headlineOf(windows: readonly string[], judged: ReadonlySet<string>): string {
  if (judged.has(HEADLINE)) return HEADLINE
  const last = windows.filter((id) => judged.has(id)).at(-1)
  return last ?? (windows.includes(HEADLINE) ? HEADLINE : (windows[0] ?? HEADLINE))
}

function bothLanguages(text: { readonly en?: string | undefined; readonly ko?: string | undefined }, other: string) {
  const either = text.en ?? text.ko ?? other
  return { en: text.en ?? either, ko: text.ko ?? either }
}

function regionsOf(ids: readonly string[]) {
  const known = [...new Set(ids)].filter((id) => id !== 'national')
  return known.map((id) => ({ id, name: { en: id, ko: id } }))
}

function regionFinder(country: Country | null): (id: string) => string {
  const places = country?.pack.places ?? []
  const regions = country?.pack.regions ?? []
  const found = new Map(places.map((place) => [place.id, regions[place.region]!.id]))
  return (id) => (regions.some((region) => region.id === id) ? id : (found.get(id) ?? id))
}
