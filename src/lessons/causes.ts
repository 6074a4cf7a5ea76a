// Why a check is not met: the cause, in words, rather than that two values differ. A table of rules; the first that knows
// something speaks.
import { propertyField } from '../bpmn/fields.ts'
import type { Difference } from '../scenarios/expectation.ts'
import type { Expectation } from '../scenarios/scenario.ts'
import { differentOutcome } from './outcomeCause.ts'
import type { Lived } from './liveScenario.ts'
import { plainly, requestCause } from './plainCause.ts'
import { missingVariable, nullVariable, otherType, otherValue, unwantedVariable } from './variableCause.ts'
import { display, sentenceOf } from './words.ts'

/** Names in backticks are code. */
export interface Cause {
  /** of the rule, or of the explanation that it took */
  code: string
  /** one or two sentences */
  message: string
  /** what to look at */
  hint?: string
}

export interface Failed {
  expectation: Expectation
  /** at least one */
  differences: readonly Difference[]
  lived: Lived
  /** dummy values by name: all that a learner has */
  secrets?: Readonly<Record<string, string>>
}

export type CauseRule = (failed: Failed) => Cause | undefined

/** In the order in which they are asked: what comes first in the run explains what follows. */
export const causeRules: readonly CauseRule[] = [
  unreadableExpectation,
  answeredBefore,
  differentOutcome,
  otherErrorCode,
  otherCatcher,
  nullVariable,
  missingVariable,
  otherType,
  otherValue,
  unwantedVariable,
  secretNotUsed,
  otherRequest,
  otherRetries,
  otherBackoff,
  otherStatus,
  otherAnswer,
  notReached,
]

/** The best cause there is; in the end the first difference speaks for itself. */
export function causeOf(failed: Failed): Cause {
  for (const rule of causeRules) {
    const cause = rule(failed)
    if (cause) return plainly(cause, failed.lived, failed.secrets ?? {})
  }
  return { code: 'DIFFERENT', message: failed.differences[0]!.message }
}

const find = ({ differences }: Failed, what: Difference['what']) => differences.find(difference => difference.what === what)

function unreadableExpectation(failed: Failed): Cause | undefined {
  const difference = find(failed, 'expectation')
  return difference && { code: 'EXPECTATION', message: `The check itself is wrong: ${difference.message}` }
}

/** Nothing else is asked then: no condition, no mapping. */
function answeredBefore(failed: Failed): Cause | undefined {
  const { verified, sentence } = failed.lived
  if (!verified || failed.differences.every(({ what }) => what === 'status' || what === 'answer')) return undefined
  return { code: 'ANSWERED_BEFORE', message: `${sentence} The verification expression has an answer for this request too; it should give null.` }
}

function otherErrorCode(failed: Failed): Cause | undefined {
  const difference = find(failed, 'errorCode')
  if (!difference) return undefined
  const { caughtBy } = failed.lived.actual
  const catcher = caughtBy === undefined ? '' : `, caught by ${display(failed.lived.model, caughtBy)}`
  return { code: 'OTHER_ERROR_CODE', message: `The BPMN error has the code "${difference.actual}"${catcher}; it should have "${difference.expected}".` }
}

function otherCatcher(failed: Failed): Cause | undefined {
  const difference = find(failed, 'caughtBy')
  if (!difference) return undefined
  const { model, actual } = failed.lived
  const wanted = display(model, difference.expected)
  const wantedCode = model.elements[difference.expected]?.eventDefinitions.find(({ kind }) => kind === 'error')
  const catches = wantedCode?.kind === 'error' && wantedCode.errorCode !== undefined ? `, which catches "${wantedCode.errorCode}"` : ''
  return {
    code: 'OTHER_CATCHER',
    message: `The code "${actual.errorCode ?? ''}" is caught by ${display(model, difference.actual)}, not by ${wanted}${catches}.`,
  }
}

function secretNotUsed(failed: Failed): Cause | undefined {
  const difference = find(failed, 'secret')
  if (!difference) return undefined
  const explained = failed.lived.problems.find(({ code }) => code.startsWith('SECRET'))
  const name = difference.expected
  return {
    code: explained?.code ?? 'SECRET_NOT_USED',
    message: explained?.message ?? `No input uses the secret ${name}: the connector never sees its value.`,
    hint: explained?.hint ?? `A secret is a text in double braces: \`{{secrets.${name}}}\`.`,
  }
}

function otherRequest(failed: Failed): Cause | undefined {
  const difference = find(failed, 'request')
  if (!difference) return undefined
  const { name, expected, actual } = difference
  const sent = failed.lived.actual.request
  if (!sent) return { code: 'NO_REQUEST', message: `No request is sent. ${failed.lived.sentence}` }
  const what = actual === '' ? `The request has no ${name}` : `The ${name} of the request is ${code(actual)}`
  const why = requestCause(failed.lived, name ?? '', actual, failed.secrets ?? {})
  return {
    code: 'OTHER_REQUEST',
    message: `${what}; it should be ${code(expected)}.${why ? ` ${why.message}` : ''}`,
    ...(why?.hint !== undefined && { hint: why.hint }),
  }
}

const code = (text: string) => `\`${(text.length > 200 ? `${text.slice(0, 200)}…` : text).replaceAll('`', "'")}\``

function otherRetries(failed: Failed): Cause | undefined {
  const difference = find(failed, 'retries')
  if (!difference) return undefined
  const explained = failed.lived.problems.find(({ code }) => code === 'JOB_ERROR_WITHOUT_RETRIES')
  if (explained) return { code: explained.code, message: explained.message }
  const uncaught = failed.lived.problems.find(({ code }) => code === 'CODE_UNCAUGHT')
  if (uncaught) return { code: uncaught.code, message: `A BPMN error is thrown, and no job fails. ${uncaught.message}`, hint: '`jobError(…)` fails the job.' }
  const { expected, actual } = difference
  const left = actual === '' ? 'No job failed' : `${actual} ${actual === '1' ? 'retry is' : 'retries are'} left`
  return {
    code: 'OTHER_RETRIES',
    message: `${left}; it should be ${expected}.`,
    hint: 'A job begins with the retries of the task, and an attempt that fails uses one, unless a job error says otherwise.',
  }
}

function otherBackoff(failed: Failed): Cause | undefined {
  const difference = find(failed, 'backoff')
  if (!difference) return undefined
  const { expected, actual } = difference
  const now = actual === '' ? 'There is no next attempt' : actual === 'PT0S' ? 'The next attempt comes at once' : `The next attempt comes after ${actual}`
  return { code: 'OTHER_BACKOFF', message: `${now}; it should come after ${expected}.`, hint: 'The header `retryBackoff`, or the job error, says how long to wait.' }
}

function otherStatus(failed: Failed): Cause | undefined {
  const difference = find(failed, 'status')
  if (!difference) return undefined
  const { sentence, problems } = failed.lived
  const explained = problems.find(({ severity }) => severity !== 'hint')
  return {
    code: explained?.code ?? 'OTHER_STATUS',
    message: `The sender gets ${difference.actual === '' ? 'no answer' : `the status ${difference.actual}`}, not ${difference.expected}. ${explained?.message ?? sentence}`,
  }
}

/** The first thing that is wrong with the expression that made it. */
function otherAnswer(failed: Failed): Cause | undefined {
  const difference = find(failed, 'answer')
  if (!difference) return undefined
  const { problems } = failed.lived
  const explained = problems.find(({ at, code }) => at?.field !== undefined && answering.includes(at.field) && code !== 'ANSWER_TOO_LATE')
  const sent = difference.actual === '' ? 'has no body' : `has the body ${code(difference.actual)}`
  const why = explained && ` ${sentenceOf(explained.message)}`
  return {
    code: explained?.code ?? 'OTHER_ANSWER',
    message: `The answer ${sent}; it should be ${code(difference.expected)}.${why ?? ''}`,
    ...(explained?.hint !== undefined && { hint: explained.hint }),
  }
}

const answering = ['inbound.responseExpression', 'inbound.responseBodyExpression', 'inbound.verificationExpression'].map(propertyField)

function notReached(failed: Failed): Cause | undefined {
  const difference = find(failed, 'reaches')
  if (!difference) return undefined
  const { model, actual, sentence } = failed.lived
  const last = actual.reached?.at(-1)
  const gone = last === undefined ? 'The token does not leave the task' : `The token goes to ${display(model, last)}`
  return { code: 'NOT_REACHED', message: `${gone}, and never reaches ${display(model, difference.expected)}. ${sentence}` }
}
