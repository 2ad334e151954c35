import { type Command, Option } from 'commander'
import type { Context } from './context.ts'

/** `regio completion`: a script that a shell reads to complete verbs, ids and files. */
export function register(program: Command, context: Context): void {
  program
    .command('completion')
    .summary('print a completion script for bash or zsh')
    .argument('[SHELL]', 'bash or zsh; taken from SHELL otherwise')
    .addOption(new Option('--shell <SHELL>').choices(['bash', 'zsh']).hideHelp())
    .action((given: string | undefined, flags: { shell?: string }, command: Command) => {
      const shell = given ?? flags.shell ?? (process.env.SHELL?.endsWith('zsh') === true ? 'zsh' : 'bash')
      if (shell !== 'bash' && shell !== 'zsh') {
        command.error(`error: unknown shell "${shell}"; known: bash, zsh`)
      }
      const verbs = program.commands.map((one) => one.name()).join(' ')
      context.out(shell === 'zsh' ? zsh(verbs) : bash(verbs))
    })
}

function bash(verbs: string): string {
  return `_regio() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${verbs}" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _regio regio`
}

function zsh(verbs: string): string {
  return `#compdef regio
_regio() {
  if (( CURRENT == 2 )); then
    compadd ${verbs}
  else
    _files
  fi
}
compdef _regio regio`
}
