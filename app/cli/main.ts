// The front of the headless commands: `connector-playground <command> [options]`. A new command is one entry here.
import type { Command, CommandContext, Status } from './command.ts'

interface Entry {
  summary: string
  /** Loaded only when called: a command starts without the others. */
  load: () => Promise<Command>
}

const commands: ReadonlyMap<string, Entry> = new Map(
  Object.entries({
    evaluate: {
      summary: 'cases in, computed results out (JSON lines)',
      load: async () => (await import('./evaluate.ts')).evaluate,
    },
    simulate: {
      summary: 'whole processes, step by step; saved runs of a workspace',
      load: async () => (await import('./simulate.ts')).simulate,
    },
    check: {
      summary: 'examples and lessons keep their word',
      load: async () => (await import('./check.ts')).check,
    },
    conformance: {
      summary: 'compares with what the real runtime and engine gave',
      load: async () => (await import('./conformance.ts')).conformance,
    },
  }),
)

const help = `connector-playground <command> [options]

${[...commands].map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`).join('\n')}

  connector-playground <command> --help tells more.
`

/** Runs a command over the standard streams. `root`: the folder of the project, ending in a slash. */
export async function main(argv: readonly string[], root: string): Promise<Status> {
  const [name, ...args] = argv
  const write = writer(process.stdout)
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  if (name === '--help' || name === '-h') {
    await write(help)
    return 0
  }
  const command = commands.get(name ?? '')
  if (!command) {
    say(name === undefined ? help : `No such command: ${name}. There are: ${[...commands.keys()].join(', ')}.`)
    return 2
  }
  const context: CommandContext = { args, root, input: process.stdin, write, say }
  const status = await (await command.load())(context)
  // Whoever still writes to us must not keep us alive.
  process.stdin.destroy()
  return status
}

/** A reader that goes away (`| head`) is no error of ours: the command is told, and ends. */
function writer(stream: NodeJS.WriteStream): CommandContext['write'] {
  let failure: NodeJS.ErrnoException | undefined
  let goOn = () => {}
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error
    goOn()
  })
  stream.on('drain', () => goOn())
  return async text => {
    if (!failure && !stream.write(text)) await new Promise<void>(resolve => (goOn = resolve))
    if (failure && failure.code !== 'EPIPE') throw failure
    return !failure
  }
}
