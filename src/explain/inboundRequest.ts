// What a request brings that the runtime reads otherwise than its sender means; and what the sender reads of an answer.
import { propertyField } from '../bpmn/fields.ts'
import { isObject, type Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import { phaseOf, propertyOf, type InboundRule, type InboundSituation } from './inboundContract.ts'

const atRequest = { text: 'request' } as const

/** The body could not be read as JSON, which is tried for all but the exact type of a form. */
function unreadBody(situation: InboundSituation): { contentType: string } | undefined {
  const phase = phaseOf(situation, 'body')
  if (phase?.format !== 'json' || phase.failure === undefined) return undefined
  const header = phaseOf(situation, 'request')?.headers['content-type']
  return { contentType: typeof header === 'string' ? header : '' }
}

const formParameter = /^application\/x-www-form-urlencoded\s*;/i

export const bodyNotJson: InboundRule = {
  code: 'BODY_NOT_JSON',
  explain: situation => {
    const unread = unreadBody(situation)
    if (!unread || formParameter.test(unread.contentType)) return []
    const isBlank = phaseOf(situation, 'request')?.body?.trim() === ''
    const type = unread.contentType === '' ? 'without a content type' : `sent as ${unread.contentType}`
    const what = isBlank ? 'only blanks' : isAboutJson(unread.contentType) ? 'no JSON' : `${type}, and no JSON`
    return [
      {
        code: 'BODY_NOT_JSON',
        severity: 'error',
        message: `The body is ${what}. All but forms is read as JSON, whatever its content type, so that the answer is an empty 500.`,
        hint: 'No body at all is fine: it is an empty object.',
        at: atRequest,
      },
    ]
  },
}

function isAboutJson(contentType: string): boolean {
  return /\bjson\b/i.test(contentType)
}

export const formWithCharset: InboundRule = {
  code: 'FORM_WITH_CHARSET',
  explain: situation => {
    const unread = unreadBody(situation)
    if (!unread || !formParameter.test(unread.contentType)) return []
    return [
      {
        code: 'FORM_WITH_CHARSET',
        severity: 'error',
        message: `\`${unread.contentType}\` is taken for JSON: only the bare type, without a charset, is a form.`,
        hint: 'Some senders always add the charset. Let them send JSON, or put something between that drops it.',
        at: atRequest,
      },
    ]
  },
}

export const formFieldTwice: InboundRule = {
  code: 'FORM_FIELD_TWICE',
  explain: situation => {
    const phase = phaseOf(situation, 'body')
    const name = phase?.format === 'form' ? /^Duplicate key (.*) \(attempted merging/s.exec(phase.failure ?? '')?.[1] : undefined
    if (name === undefined) return []
    return [
      {
        code: 'FORM_FIELD_TWICE',
        severity: 'error',
        message: `The form has the field ${shortened(name)} more than once, which the runtime can’t read: the answer is an empty ${situation.run.http?.status ?? 500}.`,
        hint: 'Choices of which several may be ticked are sent so. Let the sender use JSON.',
        at: atRequest,
      },
    ]
  },
}

export const headerTwice: InboundRule = {
  code: 'HEADER_TWICE',
  explain: ({ request }) => {
    const names = request.headers.map(([name]) => name.toLowerCase())
    const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
    return repeated.map(
      (name): Problem => ({
        code: 'HEADER_TWICE',
        severity: 'hint',
        message: `The header ${name} is sent more than once: only the first is read.`,
        at: atRequest,
      }),
    )
  },
}

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

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
