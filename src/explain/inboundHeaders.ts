// Names of headers: the runtime hands them on in lower case, and FEEL reads a dash as a minus.
import { compileExpression } from '../feel/compile.ts'
import type { FeelPath } from '../feel/contract.ts'
import type { Problem } from '../problem.ts'
import type { SeenExpression } from './contract.ts'
import { phaseOf, type InboundRule, type InboundSituation } from './inboundContract.ts'
import { feelName } from './lookup.ts'

/** `request.headers.Authorization` is always null. */
export const headerCase: InboundRule = {
  code: 'HEADER_LOWER_CASE',
  explain: situation =>
    eachHeader(situation, ({ expression: { field, text }, name, from, to }) => {
      const dashed = dashesAfter(text, to)
      const lower = name.toLowerCase()
      // With a dash behind it, the other rule mends both.
      if (lower === name || (dashed !== '' && !isQuoted(text, from))) return []
      const meant = withDashes(situation, lower)
      const insert = feelName(meant ?? lower)
      return [
        {
          code: 'HEADER_LOWER_CASE',
          severity: 'warning',
          message: meant === undefined
            ? `null: names of headers come in lower case, however they were sent: \`${lower}\`, not \`${name}\`.`
            : `null: there is no header \`${name}\`, but there is \`${meant}\`.`,
          at: { element: situation.element.id, field, from, to },
          fix: { label: `Use ${insert}`, element: situation.element.id, field, from, to, insert },
        },
      ]
    }),
}

/** `xEventType` for the header `x-event-type`, where the request has that one only. */
function withDashes(situation: InboundSituation, lower: string): string | undefined {
  const names = Object.keys(phaseOf(situation, 'request')?.headers ?? {})
  return names.includes(lower) ? undefined : names.find(name => name.includes('-') && name.replaceAll('-', '') === lower.replaceAll(/[-_]/g, ''))
}

/** `request.headers["content-type"]` is a filter, and never that header. */
export const headerInBrackets: InboundRule = {
  code: 'HEADER_IN_BRACKETS',
  explain: ({ expressions, element }) =>
    expressions.filter(({ dialect }) => dialect === 'connector').flatMap(({ field, text }) =>
      [...text.matchAll(/\brequest\s*\.\s*headers\s*(\[\s*"([^"\n]+)"\s*\])/g)].map((match): Problem => {
        const [whole, brackets = '', name = ''] = match
        const from = match.index + whole.length - brackets.length
        const insert = `.${feelName(name.toLowerCase())}`
        const at = { element: element.id, field, from, to: from + brackets.length }
        return {
          code: 'HEADER_IN_BRACKETS',
          severity: 'warning',
          message: `Brackets are a filter, in which no key is looked up. A header is read with a dot, and in backticks if its name has a dash.`,
          at,
          fix: { label: `Use ${insert}`, ...at, insert },
        }
      })),
}

/** `request.headers.content-type` takes `type` away from `request.headers.content`. */
export const headerDash: InboundRule = {
  code: 'HEADER_NEEDS_BACKTICKS',
  explain: situation =>
    eachHeader(situation, ({ expression: { field, text }, name, from, to }) => {
      const dashed = dashesAfter(text, to)
      if (dashed === '' || isQuoted(text, from)) return []
      const whole = (name + dashed).toLowerCase()
      const end = to + dashed.length
      const insert = `\`${whole}\``
      return [
        {
          code: 'HEADER_NEEDS_BACKTICKS',
          severity: 'warning',
          message: `A subtraction: \`${name}${dashed}\` is \`${name}\` minus \`${dashed.slice(1)}\`. A name with a dash goes into backticks.`,
          at: { element: situation.element.id, field, from, to: end },
          fix: { label: `Use ${insert}`, element: situation.element.id, field, from, to: end, insert },
        },
      ]
    }),
}

interface Header {
  expression: SeenExpression
  name: string
  /** of the name, with its backticks */
  from: number
  to: number
}

function eachHeader({ expressions, line }: InboundSituation, explain: (header: Header) => Problem[]): Problem[] {
  return expressions.flatMap(expression => {
    if (expression.dialect !== 'connector') return []
    const { paths } = compileExpression(expression.text, line, 'connector')
    return paths.flatMap(path => {
      const header = headerIn(path)
      return header ? explain({ expression, ...header }) : []
    })
  })
}

function headerIn({ segments }: FeelPath): Pick<Header, 'name' | 'from' | 'to'> | undefined {
  const [request, headers, header] = segments
  return request?.name === 'request' && headers?.name === 'headers' ? header : undefined
}

function isQuoted(text: string, from: number): boolean {
  return text[from] === '`'
}

/** `-type` behind `content`: without blanks nobody means a subtraction. */
function dashesAfter(text: string, to: number): string {
  return /^(?:-[A-Za-z][\w]*)+/.exec(text.slice(to))?.[0] ?? ''
}
