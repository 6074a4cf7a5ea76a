// What must agree of an inbound request: the answer's status, content type and body, the commands, and beside them what
// explains these: the result of the correlation, the connectors, why a process could not be read, the activity log.
import { emptyObject, entry, isObject, type Json, type JsonObject } from '../../../src/json.ts'
import { sameJson } from './agree.ts'

/** A text that its parsers word themselves: `cut` leaves what every one of them says. */
interface Wording {
  code: string
  message: string
  cut(text: string): string
}

const wordings: readonly Wording[] = [
  {
    code: 'FEEL_PARSER_WORDS',
    message: 'what the FEEL parser expected, and where, it says in its own words',
    cut: text => text.replace(/: Expected \([^]*?found "[^]*"$/, ': Expected'),
  },
  {
    code: 'JSON_PARSER_WORDS',
    message: "where in its source the JSON reader stopped, and which of Java's types it tried, it says in its own words",
    cut: text =>
      text
        .replace(/ \(through reference chain: [^)]*\)/, '')
        .replace(/\n at \[Source: [^]*?\](?=$|\))/, '')
        .replace(/(JsonParseException: Un(?:expected character|recognized token)) [^]*/, '$1')
        .replace(/(Cannot construct instance of)[^]*/, '$1')
        .replace(/(Invalid UTF-8 middle byte)[^]*/, '$1')
        .replace(/: not a valid `[^`]*` value$/, ''),
  },
]

/** By code, for people. */
export const inboundWordings: Readonly<Record<string, string>> = Object.fromEntries(
  wordings.map(({ code, message }) => [code, message]),
)

/** `codes`: the wordings without which the two would differ. */
export function comparableInbound(actual: Json, expected: Json): [actual: Json, expected: Json, ...codes: string[]] {
  const ours = comparableRun(actual)
  const recorded = comparableRun(expected)
  if (sameJson(ours, recorded)) return [ours, recorded]
  const cutBoth = (rules: readonly Wording[]): [Json, Json] => [cutTexts(ours, rules), cutTexts(recorded, rules)]
  const needed = wordings.filter(rule => !sameJson(...cutBoth(wordings.filter(other => other !== rule))))
  return [...cutBoth(wordings), ...needed.map(({ code }) => code)]
}

/** The record of a line. Null: not defined, as two connectors share a path. */
export function recordedInbound({ expected, lines }: JsonObject, line: string): Json | undefined {
  if (!isObject(expected) || line === '8.8') return expected
  const older = isObject(lines) ? entry(lines, line) : undefined
  if (older !== undefined) return older
  // The older line keeps no log, and never names the element.
  const { log: _log, correlation, ...same } = expected
  if (!isObject(correlation)) return same
  const { element: _element, ...unnamed } = correlation
  return { ...same, correlation: unnamed }
}

function comparableRun(run: Json): Json {
  if (!isObject(run) || !isObject(run.http)) return run
  const { status = null, headers, json, body } = run.http
  const contentType = isObject(headers) ? entry(headers, 'content-type') : undefined
  return {
    ...run,
    http: {
      status,
      ...(contentType !== undefined && { contentType }),
      ...(json === undefined ? body !== undefined && { body } : { json }),
    },
  }
}

function cutTexts(value: Json, rules: readonly Wording[]): Json {
  if (typeof value === 'string') return rules.reduce((text, rule) => rule.cut(text), value)
  if (Array.isArray(value)) return value.map(item => cutTexts(item, rules))
  if (!isObject(value)) return value
  const result = emptyObject()
  for (const key of Object.keys(value)) result[key] = cutTexts(value[key]!, rules)
  return result
}
