// The traps of the error expression: what it sees, what a code is, what the error functions need.
import { headerField } from '../bpmn/fields.ts'
import { compileExpression } from '../feel/compile.ts'
import type { FeelCall } from '../feel/contract.ts'
import { entry } from '../json.ts'
import type { Problem } from '../problem.ts'
import type { Rule, SeenExpression, Situation } from './contract.ts'
import { lookUp } from './lookup.ts'

const field = headerField('errorExpression')

function seen(situation: Situation) {
  const expression = situation.expressions.find(each => each.field === field)
  const phase = situation.attempt?.run.phases.find(each => each.phase === 'errorExpression')
  if (!expression || phase?.phase !== 'errorExpression') return undefined
  const compiled = compileExpression(expression.text, situation.line, 'connector')
  return { expression, phase, compiled, element: situation.element.id }
}

type Seen = NonNullable<ReturnType<typeof seen>>

const headerOf = ({ element }: Situation, key: string) => element.headers.findLast(header => header.key === key)?.value.trim()

/** With a result mapping set, `response` is what was mapped, not what the connector returned. */
export const errorSeesMapped: Rule = {
  code: 'ERROR_SEES_MAPPED',
  explain: situation => {
    const found = seen(situation)
    if (!found || found.phase.sees !== 'mappedVariables') return []
    const { expression, compiled, element } = found
    const resultVariable = headerOf(situation, 'resultVariable')
    const mapped = lookUp(expression.scope, 'response')
    const misled = compiled.paths.find(({ segments: [first, second] }) => {
      if (first?.name !== 'response' || !second) return false
      return typeof mapped === 'object' && mapped !== null && entry(mapped as never, second.name) === undefined
    })
    if (!misled) return []
    const [first] = misled.segments
    const at = { element, field, from: misled.from, to: misled.to }
    const problem: Problem = {
      code: 'ERROR_SEES_MAPPED',
      severity: 'warning',
      message:
        'null: with a result mapping set, the error expression does not see the response. Its `response` holds the mapped variables.',
      hint: 'Map what the error expression needs, and read it by that name.',
      at,
    }
    if (!resultVariable) return [problem]
    const insert = `response.${resultVariable}`
    return [{ ...problem, fix: { label: `Use ${insert}`, element, field, from: first!.from, to: first!.to, insert } }]
  },
}

/** `error.code` is text: `error.code = 404` is never true. */
export const codeIsText: Rule = {
  code: 'CODE_IS_TEXT',
  explain: situation => {
    const found = seen(situation)
    if (!found) return []
    const { expression, element } = found
    const comparisons = expression.text.matchAll(/\berror\s*\.\s*code\s*(?:!?=|[<>]=?)\s*(\d+)\b|\b(\d+)\s*!?=\s*error\s*\.\s*code\b/g)
    return [...comparisons].map(match => {
      const number = (match[1] ?? match[2])!
      const from = match.index + (match[1] ? match[0].length - number.length : 0)
      const to = from + number.length
      return {
        code: 'CODE_IS_TEXT',
        severity: 'warning',
        message: `The code of an error is text: compared with the number ${number} it is never equal.`,
        at: { element, field, from: match.index, to: match.index + match[0].length },
        fix: { label: `Use "${number}"`, element, field, from, to, insert: `"${number}"` },
      }
    })
  },
}

/** `bpmnError(error.code, …)` fails the job when the exception has no code, as with many refused connections. */
export const codeMissing: Rule = {
  code: 'CODE_MISSING',
  explain: situation => {
    const found = seen(situation)
    if (!found || found.phase.sees !== 'exception' || found.phase.verdict !== 'failure') return []
    const { expression, compiled, element } = found
    const error = lookUp(expression.scope, 'error')
    const hasCode = typeof error === 'object' && error !== null && (entry(error as never, 'code') ?? null) !== null
    if (hasCode) return []
    return compiled.calls.flatMap(call => {
      const [code] = call.arguments
      if (call.name !== 'bpmnError' || !code || !/^error\s*\.\s*code$/.test(textOf(expression, code))) return []
      const at = { element, field, from: code.from, to: code.to }
      const insert = 'get or else(error.code, "UNKNOWN")'
      return [
        {
          code: 'CODE_MISSING',
          severity: 'error' as const,
          message: 'This exception has no code, and `bpmnError` takes no null: the job fails with no retries left.',
          at,
          fix: { label: `Use ${insert}`, element, field, from: code.from, to: code.to, insert },
        },
      ]
    })
  },
}

/** Java says by its classes which argument has another type than the function takes. */
export const errorArgument: Rule = {
  code: 'ERROR_ARGUMENT',
  explain: situation => {
    const found = seen(situation)
    if (!found || found.expression.result.ok) return []
    const { problem, error } = found.expression.result
    const refused = refusedArgument(error)
    // A code that the exception lacks has been explained, with a mend.
    if (!refused || codeMissing.explain(situation).length > 0) return []
    const calls = found.compiled.calls.filter(({ name }) => name === refused.of)
    const place = calls.length === 1 ? { from: calls[0]!.from, to: calls[0]!.to } : {}
    return [
      {
        code: 'ERROR_ARGUMENT',
        severity: 'error',
        message: `\`${refused.of}\` ${refused.gets}: the expression fails.`,
        hint: problem.hint?.startsWith('Before that: ') ? problem.hint : refused.hint,
        at: { element: found.element, field, ...place },
      },
    ]
  },
}

function refusedArgument(error: string): { of: string; gets: string; hint: string } | undefined {
  const cast = /class org\.camunda\.feel\.syntaxtree\.(\w+)\$? cannot be cast to class org\.camunda\.feel\.syntaxtree\.(\w+)/.exec(error)
  const wanted = cast && wantedTypes[cast[2]!]
  if (wanted) return { of: 'jobError', gets: `gets ${givenTypes[cast[1]!] ?? 'another value'} for the ${wanted.part}, which has to be ${wanted.type}`, hint: wanted.hint }
  const code = /Parameter 'error(Code|Message)' of function 'bpmnError' must be a String/.exec(error)?.[1]
  if (code === undefined) return undefined
  const hint = 'A text stands in double quotes; `string(…)` makes one of a number.'
  return { of: 'bpmnError', gets: `gets no text for the ${code.toLowerCase()}, which has to be one`, hint }
}

/** By the class of the parameter; of `jobError` each has another. */
const wantedTypes: Record<string, { part: string; type: string; hint: string } | undefined> = {
  ValString: { part: 'message', type: 'a text', hint: 'The arguments are message, variables, retries and backoff.' },
  ValContext: { part: 'variables', type: 'a context', hint: 'The arguments are message, variables, retries and backoff; `{}` stands for no variables.' },
  ValNumber: { part: 'retries', type: 'a number', hint: '`job.retries - 1` is one less than there were.' },
  ValDayTimeDuration: { part: 'backoff', type: 'a duration', hint: 'Five minutes are `@"PT5M"`.' },
}

const givenTypes: Record<string, string | undefined> = {
  ValNull: 'null', ValError: 'null', ValString: 'a text', ValNumber: 'a number', ValBoolean: 'true or false', ValContext: 'a context', ValList: 'a list',
  ValDayTimeDuration: 'a duration', ValYearMonthDuration: 'a duration in months',
}

/** A job error's retries do not count down by themselves; without them they are 0: an incident at once. */
export const jobErrorWithoutRetries: Rule = {
  code: 'JOB_ERROR_WITHOUT_RETRIES',
  explain: situation => {
    const found = seen(situation)
    const command = situation.attempt?.run.command
    if (!found || found.phase.verdict !== 'jobError' || command?.command !== 'fail' || command.retries > 0) return []
    const { expression, compiled, element } = found
    return compiled.calls.flatMap(call => {
      const { name, arguments: given } = call
      if (name !== 'jobError' || given.length === 0 || given.length > 2 || isNamed(expression, call)) return []
      if (!isReached(situation, found, call)) return []
      const at = given.at(-1)!.to
      const insert = given.length === 1 ? ', {}, job.retries - 1' : ', job.retries - 1'
      return [
        {
          code: 'JOB_ERROR_WITHOUT_RETRIES',
          severity: 'warning' as const,
          message: '`jobError` without retries leaves none: an incident at once, however many the job had.',
          at: { element, field, from: call.from, to: call.to },
          fix: { label: 'Use job.retries - 1', element, field, from: at, to: at, insert },
        },
      ]
    })
  },
}

/** An error object without a code is no error: the job completes as if nothing were. */
export const errorIgnored: Rule = {
  code: 'ERROR_WITHOUT_CODE_IGNORED',
  explain: situation => {
    const found = seen(situation)
    if (found?.phase.verdict !== 'ignored') return []
    return [
      {
        code: 'ERROR_WITHOUT_CODE_IGNORED',
        severity: 'warning',
        message: 'The expression gives a BPMN error without a code: the runtime ignores it.',
        hint: 'Use the function bpmnError(code, message), whose keys fit the version.',
        at: { element: found.element, field },
      },
    ]
  },
}

/** Was this call evaluated? The branches not taken are not to blame. */
function isReached({ line, world }: Situation, { compiled, expression }: Seen, { from, to }: FeelCall): boolean {
  return compiled.valueAt(from, to, expression.scope, { dialect: 'connector', line, world }) !== undefined
}

const textOf = ({ text }: SeenExpression, { from, to }: { from: number; to: number }) => text.slice(from, to).trim()

const isNamed = (expression: SeenExpression, call: FeelCall) =>
  call.arguments.some(argument => /\w\s*:\s*$/.test(expression.text.slice(call.from, argument.from)))
