// `check`: examples and lessons keep their word.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkWorld } from '../../src/lessons/liveScenario.ts'
import type { World } from '../../src/world.ts'
import { checkExample } from './check/checkExample.ts'
import { checkLesson } from './check/checkLesson.ts'
import type { Verdict } from './check/finding.ts'
import { findFolders, type FoundFolder } from './check/findFolders.ts'
import type { Command, CommandContext, Status } from './command.ts'
import { readWorld, worldOptions } from './worldOptions.ts'

const help = `connector-playground check [options] <folder>…

Finds the examples and lessons in the folders and below, and checks that they keep their word.

An example is a folder with a diagram, <name>.bpmn, and its scenarios, <name>.scenarios.json; about.md tells about it.
It fails if
  - a scenario does not end as its "expectation" says: outcome, error code, variables, …
  - an expression gives a null that the expectation does not name, as a variable or in "nulls"
  - a table in about.md with the first column "Scenario" tells otherwise
A lesson is a folder with lesson.md, start.bpmn, solution.bpmn and checks.scenarios.json. It fails if
  - its start meets all checks, or its solution does not
  - its text names a path that is not there
Both fail if a file is missing or can't be read.

Options:
  --now <time>    the clock of examples; 2026-01-15T10:00:00Z without it
  --seed <n>      start of their random numbers and uuids, a whole number; 1 without it
  --zone <name>   their time zone, an IANA name; UTC without it
  --json          one line of JSON for each folder: {"path", "ok", "problems": [{"code", "message", "file", "line"}]}
  --help          this text

Lessons always run at 2026-01-15T10:00:00Z in UTC, as they do for learners.

Examples:
  connector-playground check docs/examples
  connector-playground check public/examples public/lessons --json
  connector-playground check docs/examples --now 2028-02-29T23:30:00Z --zone America/New_York

Exit status: 0 if all keep their word, 1 if one does not or a folder has none, 2 if the call was wrong.
`

const options = { ...worldOptions, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** The hour of lessons, in the words of the options. */
const usual = { now: new Date(checkWorld.now).toISOString(), seed: String(checkWorld.seed), zone: checkWorld.zone }

export const check: Command = async context => {
  const { args, say, write } = context
  const call = readCall(args, say)
  if (!call) return 2
  if (call.help) {
    await write(help)
    return 0
  }
  if (call.folders.length === 0) {
    say('check needs a folder: connector-playground check <folder>… (--help tells more)')
    return 2
  }
  return checkAll(call.folders, { print: call.json ? asJson : asTable, world: call.world }, context)
}

interface Call {
  folders: string[]
  world: World
  json: boolean
  help: boolean
}

/** Undefined: the call is wrong, and why has been said. */
function readCall(args: string[], say: CommandContext['say']): Call | undefined {
  try {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    const read = readWorld({ ...usual, ...values })
    if (read.ok) return { folders: positionals, world: read.world(), json: values.json === true, help: values.help === true }
    say(`${read.error} (--help tells the options)`)
    return undefined
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    say(`${error.message} (--help tells the options)`)
    return undefined
  }
}

/** Verdicts go out one by one, as they are found. */
async function checkAll(paths: readonly string[], { print, world }: { print: Print; world: World }, { write }: CommandContext): Promise<Status> {
  const seen = new Set<string>()
  const counts = { example: 0, lesson: 0, failed: 0 }
  for (const path of paths) {
    for (const folder of foldersIn(path)) {
      if (seen.has(resolve(folder.path))) continue
      seen.add(resolve(folder.path))
      const verdict = folder.kind === 'none' ? folder : await checkFolder(folder, world)
      if (verdict.kind !== 'none') counts[verdict.kind]++
      if (verdict.problems.length > 0) counts.failed++
      if (!(await write(print.line(verdict)))) return 1
    }
  }
  await write(print.end(counts))
  return counts.failed === 0 ? 0 : 1
}

const checks = { example: checkExample, lesson: checkLesson }

/** A file that the system does not let us read is told like everything else that is wrong with a folder. */
async function checkFolder(folder: FoundFolder, world: World): Promise<Verdict> {
  try {
    return await checks[folder.kind](folder, world)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    const file = 'path' in error ? String(error.path) : folder.path
    return { ...folder, looked: 'not run', problems: [{ code: 'NOT_READABLE', message: `${file} can't be read: ${error.message}`, file, line: 1 }] }
  }
}

/** A folder that was asked for, and in which nothing was found. */
interface Unfound extends Pick<Verdict, 'path' | 'problems'> {
  kind: 'none'
}

function foldersIn(path: string): (FoundFolder | Unfound)[] {
  const found = findFolders(path)
  const unfound = (code: string, message: string): Unfound[] => [{ path, kind: 'none', problems: [{ code, message, file: path, line: 1 }] }]
  if (!found) return unfound('NO_SUCH_FOLDER', `There is no folder ${path}.`)
  return found.length > 0 ? found : unfound('NOTHING_TO_CHECK', `There is no example and no lesson in ${path} or below.`)
}

interface Print {
  line: (verdict: Verdict | Unfound) => string
  end: (counts: { example: number; lesson: number; failed: number }) => string
}

const asJson: Print = {
  line: ({ path, problems }) => `${JSON.stringify({ path, ok: problems.length === 0, problems })}\n`,
  end: () => '',
}

const asTable: Print = {
  line: verdict => {
    const { path, problems } = verdict
    const looked = verdict.kind === 'none' ? '' : verdict.looked
    const first = `${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${path.padEnd(48)}  ${looked}`.trimEnd()
    return `${[first, ...problems.map(({ file, line, message }) => `        ${file}:${line}  ${message.replace(/\s*\n\s*/g, ' ')}`)].join('\n')}\n`
  },
  end: ({ example, lesson, failed }) => {
    const all = [count(example, 'example'), count(lesson, 'lesson')].filter(text => text !== '').join(', ')
    return all === '' ? '' : `\n${all}: ${failed === 0 ? 'all keep their word.' : `${failed} failed.`}\n`
  },
}

const count = (number: number, what: string) => (number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`)
