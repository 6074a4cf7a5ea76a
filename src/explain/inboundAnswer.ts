// What the sender reads of an answer.
import { propertyField } from '../bpmn/fields.ts'
import { isObject, type Json } from '../json.ts'
import { phaseOf, propertyOf, shortened, type InboundRule } from './inboundContract.ts'

const answerKeys = ['statusCode', 'headers', 'body']

/** `status: 201` in an answer does nothing, and nobody says so. */
export const answerKeyIgnored: InboundRule = {
  code: 'ANSWER_KEY_IGNORED',
  explain: situation => {
    const response = phaseOf(situation, 'responseExpression')
    const verification = phaseOf(situation, 'verification')
    const seen = response
      ? { result: response.result, field: response.field }
      : { result: verification?.result, field: 'inbound.verificationExpression' }
    if (!seen.result?.ok || !isObject(seen.result.value) || (response && response.field !== 'inbound.responseExpression')) return []
    const keys = Object.keys(seen.result.value)
    const ignored = keys.filter(key => !answerKeys.includes(key))
    if (ignored.length === 0) return []
    const names = ignored.slice(0, 4).map(key => `\`${shortened(key)}\``).join(', ')
    const isStatus = ignored.some(key => /^status(?:code)?$/i.test(key)) && !keys.includes('statusCode')
    return [
      {
        code: 'ANSWER_KEY_IGNORED',
        severity: 'warning',
        message: `${names} ${ignored.length === 1 ? 'is' : 'are'} ignored: an answer has the keys \`statusCode\`, \`headers\` and \`body\`.`,
        hint: isStatus ? 'The status is called `statusCode`.' : 'What the sender should read belongs into `body`.',
        at: { element: situation.element.id, field: propertyField(seen.field) },
      },
    ]
  },
}

/** Plain text in an answer comes out as HTML, umlauts too. */
export const answerEscaped: InboundRule = {
  code: 'ANSWER_ESCAPED',
  explain: situation => {
    const { element, run } = situation
    const phase = phaseOf(situation, 'responseExpression')
    const sent = run.http?.body
    if (!phase?.result.ok || sent === undefined || sent === '') return []
    const meant = bodyOf(phase.result.value, phase.field)
    if (typeof meant !== 'string' || meant === sent || !sent.includes('&')) return []
    return [
      {
        code: 'ANSWER_ESCAPED',
        severity: 'warning',
        message: `Text in an answer is escaped as HTML: \`${shortened(meant)}\` is sent as \`${shortened(sent)}\`.`,
        hint: 'Objects and lists are sent as they are, as JSON.',
        at: { element: element.id, field: propertyField(phase.field), from: 0, to: propertyOf(element, phase.field)?.length ?? 0 },
      },
    ]
  },
}

/** The answer is made at the end: what has started goes on, whatever the sender reads. */
export const answerTooLate: InboundRule = {
  code: 'ANSWER_TOO_LATE',
  explain: situation => {
    const { element, run } = situation
    const phase = phaseOf(situation, 'responseExpression')
    const command = phaseOf(situation, 'command')
    const status = run.http?.status
    if (!phase || !command || command.failure !== undefined || status === undefined || status < 400) return []
    const done = command.command.command === 'createInstance' ? 'the instance has started' : 'the message is published'
    return [
      {
        code: 'ANSWER_TOO_LATE',
        severity: 'warning',
        message: `The sender reads ${status}, but ${done} by then, and stays: the answer is made after it.`,
        hint: 'What must not go on belongs into the activation condition.',
        at: { element: element.id, field: propertyField(phase.field) },
      },
    ]
  },
}

function bodyOf(value: Json, field: string): Json | undefined {
  if (field !== 'inbound.responseExpression') return value
  return isObject(value) && Object.hasOwn(value, 'body') ? value['body'] : undefined
}
