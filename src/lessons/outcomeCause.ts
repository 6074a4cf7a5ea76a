// Why the task ended otherwise than the check asks for.
import { correlationKeyField, headerField, propertyField, type FieldKey } from '../bpmn/fields.ts'
import type { SeenExpression } from '../explain/contract.ts'
import type { Problem } from '../problem.ts'
import type { ActualOutcome } from '../scenarios/expectation.ts'
import type { Expectation } from '../scenarios/scenario.ts'
import type { Cause, Failed } from './causes.ts'
import { readings } from './readings.ts'
import type { Lived } from './liveScenario.ts'
import { display, sentenceOf, short } from './words.ts'

type Outcome = Expectation['outcome']
type Reason = (failed: Failed) => Cause | undefined

const errorField = headerField('errorExpression')
const conditions = ['activationCondition', 'inbound.activationCondition'].map(propertyField)

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
  ['completed', 'waiting', otherKey],
  ['noEffect', 'waiting', newMessage],
  ['noEffect', 'completed', newMessage],
]

/** Problems of these fields speak first, by the outcome that should have been. */
const blamed: Partial<Record<Outcome, readonly FieldKey[]>> = {
  bpmnError: [errorField],
  retry: [errorField],
  incident: [errorField],
  notActivated: conditions,
}

export function differentOutcome(failed: Failed): Cause | undefined {
  const difference = failed.differences.find(({ what }) => what === 'outcome')
  if (!difference) return undefined
  const { expectation, lived } = failed
  const refused = lived.problems.find(({ code }) => code === 'DEPLOYMENT_REFUSED')
  if (refused) return { code: refused.code, message: deployment(refused, lived) }
  const explained = explanation(lived.problems, blamed[expectation.outcome] ?? [])
  if (explained) {
    // The sentence says what became of it, the explanation why; some explanations say both.
    const isWhole = wholeExplanations.includes(explained.code)
    const isSaid = (part: string) => !isWhole && lived.sentence.toLowerCase().includes(part.toLowerCase().replace(/\.\s*$/, ''))
    const why = because(explained.message).replace(/^[^.]+\.(?: |$)/, first => (isSaid(first) ? '' : first))
    const deeper = behind(explained, lived.problems)
    const message = [isWhole ? '' : lived.sentence, why, deeper ? sentenceOf(deeper.message) : ''].filter(part => part !== '').join(' ')
    const hint = deeper?.hint ?? explained.hint
    return { code: deeper?.code ?? explained.code, message, ...(hint !== undefined && { hint }) }
  }
  for (const [expected, actual, reason] of reasons) {
    if (expected !== expectation.outcome || (actual !== 'any' && actual !== lived.actual.kind)) continue
    const cause = reason(failed)
    if (cause) return cause
  }
  const message = lived.message === undefined ? '' : ` “${lived.message.split(/\n| \| Error variables: /)[0]!.slice(0, 300)}”.`
  return { code: 'OTHER_OUTCOME', message: `${lived.sentence}${message} ${should[expectation.outcome]}` }
}

/** The engine takes a source of an output mapping for an expression only with its `=`. */
function deployment({ message, hint, at }: Problem, { model, element }: Lived): string {
  const text = /found static value '([^']*)'/.exec(message)?.[1]
  const where = at?.element === undefined || at.element === element.id ? '' : ` of ${display(model, at.element)}`
  if (text !== undefined && text !== '=') {
    return `The engine refuses the diagram: the text \`${text}\`${where} should be an expression, which begins with \`=\`. Write \`=${text}\`.`
  }
  const why = hint ?? message.replace('The engine refuses to deploy this: ', '')
  return `An expression${where} can’t be read, so that the engine refuses the diagram. ${why}`
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

/** That something is null, or missing, has a reason of its own in the same field. */
const shallow = ['INPUT_REFUSED', 'CORRELATION_KEY_NULL', 'INBOUND_MESSAGE_ID', 'CONDITION_NOT_BOOLEAN']
const deep = ['NULL_PATH', 'UNKNOWN_FUNCTION', 'HEADER_LOWER_CASE', 'HEADER_NEEDS_BACKTICKS', 'HEADER_IN_BRACKETS']

function behind({ code, at }: Problem, problems: readonly Problem[]): Problem | undefined {
  if (!shallow.includes(code) || at?.field === undefined) return undefined
  return problems.find(other => deep.includes(other.code) && other.at?.field === at.field)
}

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
  const hint = isException && /\bresponse\b/.test(seen.text) && !/\berror\b/.test(seen.text)
    ? 'After an exception there is no `response`, but an `error` with its `code`.'
    : !isException && /\berror\b/.test(seen.text) && !/\bresponse\b/.test(seen.text)
      ? 'After an answer there is no `error`: what the service says is in `response`, or in what was mapped.'
      : undefined
  return {
    code: 'ERROR_EXPRESSION_NULL',
    message: `${sentence} The error expression gives null for ${what}, so that it changes nothing${reading(seen, lived)}.`,
    ...(hint !== undefined && { hint }),
  }
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
  const seen = lived.expressions.find(({ field }) => conditions.includes(field))
  const why = condition ? `The activation condition is true for this request${seen ? reading(seen, lived) : ''}` : 'There is no activation condition'
  return { code: 'ACTIVATED', message: `${lived.sentence} ${why}; the request should start nothing.` }
}

const property = ({ lived }: Failed, ...names: string[]) =>
  lived.element.properties.find(({ name, value }) => names.includes(name) && value.trim() !== '')?.value

function notActivated(failed: Failed): Cause | undefined {
  const { expectation, lived } = failed
  const seen = lived.expressions.find(({ field }) => conditions.includes(field))
  const message = `The activation condition is false for this request${seen ? reading(seen, lived) : ''}, so that nothing is started.`
  if (expectation.answer === undefined) return { code: 'NOT_ACTIVATED', message }
  // It should have been answered before the condition is asked.
  const verifying = lived.expressions.find(({ field }) => field === propertyField('inbound.verificationExpression'))
  if (!verifying) return { code: 'NOT_ACTIVATED', message: `${message} No verification expression answers it before.` }
  return { code: 'NOT_VERIFIED', message: `The verification expression gives null for this request${reading(verifying, lived)}, so that it is not answered. ${message}` }
}

const reading = (seen: SeenExpression, { line }: Failed['lived']) => {
  const read = readings(seen, line)
  return read === '' ? '' : ` (${read})`
}

/** An instance waits, with another key. */
function otherKey({ lived }: Failed): Cause | undefined {
  const key = lived.expressions.find(({ field }) => field === correlationKeyField)
  if (!key?.result.ok || key.result.value === null) return undefined
  return { code: 'KEYS_DIFFER', message: `${lived.sentence} The instance waits with the key ${short(key.result.value)}: both must be equal.` }
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
