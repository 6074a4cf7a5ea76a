// Why a text is no expression: the engine's reason, and the same for people, with its place.
import type { Problem } from '../problem.ts'
import type { Expectation } from './cursor.ts'
import { reservedWords } from './cursor.ts'
import type { Parsed } from './parse.ts'
import type { Exp } from './syntax.ts'

type Refused = Extract<Parsed, { ok: false }>

/** The engine's message; `text` is the expression alone, and `refused` counts from `from`. */
export function engineReason(refused: Refused, text: string, from: number, to: number): string {
  const expression = text.slice(from, to)
  if (refused.reason === 'external') {
    const cause = 'External functions are disabled. Use the FunctionProvider SPI (recommended) or enable external function in the configuration.'
    return `validation of expression '${expression}' failed: ${cause}`
  }
  if (refused.reason === 'depth') return `failed to parse expression '${expression}': java.lang.StackOverflowError`
  const { line, column } = placeOf(text.slice(from, to), refused.at - from)
  const found = JSON.stringify(text.slice(refused.at, Math.min(refused.at + 10, to)))
  return `failed to parse expression '${expression}': Expected ${expectedThere(refused, text, from)}:${line}:${column}, found ${found}`
}

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

/** An `if` that lacks its `then` is read as a variable of that name; the engine tells how far the other reading came. */
function unfinishedConstruct({ read, expected }: Refused): string {
  const keyword = read?.kind === 'reference' ? read.segments[0]!.name : ''
  const missing = expected.find(({ opened }) => opened?.text === keyword && opened.at === read!.from)?.what
  if (keyword === 'if') {
    const condition = `(${expression}) ~ "then"`
    if (missing) return `${missing === 'else' ? `${condition} ~ (${expression}) ~ "else"` : condition} | `
  }
  if (!['for', 'some', 'every'].includes(keyword)) return ''
  return missing ? `listIterator.rep(1) ~ "${missing}" | ` : 'listIterator.rep(1) | '
}

function lastOf(exp: Exp): Exp {
  return exp.kind === 'and' || exp.kind === 'or' ? lastOf(exp.right) : exp
}

export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** For people: what is wrong where, in the words of the field, and what to write instead where that can be told. */
export function syntaxProblem(refused: Refused, text: string, from: number, to: number): Problem {
  const { message, hint, at, length } = explain(refused, text, from, to)
  const place = { from: at, to: Math.min(to, at + length), ...placeOf(text, at) }
  return { code: 'FEEL_SYNTAX', severity: 'error', message, ...(hint && { hint }), at: place }
}

interface Explanation {
  message: string
  hint?: string
  at: number
  length: number
}

function explain(refused: Refused, text: string, from: number, to: number): Explanation {
  if (text.slice(from, to).trim() === '') return { message: 'Empty: an expression is expected here.', at: from, length: 0 }
  if (refused.reason === 'comment') {
    return { message: 'This comment never ends: `*/` is missing.', at: refused.at, length: 2 }
  }
  if (refused.reason === 'external') {
    return { message: 'External (Java) functions are not allowed.', at: from, length: to - from }
  }
  if (refused.reason === 'depth') return { message: 'Too deeply nested.', at: from, length: to - from }
  const at = refused.furthest
  const found = text.slice(at, to)
  if (!wantsQuote(refused.expected)) {
    const habit = habitAt(foreignOperators, text, refused.at, to) ?? habitAt(foreignSigns, text, at, to)
    if (habit) return habit
  }
  const special = specialCases(refused, text, at, to)
  if (special) return special
  return { message: missing(refused.expected, text, at, to), at, length: wordLength(found) }
}

interface Habit {
  pattern: RegExp
  message?(found: string): string
  hint?: string
}

function habitAt(habits: readonly Habit[], text: string, at: number, to: number): Explanation | undefined {
  const rest = text.slice(at, to)
  const habit = habits.find(({ pattern }) => pattern.test(rest))
  if (!habit) return undefined
  const found = habit.pattern.exec(rest)![0]
  return { message: habit.message?.(found) ?? `\`${found}\` is not FEEL.`, hint: habit.hint, at, length: found.length }
}

/** What other languages write behind a value. */
const foreignOperators: Habit[] = [
  { pattern: /^={2,3}/, message: () => 'FEEL compares with one `=`.', hint: 'Write `a = b`.' },
  { pattern: /^&&?/, hint: 'Write `and`.' },
  { pattern: /^\|\|?/, hint: 'Write `or`.' },
  { pattern: /^\?\?/, hint: 'Write `get or else(value, default)`.' },
  { pattern: /^\?\./, hint: 'A plain `.` will do: the path of a null is null.' },
  { pattern: /^->/, hint: 'Write `function(x) …` for a function, `.` for a path.' },
  { pattern: /^=>/, hint: 'Write `function(x) …`.' },
  { pattern: /^(?:%|mod\b)/, hint: 'Write `modulo(a, b)`.' },
  { pattern: /^\^/, hint: 'Write `**` for a power.' },
  { pattern: /^!==/, message: () => 'FEEL compares with `!=`.', hint: 'Write `a != b`.' },
]

/** What no expression has anywhere. */
const foreignSigns: Habit[] = [
  ...foreignOperators.slice(1, 3),
  { pattern: /^!(?!=)/, hint: 'Write `not(…)`.' },
  { pattern: /^'/, message: () => 'Text stands in double quotes.', hint: 'Write `"…"`.' },
  { pattern: /^;/, hint: 'Entries and items are separated by `,`.' },
  { pattern: /^=/, message: () => 'A value is missing before `=`.' },
  { pattern: /^\+/, message: () => 'A value is missing before `+`.', hint: 'Numbers have no plus sign.' },
]

function wantsQuote(expected: readonly Expectation[]): boolean {
  return expected.some(({ what }) => what === '"' || what === '`')
}

function specialCases(refused: Refused, text: string, at: number, to: number): Explanation | undefined {
  const found = text.slice(at, to)
  const before = text.slice(0, at)
  const word = /^[A-Za-z_$][\w$]*/.exec(found)?.[0] ?? ''
  const number = /\d$/.test(before) ? /^[eE][+-]?\d+/.exec(found)?.[0] : undefined
  if (number) {
    return { message: 'FEEL has no numbers with an exponent.', hint: 'Write all digits, or `10 ** 3`.', at, length: number.length }
  }
  if (/\.\s*$/.test(before) && reservedWords.has(word)) {
    return {
      message: `\`${word}\` is a word of the language and can't follow a dot.`,
      hint: `Put it in backticks: .\`${word}\``,
      at,
      length: word.length,
    }
  }
  if (/\.\s*$/.test(before) && /^\d/.test(found)) {
    const name = /^[\w-]+/.exec(found)![0]
    return { message: 'A name does not start with a digit.', hint: `Put it in backticks: .\`${name}\``, at, length: name.length }
  }
  if (/\.\s*$/.test(before) && found.startsWith('"')) {
    return { message: 'A name behind a dot stands without quotes.', hint: 'Names with special characters stand in backticks.', at, length: 1 }
  }
  if (/^[)\]}]/.test(found) && /,\s*$/.test(before)) {
    return { message: 'One comma too many.', at: before.lastIndexOf(','), length: 1 }
  }
  if (/\bnot\s+$/.test(before)) {
    return { message: '`not` is a function.', hint: 'Write `not(…)`.', at, length: wordLength(found) }
  }
  if (/(?:^|[^\w.])(?:let|var|const)\s+$/.test(before)) {
    return { message: 'FEEL has no variables to set.', hint: 'Entries of a context see the ones before them: `{a: 1, b: a + 1}`.', at, length: wordLength(found) }
  }
  if (found.startsWith('(') && /[)\]}"]\s*$/.test(before)) {
    return { message: 'Only a function with a name can be called.', hint: 'Give it a name in a context: `{f: function(x) x, result: f(1)}.result`.', at, length: 1 }
  }
  if (/^(?:<=|>=|!=|<|>|=)/.test(found) && refused.read) {
    return { message: 'A comparison can\'t be compared again.', hint: 'Join comparisons with `and`, or put one in parentheses.', at, length: 1 }
  }
  if (word && !reservedWords.has(word) && /[\w$]\s+$/.test(before) && refused.read && !opened(refused.expected)) {
    const joined = `${/[\w$]+\s+$/.exec(before)![0].trimEnd()} ${word}`
    return {
      message: `An operator is missing before \`${word}\`.`,
      hint: `A name with a blank stands in backticks: \`${joined}\``,
      at,
      length: word.length,
    }
  }
  return undefined
}

function opened(expected: readonly Expectation[]): Expectation | undefined {
  return expected.find(expectation => expectation.opened)
}

/** What would have helped, the most telling first: a word or bracket that belongs to an earlier one. */
function missing(expected: readonly Expectation[], text: string, at: number, to: number): string {
  const belongs = innermost(expected)
  const found = at >= to ? 'the text ends' : `found \`${text.slice(at, at + wordLength(text.slice(at, to)))}\``
  if (belongs) {
    const { what } = belongs
    const { text: opener, at: start } = belongs.opened!
    const { line, column } = placeOf(text, start)
    if (opener === 'key') return `Expected \`:\` behind the key: ${found}.`
    if (opener === '"') return `This text never ends: \`"\` is missing (opened at ${line}:${column}).`
    if (opener === '`') return `This name never ends: a backtick is missing (opened at ${line}:${column}).`
    if (/^[a-z]+$/.test(opener)) return `\`${opener}\` needs ${/^[aeiou]/.test(what) ? 'an' : 'a'} \`${what}\`: ${found}.`
    return `Expected \`${what}\` to close \`${opener}\` opened at ${line}:${column}: ${found}.`
  }
  if (expected.some(({ what }) => what === 'value')) return `Expected a value: ${found}.`
  if (expected.some(({ what }) => what === 'name')) return `Expected a name: ${found}.`
  return at >= to ? 'Something is missing at the end.' : `Unexpected: ${found}.`
}

function innermost(expected: readonly Expectation[]): Expectation | undefined {
  // Where a value is missing, brackets can wait, unless they may follow at once, as in `[` or `f(`.
  const belonging = expected.filter(expectation => expectation.opened)
  return belonging.toSorted((x, y) => y.opened!.at - x.opened!.at)[0]
}

function wordLength(text: string): number {
  return /^(?:[\p{L}\p{N}_$]+|[^\s])?/u.exec(text)![0].length
}
