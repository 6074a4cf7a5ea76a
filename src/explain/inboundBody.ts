// What a request brings that the runtime reads otherwise than its sender means.
import type { Problem } from '../problem.ts'
import { phaseOf, shortened, type InboundRule, type InboundSituation } from './inboundContract.ts'

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
