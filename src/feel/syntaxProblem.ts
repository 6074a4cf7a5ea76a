// Why a text is no expression, for people: what is wrong where, and what to write instead where that can be told.
import type { Problem } from '../problem.ts'
import type { Expectation } from './cursor.ts'
import { placeOf } from './engineReason.ts'
import type { Parsed } from './parse.ts'
import { foreignOperator, foreignSign, habitAt } from './syntaxHabits.ts'

type Refused = Extract<Parsed, { ok: false }>

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
  const whole = { at: from, length: to - from }
  if (text.slice(from, to).trim() === '') return { message: 'Empty: an expression is expected here.', ...whole }
  if (refused.reason === 'external') return { message: 'External (Java) functions are not allowed.', ...whole }
  if (refused.reason === 'depth') return { message: 'Too deeply nested.', ...whole }
  if (refused.reason === 'comment') {
    return { message: 'This comment never ends: `*/` is missing.', at: refused.at, length: 2 }
  }
  const { furthest: at, expected } = refused
  const rest = text.slice(at, to)
  const inText = expected.some(({ what }) => what === '"' || what === '`')
  const operator = inText ? undefined : foreignOperator(text.slice(refused.at, to))
  if (operator) return { at: refused.at, ...operator }
  const before = text.slice(from, at)
  const belongs = innermost(expected)?.opened?.text ?? ''
  const habit =
    (inText ? undefined : foreignSign(before, rest)) ??
    habitAt({
      before,
      rest,
      behindValue: refused.read !== undefined,
      wantsValue: expected.some(({ what }) => what === 'value'),
      inBrackets: expected.some(({ opened }) => opened !== undefined),
      wantsColon: belongs === 'key',
      wantsWord: /^[a-z]+$/.test(belongs) && belongs !== 'key',
    })
  if (habit) return { ...habit, at: at + (habit.shift ?? 0) }
  return { message: missing(expected, text, at, to), at, length: wordLength(rest) }
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
    const article = /^[aeiou]/.test(what) ? 'an' : 'a'
    if (/^[a-z]+$/.test(opener)) return `\`${opener}\` needs ${article} \`${what}\`: ${found}.`
    return `Expected \`${what}\` to close \`${opener}\` opened at ${line}:${column}: ${found}.`
  }
  if (expected.some(({ what }) => what === 'value')) return `Expected a value: ${found}.`
  if (expected.some(({ what }) => what === 'name')) return `Expected a name: ${found}.`
  return at >= to ? 'Something is missing at the end.' : `Unexpected: ${found}.`
}

function innermost(expected: readonly Expectation[]): Expectation | undefined {
  const belonging = expected.filter(expectation => expectation.opened)
  return belonging.toSorted((x, y) => y.opened!.at - x.opened!.at)[0]
}

function wordLength(text: string): number {
  return /^(?:[\p{L}\p{N}_$]+|[^\s])?/u.exec(text)![0].length
}
