// Do two results agree? And if not: do they but for what is known to differ in Java's own texts?
import { ExactNumber, isObject, type Json } from '../../../src/json.ts'
import { knownDifferences, type KnownDifference } from '../../../src/runtime/knownDifferences.ts'

/** `excuses`: the codes of the rules without which the two would differ; empty where they agree exactly. */
export type Agreement = { agree: true; excuses: string[] } | { agree: false }

export function agreement(actual: Json, expected: Json): Agreement {
  if (sameJson(actual, expected)) return { agree: true, excuses: [] }
  const all = reducedBy(knownDifferences, actual, expected)
  if (!sameJson(...all)) return { agree: false }
  // Those that it needs: without them, the others are not enough.
  const needed = knownDifferences.filter(rule => {
    const others = knownDifferences.filter(other => other !== rule)
    return !sameJson(...reducedBy(others, actual, expected))
  })
  return { agree: true, excuses: needed.map(({ code }) => code) }
}

/** The same JSON: without key order, numbers within 1e-12 of each other, digits that no double holds one by one. */
export function sameJson(actual: Json, expected: Json): boolean {
  if (isNumber(actual) && isNumber(expected)) return sameNumber(actual, expected)
  if (Array.isArray(actual)) {
    if (!Array.isArray(expected) || actual.length !== expected.length) return false
    return actual.every((item, index) => sameJson(item, expected[index]!))
  }
  if (!isObject(actual)) return actual === expected
  if (!isObject(expected)) return false
  const keys = Object.keys(actual)
  if (keys.length !== Object.keys(expected).length) return false
  return keys.every(key => Object.hasOwn(expected, key) && sameJson(actual[key]!, expected[key]!))
}

function isNumber(value: Json): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber
}

function sameNumber(actual: number | ExactNumber, expected: number | ExactNumber): boolean {
  if (String(actual) === String(expected)) return true
  const [a, b] = [Number(actual), Number(expected)]
  return !(expected instanceof ExactNumber && hasOwnDigits(expected)) && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
}

/** Not so for a double of a whole number, as `1.0` or `1E+3`: it is exact only to be told from `1` and `1000`. */
function hasOwnDigits({ text }: ExactNumber): boolean {
  return !(/[.eE]/.test(text) && Number.isInteger(Number(text)))
}

function reducedBy(rules: readonly KnownDifference[], actual: Json, expected: Json): [Json, Json] {
  return [reduced(actual, rules), reduced(expected, rules)]
}

/** Where Java's own texts stand; anything else must agree as it is. */
const messages: ReadonlySet<string> = new Set(['message', 'errorMessage', 'error', 'thrown'])

function reduced(value: Json, rules: readonly KnownDifference[], key = ''): Json {
  if (typeof value === 'string') return messages.has(key) ? reducedText(value, rules) : value
  if (Array.isArray(value)) return value.map(item => reduced(item, rules, key))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.keys(value).map(name => [name, reduced(value[name]!, rules, name)]))
}

function reducedText(text: string, rules: readonly KnownDifference[]): string {
  return rules.reduce((left, rule) => (rule.occurs(text) ? rule.reduced(left) : left), text)
}
