import { runCommandLine } from '../../src/cli/program.ts'

/** What a command line gave. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in this process. */
export async function regio(...words: readonly string[]): Promise<Outcome> {
  let stdout = ''
  let stderr = ''
  const code = await runCommandLine(words, {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
  })
  return { code, stdout, stderr }
}
