// Why a text is no expression, in the words of the engine's parser.
import type { Parsed } from './parse.ts'
import type { Exp } from './syntax.ts'

type Refused = Extract<Parsed, { ok: false }>

/** The engine's message; `text` is the expression alone, and `refused` counts from `from`. */
export function engineReason(refused: Refused, text: string, from: number, to: number): string {
  const expression = text.slice(from, to)
  if (refused.reason === 'external') {
    return `validation of expression '${expression}' failed: ${externalRefused}`
  }
  if (refused.reason === 'depth') return `failed to parse expression '${expression}': java.lang.StackOverflowError`
  const open = refused.reason === 'comment'
  const at = open ? to : refused.at
  const expected = open ? '"*/"' : expectedThere(refused, text, from)
  const { line, column } = placeOf(text.slice(from, at).replaceAll(/\r(?!\n)/g, '\n'), at - from)
  const reason = `Expected ${expected}:${line}:${column}, found ${quoted(text.slice(at, Math.min(at + 10, to)))}`
  return `failed to parse expression '${expression}': ${reason}`
}

/** As JSON, but for half a surrogate pair that the cut has left. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/\\u(d[0-9a-f]{3})/, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

const externalRefused =
  'External functions are disabled. Use the FunctionProvider SPI (recommended) or enable external function in the' +
  ' configuration.'

/** What the engine's parser names at the place where it stops. */
function expectedThere(refused: Refused, text: string, from: number): string {
  const { read, at } = refused
  if (!read) return `(${at === from ? 'start-of-input | ' : ''}${expression})`
  const after = lastOf(read)
  const before = operatorsAfter[after.kind] ?? 'binaryComparison | between | instanceOf | in | '
  const and = text.startsWith('and', at) ? '"and" ~ (addSub | unaryComparison | range)' : '"and"'
  return `(${unfinishedConstruct(refused)}${before}${and} | "or" | end-of-input)`
}

const expression = 'ifOp | forOp | quantifiedOp | disjunction'

const operatorsAfter: Partial<Record<Exp['kind'], string>> = {
  comparison: 'path | filter | "**" | [*/] | [+\\\\-] | ',
  instanceOf: '"." | ',
  inputInRange: '',
  inputOrder: '',
}

/** An `if` without its `then` is read as a variable; the engine also tells how far the other reading came. */
function unfinishedConstruct({ read, expected }: Refused): string {
  const keyword = read?.kind === 'reference' ? read.segments[0]!.name : ''
  const missing = expected.find(({ opened }) => opened?.text === keyword && opened.at === read!.from)?.what
  if (keyword === 'if') {
    const condition = `(${expression}) ~ "then"`
    if (missing) return `${missing === 'else' ? `${condition} ~ (${expression}) ~ "else"` : condition} | `
  }
  if (!['for', 'some', 'every'].includes(keyword)) return ''
  return missing && missing !== 'in' ? `listIterator.rep(1) ~ "${missing}" | ` : 'listIterator.rep(1) | '
}

function lastOf(exp: Exp): Exp {
  return exp.kind === 'and' || exp.kind === 'or' ? lastOf(exp.right) : exp
}

/** Both count from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
