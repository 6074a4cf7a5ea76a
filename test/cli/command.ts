// Runs a headless command over given bytes, without a process.
import { fileURLToPath } from 'node:url'
import type { Command, Status } from '../../app/cli/command.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ran {
  status: Status
  written: string
  said: string
}

export async function run(command: Command, args: string[], input: string | Uint8Array[] = '', at = root): Promise<Ran> {
  const chunks = typeof input === 'string' ? [new TextEncoder().encode(input)] : input
  const ran = { written: '', said: '' }
  const status = await command({
    args,
    root: at,
    input: (async function* () {
      yield* chunks
    })(),
    write: async text => {
      ran.written += text
      return true
    },
    say: line => {
      ran.said += `${line}\n`
    },
  })
  return { status, ...ran }
}
