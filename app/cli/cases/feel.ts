// FEEL cases: an expression over a context, for each line of the connector runtime and as the engine itself evaluates.
import type { FeelResult } from '../../../src/feel/contract.ts'
import { evaluateExpression } from '../../../src/feel/compile.ts'
import { emptyObject, ExactNumber, isObject, printJson, type Json, type JsonObject } from '../../../src/json.ts'
import { newestLine } from '../../../src/lines.ts'
import { caseKind } from './caseKind.ts'

export const feel = caseKind({
  lines: ['8.3', '8.5', '8.8', '8.9', 'zeebe'],
  read: fields => ({
    expression: fields.text('expression'),
    context: fields.object('context') ?? emptyObject(),
  }),
  run({ expression, context }, line, world) {
    const measured = line === 'zeebe' ? newestLine : line
    const dialect = line === 'zeebe' ? 'engine' : 'connector'
    // The wrapper of 8.3 adds all variables once more, as `response`.
    const scope = line === '8.3' ? [context, { response: context }] : [context]
    return recordedShape(evaluateExpression(expression, scope, { dialect, line: measured, world }))
  },
})

function recordedShape(result: FeelResult): JsonObject {
  if (!result.ok) {
    const { from = 0, to = from } = result.problem.at ?? {}
    return { ok: false, error: result.error, from, to }
  }
  const { value, warnings } = result
  const rounded = asDoubles(value)
  return {
    ok: true,
    value: rounded,
    ...(rounded !== value && { json: printJson(value) }),
    warnings: warnings.map(({ type, message, from, to }) => ({ type, message, from, to })),
  }
}

/** The value itself, or a copy where a double can't hold the digits of a number in it. */
function asDoubles(value: Json): Json {
  if (value instanceof ExactNumber) return Number.isFinite(Number(value)) ? Number(value) : new ExactNumber(value.text)
  if (Array.isArray(value)) {
    const items = value.map(asDoubles)
    return items.every((item, index) => item === value[index]) ? value : items
  }
  if (!isObject(value)) return value
  const rounded = emptyObject()
  let differs = false
  for (const key of Object.keys(value)) {
    const before = value[key]!
    const after = asDoubles(before)
    rounded[key] = after
    differs ||= after !== before
  }
  return differs ? rounded : value
}
