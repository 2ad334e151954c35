import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { BackendUnavailableError } from '../base/errors.ts'
import { checkPack } from '../pack/index.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { packagedPacks, packageFolder } from './packs.ts'
import { formatTable } from './table.ts'
import { packageVersion } from './version.ts'
import { PARAMETER_IDS } from './vocabulary.ts'

/** One thing that the program needs, and whether it is there. */
interface Finding {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

/** `regio doctor`: what the program needs of its environment. */
export function register(program: Command, context: Context): void {
  const command = program.command('doctor').summary('check the environment')
  addCommonFlags(command).action(async (flags: CommonFlags) => {
    const findings = [...machine(), await database(), ...packs()]
    const ok = findings.every((finding) => finding.ok)
    if (flags.json === true) context.out(JSON.stringify({ ok, findings }))
    else {
      const rows = findings.map((finding) => [finding.ok ? 'ok' : 'missing', finding.name, finding.detail])
      for (const line of formatTable(rows)) context.out(line)
    }
    if (!ok) context.exitCode = new BackendUnavailableError('').exitCode
  })
}

function machine(): Finding[] {
  const major = Number(process.versions.node.split('.')[0])
  const gigabytes = (totalmem() / 2 ** 30).toFixed(1)
  return [
    { name: 'regio', ok: true, detail: packageVersion() },
    {
      name: 'node',
      ok: major >= 20,
      detail: `${process.version} on ${process.platform} ${process.arch}, 20 or later needed`,
    },
    { name: 'processors', ok: true, detail: `${availableParallelism()}` },
    { name: 'memory', ok: true, detail: `${gigabytes} GB` },
    { name: 'shared memory', ok: typeof SharedArrayBuffer === 'function', detail: 'needed by worker threads' },
  ]
}

async function database(): Promise<Finding> {
  try {
    const { version } = await import('@duckdb/node-api')
    return { name: 'DuckDB', ok: true, detail: version() }
  } catch (error) {
    return { name: 'DuckDB', ok: false, detail: error instanceof Error ? error.message.split('\n')[0]! : String(error) }
  }
}

function packs(): Finding[] {
  const ids = packagedPacks()
  if (ids.length === 0) return [{ name: 'packs', ok: false, detail: 'no country pack beside the program' }]
  return ids.map((id) => {
    const { problems } = checkPack(join(packageFolder(), 'packs', id), PARAMETER_IDS)
    const detail = problems.length === 0 ? 'sound' : `${problems.length} problems, see regio check ${id}`
    return { name: `pack ${id}`, ok: problems.length === 0, detail }
  })
}
