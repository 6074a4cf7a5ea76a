// `simulate`: runs of whole processes.
import { parseArgs } from 'node:util'
import { printJson, type Json } from '../../src/json.ts'
import { checkWorld } from '../../src/lessons/liveScenario.ts'
import type { World } from '../../src/world.ts'
import type { Command, CommandContext, Status } from './command.ts'
import { readText } from './simulate/readText.ts'
import { savedRuns } from './simulate/savedRuns.ts'
import { simulateCase, type Simulated } from './simulate/simulateCase.ts'
import { readWorld, worldOptions } from './worldOptions.ts'

const help = `connector-playground simulate [options] <case.json>…
connector-playground simulate [options] --workspace <file>

Plays cases on the engine of Camunda 8.8, and writes one line of JSON for each, in order:
  {"id": …, "steps": […], "final": {…}}   what each step did, the deployment first, and what was there at the end
  {"file": …, "error": "…"}               the file is no case; the others go on

A case is a JSON file beside its diagrams:
  {"id": "…", "bpmn": "order.bpmn", "steps": [{"do": "start", "process": "order", "variables": {"total": 5}}, …]}
bpmn is the name of a diagram, or a list of names: all are deployed before the first step. The steps:
  start          process, variables?
  job            type, and at most one of complete {variables?}, throwError {code, message?, variables?} and
                 fail {retries, message?, backoffSeconds?, variables?}: takes the oldest job of that type, and answers it
  publish        name, correlationKey (an empty text: none), messageId?, ttlSeconds? (3600), variables?
  broadcast      name, variables?: a signal
  advance        seconds: moves the clock
  setVariables   scope, variables, local?
  retries        incident, retries: of the incident's job
  resolve        incident
  cancel         instance
  userTask       element, and complete {variables?} or assign {assignee}
Element instances and scopes are named "<element>#<n>", process instances "<process>#<n>", n from 1 in the order in which
they began; incidents have numbers. A step that the engine refuses has "ok": false and "rejected"; a token that stopped
because the rest can't be simulated stands in "waiting", with the reason.

With --workspace: the saved runs of a workspace file, its scenarios with an expectation, one line of JSON for each:
  {"id": "<element>/<scenario>", "ok": …, "differences": [{"what", "expected", "actual", "message"}]}

Options:
  --workspace <file>   as the playground saves it: <name>.connector-playground.json
  --now <time>         the clock; 2026-01-15T10:00:00Z without it
  --seed <n>           start of random numbers and uuids, a whole number; 1 without it
  --zone <name>        IANA time zone; that of the workspace, else UTC, without it
  --help               this text

Exit status: 0 if all is well, 1 if a file could not be read or a saved run differs, 2 if the call was wrong.
`

const options = { ...worldOptions, workspace: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

export const simulate: Command = async context => {
  const call = readCall(context.args)
  if (!call.ok) {
    context.say(`${call.error} (--help tells more)`)
    return 2
  }
  if ('help' in call) {
    await context.write(help)
    return 0
  }
  return 'workspace' in call ? simulateWorkspace(call.workspace, call, context) : simulateCases(call.cases, call, context)
}

/** The hour of checks, in the words of the options: a run gives the same on any day. */
const usual = { now: new Date(checkWorld.now).toISOString(), seed: String(checkWorld.seed) }

interface InWorld {
  /** clock, chance, and this zone where none was given */
  worldIn: (zone: string) => World
}

type Call =
  | { ok: false; error: string }
  | { ok: true; help: true }
  | ({ ok: true; workspace: string } & InWorld)
  | ({ ok: true; cases: string[] } & InWorld)

function readCall(args: string[]): Call {
  const wrong = (error: string): Call => ({ ok: false, error })
  try {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    if (values.help) return { ok: true, help: true }
    const { workspace, zone, ...given } = values
    const read = readWorld({ ...usual, ...given, ...(zone !== undefined && { zone }) })
    if (!read.ok) return wrong(read.error)
    const worldIn = (own: string) => ({ ...read.world(), zone: zone ?? own })
    if (workspace !== undefined && positionals.length > 0) return wrong('simulate takes cases or a workspace, not both')
    if (workspace !== undefined) return { ok: true, workspace, worldIn }
    if (positionals.length > 0) return { ok: true, cases: positionals, worldIn }
    return wrong('simulate needs a case: connector-playground simulate <case.json>…')
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return wrong(error.message)
  }
}

async function simulateCases(paths: readonly string[], { worldIn }: InWorld, { write }: CommandContext): Promise<Status> {
  let status: Status = 0
  for (const file of paths) {
    const simulated = await attempt(() => simulateCase(file, worldIn('UTC')))
    if (!simulated.ok) status = 1
    if (!(await write(`${printJson(simulated.ok ? simulated.result : { file, error: simulated.error })}\n`))) return status
  }
  return status
}

async function simulateWorkspace(file: string, { worldIn }: InWorld, { say, write }: CommandContext): Promise<Status> {
  const text = readText(file)
  const saved = text === undefined ? { ok: false as const, error: 'there is no such file that can be read.' } : await savedRuns(text, worldIn)
  if (!saved.ok) {
    say(`${file}: ${saved.error}`)
    return 1
  }
  const status = saved.runs.every(({ ok }) => ok) ? 0 : 1
  for (const run of saved.runs) {
    if (!(await write(`${printJson(run as unknown as Json)}\n`))) return status
  }
  return status
}

/** One hostile case must not end the others: a stack that is used up is that case's error. */
async function attempt(simulated: () => Promise<Simulated>): Promise<Simulated> {
  try {
    return await simulated()
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, error: `Too deep or too large: ${error.message}.` }
    throw error
  }
}
