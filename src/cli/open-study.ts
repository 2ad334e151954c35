import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UsageError } from '../base/errors.ts'
import { buildPlan, type StudyPlan } from '../experiments/build-plan.ts'
import { contextOf } from '../experiments/study-context.ts'
import { loadPack } from '../pack/index.ts'
import type { Pack } from '../pack/pack.ts'
import { RESULT_NAMES } from '../results/folder.ts'
import { type Manifest, readManifest } from '../results/manifest.ts'
import { type Assignment, readAssignment } from '../scenario/assignments.ts'
import { unknownName } from '../scenario/messages.ts'
import { printResolved } from '../scenario/print-resolved.ts'
import { type ReadScenario, readScenario } from '../scenario/read-scenario.ts'
import type { ResolvedScenario } from '../scenario/resolved.ts'
import { child } from '../scenario/tree.ts'
import { codeVersion } from './code-version.ts'
import { findPackFolder, packagedPacks } from './packs.ts'
import { findVocabulary, PARAMETER_IDS } from './vocabulary.ts'

/** A study that is ready to run. */
export interface OpenStudy {
  readonly plan: StudyPlan
  readonly pack: Pack
  /** The scenario in full, as a file of its own. */
  readonly resolvedYaml: string
  readonly read: ReadScenario
}

/** Reads a scenario or bench file, of which `mixes` (all if empty) and the reference are kept. */
export function openStudy(file: string, assignments: readonly Assignment[], mixes: readonly string[] = []): OpenStudy {
  let read = readScenario(file, findVocabulary, assignments)
  let scenario = requireRunnable(read, file)
  const more = [...leaveOut(read, scenario, mixes), ...nameThePack(scenario)]
  if (more.length > 0) {
    read = readScenario(file, findVocabulary, [...assignments, ...more])
    scenario = requireRunnable(read, file)
  }
  const packFolder = findPackFolder(scenario.packId, scenario.folder)!
  const pack = loadPack(packFolder, PARAMETER_IDS, scenario.run.start)
  const plan = buildPlan(scenario, contextOf(pack, packFolder, codeVersion(), scenario.world.set))
  return { plan, pack, resolvedYaml: printResolved(read.tree, false, read.baseYear), read }
}

/** Opens the study of a results folder. Errors: `UsageError` if pack or code are not those that made it. */
export function reopenStudy(directory: string): OpenStudy & { readonly manifest: Manifest } {
  const manifest = readManifest(directory)
  const file = join(directory, RESULT_NAMES.scenario)
  const study = openStudy(file, [])
  if (study.plan.hash !== manifest.planHash) {
    const { context } = study.plan
    const changed = [
      context.packHash === manifest.packHash ? '' : 'the country pack',
      context.code === manifest.code ? '' : `the program (${manifest.code}, now ${context.code})`,
    ].filter((what) => what !== '')
    const what = changed.join(' and ') || RESULT_NAMES.scenario
    throw new UsageError(`${directory}: ${what} changed since this result was begun; run the scenario anew`)
  }
  return { ...study, resolvedYaml: readFileSync(file, 'utf8'), manifest }
}

function requireRunnable(read: ReadScenario, file: string): ResolvedScenario {
  if (read.scenario === undefined) throw new UsageError(`${file} is a World: it is extended, not run`)
  return read.scenario
}

/** Assignments that delete the mixes that are not asked for; a factorial stays whole if it is named. */
function leaveOut(read: ReadScenario, scenario: ResolvedScenario, wanted: readonly string[]): Assignment[] {
  if (wanted.length === 0) return []
  if (scenario.kind !== 'Bench') throw new UsageError('--mix needs a bench: a scenario has one mix')
  const map = child(read.tree, 'mixes')
  const known = map?.kind === 'map' ? [...map.entries.keys()] : []
  const unknown = wanted.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new UsageError(`--mix: ${unknownName('mix', unknown, known)}`)
  const kept = [...wanted, scenario.reference.split(':')[0]!]
  return known.filter((name) => !kept.includes(name)).map((name) => readAssignment(`mixes.${name}=null`, `--mix`))
}

/** A pack that is a folder of the user's is named in full, so that the resolved file finds it from anywhere. */
function nameThePack(scenario: ResolvedScenario): Assignment[] {
  if (packagedPacks().includes(scenario.packId)) return []
  const folder = resolve(scenario.folder, scenario.packId)
  return folder === scenario.packId ? [] : [readAssignment(`pack=${JSON.stringify(folder)}`, '--set pack')]
}
