// `conformance`: how true we are to the recorded cases of the real runtime and engine.
import { existsSync, readFileSync } from 'node:fs'
import { isObject, parseJson, type JsonObject } from '../../src/json.ts'
import { unknownKind } from './cases/evaluateCase.ts'
import { allLines } from './cases/kinds.ts'
import { readOptions, type Command, type Status } from './command.ts'
import { corpora, type Corpus } from './conformance/corpora.ts'
import { printRow, printTable } from './conformance/report.ts'
import { tally, type Row } from './conformance/tally.ts'

const help = `connector-playground conformance [options]

Evaluates the recorded cases in test/conformance/ and compares with what the real Camunda connector runtime and FEEL
engine gave: a table by kind, line and category.

Options:
  --kind <kind>   only this kind (${[...corpora.keys()].join(', ')}); may be given more than once
  --line <line>   only this line; may be given more than once
  --json          one line of JSON for each kind, line and category:
                  {"kind", "line", "category", "passed", "total", "failures": [{id, expected, actual}], "excused"}
                  "excused" tells how many needed which rule for Java's own texts
  --help          this text

Exit status: 0 if all agree, 1 if one does not, 2 if the call was wrong or the cases are not there.
`

const options = {
  kind: { type: 'string', multiple: true },
  line: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

export const conformance: Command = async context => {
  const { root, say, write } = context
  const values = readOptions(context, options)
  if (!values) return 2
  if (values.help) {
    await write(help)
    return 0
  }
  const { kind: kinds = [...corpora.keys()], line: lines = allLines } = values
  const folder = `${root}test/conformance/`
  const wrong = whatIsWrong(kinds, lines, folder)
  if (wrong !== undefined) {
    say(wrong)
    return 2
  }
  const contexts = readContexts(`${folder}feel-contexts.json`)
  const all: Row[] = []
  for (const [kind, corpus] of corpora) {
    if (!kinds.includes(kind)) continue
    const rows = tally(kind, corpus, readCases(folder + corpus.file), contexts, lines)
    all.push(...rows)
    if (values.json && !(await write(rows.map(printRow).join('')))) break
  }
  if (!values.json) await write(printTable(all))
  return statusOf(all)
}

function statusOf(rows: readonly Row[]): Status {
  return rows.some(({ failures }) => failures.length > 0) ? 1 : 0
}

function whatIsWrong(kinds: readonly string[], lines: readonly string[], folder: string): string | undefined {
  const unknown = kinds.find(kind => !corpora.has(kind))
  if (unknown !== undefined) return unknownKind(unknown)
  const unmeasured = lines.find(line => !allLines.includes(line))
  if (unmeasured !== undefined) return `--line ${unmeasured}: not measured. There are: ${allLines.join(', ')}.`
  const files = ['feel-contexts.json', ...kinds.map(kind => (corpora.get(kind) as Corpus).file)]
  const missing = files.filter(file => !existsSync(folder + file))
  if (missing.length === 0) return undefined
  const where = `${folder} lacks ${missing.join(', ')}.`
  return `${where} The recorded cases are part of the project's repository, not of the published package.`
}

/** The recorded cases of a file of JSON lines, numbers with all their digits. */
export function readCases(path: string): JsonObject[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => readObject(line, path))
}

export function readContexts(path: string): JsonObject {
  return readObject(readFileSync(path, 'utf8'), path)
}

function readObject(text: string, path: string): JsonObject {
  const parsed = parseJson(text)
  if (parsed.ok && isObject(parsed.value)) return parsed.value
  throw new Error(`${path}: ${parsed.ok ? 'no object' : parsed.problem.message}`)
}
