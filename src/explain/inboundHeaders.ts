// Names of headers: the runtime hands them on in lower case, and FEEL reads a dash as a minus.
import { compileExpression } from '../feel/compile.ts'
import type { FeelPath } from '../feel/contract.ts'
import type { Problem } from '../problem.ts'
import type { SeenExpression } from './contract.ts'
import type { InboundRule, InboundSituation } from './inboundContract.ts'
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
      const insert = feelName(lower)
      return [
        {
          code: 'HEADER_LOWER_CASE',
          severity: 'warning',
          message: `null: names of headers come in lower case, however they were sent: \`${lower}\`, not \`${name}\`.`,
          at: { element: situation.element.id, field, from, to },
          fix: { label: `Use ${insert}`, element: situation.element.id, field, from, to, insert },
        },
      ]
    }),
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
