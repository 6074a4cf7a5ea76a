// `evaluate`: cases in, computed results out, line by line.
import { evaluateLine, unknownKind, type CaseOptions } from './cases/evaluateCase.ts'
import { allLines, kinds } from './cases/kinds.ts'
import { readOptions, type Command, type CommandContext, type Status } from './command.ts'
import { readLines } from './readLines.ts'
import { readWorld, worldHelp, worldOptions } from './worldOptions.ts'

const help = `connector-playground evaluate [options] < cases.jsonl

Reads cases from standard input, one JSON object on each line, and writes one line of JSON for each, in order:
  {"id": …, "results": {"8.9": …}}   what each measured line of Camunda makes of the case
  {"lineNumber": n, "error": "…"}    the line is no case; the others go on

Options:
  --kind <kind>   the kind of the cases that have no field "kind"
  --line <line>   only this line; may be given more than once
${worldHelp}  --help          this text

Kinds, with the lines that were measured:
${[...kinds].map(([name, { lines }]) => `  ${name.padEnd(15)} ${lines.join(' ')}`).join('\n')}

Example:
  echo '{"id": 1, "kind": "feel", "expression": "=a + 1", "context": {"a": 41}}' | connector-playground evaluate

Exit status: 0 if every line was a case, 1 if one was not, 2 if the call was wrong.
`

const options = {
  kind: { type: 'string' },
  line: { type: 'string', multiple: true },
  ...worldOptions,
  help: { type: 'boolean' },
} as const

export const evaluate: Command = async context => {
  const values = readOptions(context, options)
  if (!values) return 2
  if (values.help) {
    await context.write(help)
    return 0
  }
  const { kind, line: lines } = values
  const world = readWorld(values)
  const unknownLine = lines?.find(line => !allLines.includes(line))
  let wrong: string | undefined
  if (!world.ok) wrong = world.error
  else if (kind !== undefined && !kinds.has(kind)) wrong = unknownKind(kind)
  else if (unknownLine !== undefined) wrong = `--line ${unknownLine}: not measured. There are: ${allLines.join(', ')}.`
  else return evaluateAll(context, { world: world.world, ...(kind && { kind }), ...(lines && { lines }) })
  context.say(wrong)
  return 2
}

/** Results go out when this many characters wait, and at the latest when all that has come in is evaluated. */
const mostWaiting = 16_384

async function evaluateAll({ input, write }: CommandContext, caseOptions: CaseOptions): Promise<Status> {
  let status: Status = 0
  let lineNumber = 0
  for await (const lines of readLines(input)) {
    let waiting = ''
    for (const line of lines) {
      lineNumber++
      if (line.trim() === '') continue
      const { ok, json } = evaluateLine(line, lineNumber, caseOptions)
      if (!ok) status = 1
      waiting += `${json}\n`
      if (waiting.length < mostWaiting) continue
      if (!(await write(waiting))) return status
      waiting = ''
    }
    if (waiting !== '' && !(await write(waiting))) return status
  }
  return status
}
