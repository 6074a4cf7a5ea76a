// What a headless command is, and how its options are read.
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Exit statuses: all is well; a check failed or an input was bad; the call was wrong. */
export type Status = 0 | 1 | 2

export interface CommandContext {
  /** what follows the command's name */
  args: string[]
  /** the folder of the project or of the installed package, ending in a slash */
  root: string
  input: AsyncIterable<Uint8Array>
  /** Writes to standard output, and waits while its reader is slow. False: nobody reads any more. */
  write: (text: string) => Promise<boolean>
  /** Says a line on standard error. */
  say: (line: string) => void
}

export type Command = (context: CommandContext) => Promise<Status>

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; strict: true; allowPositionals: false }>>

/** Reads options; undefined: they are wrong, and why has been said. */
export function readOptions<O extends Options>(
  { args, say }: Pick<CommandContext, 'args' | 'say'>,
  options: O,
): Parsed<O>['values'] | undefined {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    say(`${error.message} (--help tells the options)`)
    return undefined
  }
}
