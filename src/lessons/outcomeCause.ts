// Why the task ended otherwise than the check asks for.
import { headerField, propertyField, type FieldKey } from '../bpmn/fields.ts'
import type { Problem } from '../problem.ts'
import type { ActualOutcome } from '../scenarios/expectation.ts'
import type { Expectation } from '../scenarios/scenario.ts'
import type { Cause, Failed } from './causes.ts'

type Outcome = Expectation['outcome']
type Reason = (failed: Failed) => Cause | undefined

const errorField = headerField('errorExpression')

/** What is behind a wrong outcome, by what should have been and what is; `any` for whatever it is. */
const reasons: [expected: Outcome, actual: ActualOutcome['kind'] | 'any', reason: Reason][] = [
  ['bpmnError', 'any', noErrorThrown],
  ['retry', 'bpmnError', errorThrown],
  ['incident', 'bpmnError', errorThrown],
  ['completed', 'bpmnError', errorThrown],
  ['retry', 'completed', errorThrown],
  ['rejected', 'any', letThrough],
  ['notActivated', 'any', activated],
  ['completed', 'notActivated', notActivated],
  ['noEffect', 'waiting', newMessage],
  ['noEffect', 'completed', newMessage],
]

/** Problems of these fields speak first, by the outcome that should have been. */
const blamed: Partial<Record<Outcome, readonly FieldKey[]>> = {
  bpmnError: [errorField],
  retry: [errorField],
  incident: [errorField],
  notActivated: ['activationCondition', 'inbound.activationCondition'].map(propertyField),
}

export function differentOutcome(failed: Failed): Cause | undefined {
  const difference = failed.differences.find(({ what }) => what === 'outcome')
  if (!difference) return undefined
  const { expectation, lived } = failed
  const explained = explanation(lived.problems, blamed[expectation.outcome] ?? [])
  if (explained) {
    // The sentence says what became of it, the explanation why; some explanations say both.
    const isWhole = wholeExplanations.includes(explained.code)
    const message = isWhole ? explained.message : `${lived.sentence} ${because(explained.message)}`
    return { code: explained.code, message, ...(explained.hint !== undefined && { hint: explained.hint }) }
  }
  for (const [expected, actual, reason] of reasons) {
    if (expected !== expectation.outcome || (actual !== 'any' && actual !== lived.actual.kind)) continue
    const cause = reason(failed)
    if (cause) return cause
  }
  const message = lived.message === undefined ? '' : ` “${lived.message.split(/\n| \| Error variables: /)[0]!.slice(0, 300)}”.`
  return { code: 'OTHER_OUTCOME', message: `${lived.sentence}${message} ${should[expectation.outcome]}` }
}

const should: Record<Outcome, string> = {
  completed: 'It should complete.',
  bpmnError: 'A BPMN error should be thrown.',
  retry: 'The job should be tried again.',
  incident: 'There should be an incident.',
  rejected: 'The request should be rejected.',
  notActivated: 'The condition should not be met.',
  waiting: 'The message should wait.',
  noEffect: 'Nothing should come of it.',
}

/** Explanations that tell the outcome, too. */
const wholeExplanations = ['CODE_UNCAUGHT', 'JOB_ERROR_WITHOUT_RETRIES', 'CORRELATION_KEY_NULL']

/** The first that is no mere hint: of the blamed fields, else an error, else a warning. */
function explanation(problems: readonly Problem[], fields: readonly FieldKey[]): Problem | undefined {
  const serious = problems.filter(({ severity }) => severity !== 'hint')
  return serious.find(({ at }) => at?.field !== undefined && fields.includes(at.field)) ?? serious.find(({ severity }) => severity === 'error') ?? serious[0]
}

/** Java's messages go on over many lines. */
const because = (message: string) => message.split('\n')[0]!.replace(/^null: /, 'A value is null: ')

/** A BPMN error comes of the error expression only. */
function noErrorThrown({ lived }: Failed): Cause | undefined {
  const { element, expressions, sentence } = lived
  const header = element.headers.findLast(({ key }) => key === 'errorExpression')?.value.trim()
  if (!header) {
    return {
      code: 'NO_ERROR_EXPRESSION',
      message: `${sentence} There is no error expression: nothing makes a BPMN error of what the connector says.`,
    }
  }
  const seen = expressions.find(({ field }) => field === errorField)
  if (!seen?.result.ok || seen.result.value !== null) return undefined
  const isException = seen.scope.some(scope => Object.hasOwn(scope, 'error'))
  const what = isException ? 'this exception' : 'this response'
  return { code: 'ERROR_EXPRESSION_NULL', message: `${sentence} The error expression gives null for ${what}, so that it changes nothing.` }
}

/** It speaks where it should be silent. */
function errorThrown({ expectation, lived }: Failed): Cause | undefined {
  const seen = lived.expressions.find(({ field }) => field === errorField)
  if (!seen?.result.ok || seen.result.value === null) return undefined
  return { code: 'ERROR_EXPRESSION_SPEAKS', message: `${lived.sentence} The error expression decides so. ${should[expectation.outcome]}` }
}

function letThrough({ lived }: Failed): Cause | undefined {
  return { code: 'NOT_REJECTED', message: `${lived.sentence} Nothing in the element's settings refuses this request; it should be rejected.` }
}

function activated({ lived }: Failed): Cause | undefined {
  const condition = lived.element.properties.find(({ name, value }) => name.endsWith('activationCondition') && value.trim() !== '')
  const why = condition ? 'The activation condition is true for this request' : 'There is no activation condition'
  return { code: 'ACTIVATED', message: `${lived.sentence} ${why}; the request should start nothing.` }
}

const property = ({ lived }: Failed, ...names: string[]) =>
  lived.element.properties.find(({ name, value }) => names.includes(name) && value.trim() !== '')?.value

function notActivated(failed: Failed): Cause | undefined {
  const verified = property(failed, 'inbound.verificationExpression') === undefined ? ' No verification expression answers it before.' : ''
  return { code: 'NOT_ACTIVATED', message: `The activation condition is false for this request, so that nothing is started.${verified}` }
}

/** A message that was there before is known by its id. */
function newMessage(failed: Failed): Cause | undefined {
  const { sentence, element } = failed.lived
  const takesMessages = element.message !== undefined || element.eventDefinitions.some(({ kind }) => kind === 'message')
  if (!takesMessages) return undefined
  const why = property(failed, 'messageIdExpression') === undefined
    ? 'Without a message id each request is a message of its own.'
    : 'Its message id is one that was not there before.'
  return { code: 'NEW_MESSAGE', message: `${sentence} ${why}` }
}
