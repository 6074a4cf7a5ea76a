// The connector runtime's own functions, which an error expression answers with. They refuse wrong types by throwing:
// the evaluation fails, and with it the job.
import { isSince } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import { FeelError } from '../run.ts'
import type { Val } from '../run.ts'
import { DaysTimeDuration, isContext, JavaException, javaTexts, typeOf } from '../values.ts'
import type { FeelContext, FeelValue } from '../values.ts'
import { classOf } from '../equality.ts'
import type { Signature } from './define.ts'

/** How a line calls the code and the message of an error, as parameters and as keys. */
interface Names {
  code: string
  message: string
}

const oldNames: Names = { code: 'code', message: 'message' }
const newNames: Names = { code: 'errorCode', message: 'errorMessage' }

/** The runtime's functions of a line, with their overloads. */
export function errorFunctions(line: Line): ReadonlyMap<string, readonly Signature[]> {
  return functionsByLine[line]
}

const functionsByLine: Record<Line, ReadonlyMap<string, readonly Signature[]>> = {
  '8.3': new Map([['bpmnError', bpmnError(oldNames, false)]]),
  '8.5': new Map([
    ['bpmnError', bpmnError(oldNames, true)],
    ['jobError', jobError(oldNames, '8.5')],
  ]),
  '8.8': new Map([
    ['bpmnError', bpmnError(newNames, true)],
    ['jobError', jobError(newNames, '8.8')],
  ]),
  '8.9': new Map([
    ['bpmnError', bpmnError(newNames, true)],
    ['jobError', jobError(newNames, '8.9')],
    ['ignoreError', ignoreError()],
  ]),
}

function bpmnError({ code, message }: Names, typed: boolean): Signature[] {
  const parameters = [code, message, 'variables']
  const build = (args: readonly Val[]): FeelContext => {
    const entries = [code, message].map((name, index): [string, FeelValue] => [name, text(args[index]!, name)])
    if (args.length > 2) entries.push(['variables', context(args[2]!, 'variables')])
    // The oldest line gave no values of the engine, but Java's.
    return typed ? contextOf([['errorType', 'bpmnError'], ...entries]) : contextOf(entries, javaTexts)
  }
  return [native(parameters.slice(0, 2), build), native(parameters, build)]
}

function jobError({ message }: Names, line: Line): Signature[] {
  const parameters = [message, 'variables', 'retries', 'retryBackoff']
  const build = (args: readonly Val[]): FeelContext => {
    const [reason, variables = {}, retries = 0, retryBackoff = noBackoff] = args
    return contextOf([
      ['errorType', 'jobError'],
      [message, cast(reason!, 'string')],
      // Until 8.9 the variables were checked, and lost.
      ['variables', withoutLoss(cast(variables, 'context'), line)],
      ['retries', cast(retries, 'number')],
      ['retryBackoff', cast(retryBackoff, 'days and time duration')],
    ])
  }
  return parameters.map((_, index) => native(parameters.slice(0, index + 1), build))
}

function ignoreError(): Signature[] {
  return [
    // The runtime's own message names another parameter and another function.
    native(['variables'], ([variables]) =>
      contextOf([['errorType', 'ignoreError'], ['variables', context(variables!, 'errorCode')]]),
    ),
    native([], () => contextOf([['errorType', 'ignoreError']])),
  ]
}

const noBackoff = new DaysTimeDuration(0n)

function native(parameters: string[], build: (args: readonly Val[]) => FeelContext): Signature {
  return { parameters, varArgs: false, since: undefined, invoke: build }
}

function withoutLoss(variables: FeelValue, line: Line): FeelValue {
  return isSince(line, '8.9') ? variables : {}
}

function contextOf(entries: [string, FeelValue][], prototype: object | null = null): FeelContext {
  const context = Object.create(prototype) as Record<string, FeelValue>
  for (const [key, value] of entries) context[key] = value
  return context
}

function text(value: Val, parameter: string): string {
  if (typeof value === 'string') return value
  throw illegal(parameter, 'String')
}

function context(value: Val, parameter: string): FeelContext {
  if (!(value instanceof FeelError) && isContext(value)) return value
  throw illegal(parameter, 'Context')
}

function illegal(parameter: string, type: string): JavaException {
  const reason = `Parameter '${parameter}' of function 'bpmnError' must be a ${type}`
  return new JavaException('java.lang.IllegalArgumentException', reason)
}

/** A Java cast: the message is the virtual machine's. */
function cast(value: Val, type: 'string' | 'context' | 'number' | 'days and time duration'): FeelValue {
  if (!(value instanceof FeelError) && typeOf(value) === type) return value
  const found = scalaClass[value instanceof FeelError ? 'error' : classOf(value)]!
  const [from, to] = [`org.camunda.feel.syntaxtree.${found}`, `org.camunda.feel.syntaxtree.${scalaClass[type]!}`]
  const loader = `${from} and ${to} are in unnamed module of loader 'app'`
  throw new JavaException('java.lang.ClassCastException', `class ${from} cannot be cast to class ${to} (${loader})`)
}

const scalaClass: Record<string, string> = {
  null: 'ValNull$',
  error: 'ValError',
  boolean: 'ValBoolean',
  number: 'ValNumber',
  string: 'ValString',
  date: 'ValDate',
  time: 'ValTime',
  'local time': 'ValLocalTime',
  'date and time': 'ValDateTime',
  'local date and time': 'ValLocalDateTime',
  'days and time duration': 'ValDayTimeDuration',
  'years and months duration': 'ValYearMonthDuration',
  list: 'ValList',
  context: 'ValContext',
  function: 'ValFunction',
  range: 'ValRange',
}
