// Expressions of the engine: evaluated over the scopes of an instance, checked for the type that the place demands, and
// turned into the engine's own incident messages.
import type { FieldKey } from '../bpmn/fields.ts'
import type { FeelResult, FeelScope, FeelType, FeelWarning } from '../feel/contract.ts'
import { evaluateExpression } from '../feel/compile.ts'
import type { Json, Variables } from '../json.ts'
import { printJson } from '../json.ts'
import type { Engine, Failure, Result } from './engine.ts'
import { incident } from './engine.ts'
import { visibleScopes } from './variables.ts'

/** Where an expression stands: for traces, and for notes on what can't be evaluated. */
export interface ExpressionPlace {
  element: string
  field: FieldKey
}

/** The engine's names for the types of FEEL values. */
export const resultTypes: Readonly<Record<FeelType, string>> = {
  null: 'NULL',
  number: 'NUMBER',
  string: 'STRING',
  boolean: 'BOOLEAN',
  date: 'DATE',
  time: 'UNKNOWN',
  'date and time': 'DATE_TIME',
  'days and time duration': 'DURATION',
  'years and months duration': 'PERIOD',
  list: 'ARRAY',
  context: 'OBJECT',
  function: 'UNKNOWN',
  range: 'UNKNOWN',
}

/** A leading `=`, with something behind it, makes a text an expression; anything else is static text. */
export function isExpression(text: string): boolean {
  return text.length > 1 && text.startsWith('=')
}

/** The text as the engine quotes it. */
export function expressionText(text: string): string {
  return isExpression(text) ? text.slice(1) : text
}

export interface Evaluated {
  value: Json
  type: FeelType
  warnings: readonly FeelWarning[]
}

/** Evaluates a text where an instance stands; static text is text. `extra` is visible as the innermost scope. */
export function evaluate(
  engine: Engine,
  instance: string,
  text: string,
  place: ExpressionPlace,
  extra?: Variables,
): Result<Evaluated> {
  if (!isExpression(text)) return { ok: true, value: { value: text, type: 'string', warnings: [] } }
  const scope = visibleScopes(engine.state, instance)
  if (extra) scope.push(extra)
  const result = evaluateText(engine, text, scope)
  engine.traces.push({ ...place, text, scope, result })
  return result.ok
    ? { ok: true, value: result }
    : { ok: false, failure: evaluationFailure(result, 'EXTRACT_VALUE_ERROR', place) }
}

/** FEEL with the engine's functions and clock. */
export function evaluateText(engine: Engine, text: string, scope: FeelScope): FeelResult {
  const { line, world, maxSteps } = engine.options
  return evaluateExpression(text, scope, { dialect: 'engine', line, maxSteps, world: { ...world, now: engine.now } })
}

/** The same, where the place demands one of these types. */
export function evaluateAs(
  engine: Engine,
  instance: string,
  text: string,
  place: ExpressionPlace,
  types: FeelType[],
  extra?: Variables,
): Result<Evaluated> {
  const result = evaluate(engine, instance, text, place, extra)
  if (!result.ok || types.includes(result.value.type)) return result
  const names = types.map(type => resultTypes[type])
  const expected = names.length === 1 ? `'${names[0]}'` : `one of '[${names.join(', ')}]'`
  const { type, warnings } = result.value
  const message =
    `Expected result of the expression '${expressionText(text)}' to be ${expected}, ` +
    `but was '${resultTypes[type]}'.`
  return { ok: false, failure: incident('EXTRACT_VALUE_ERROR', message + warningText(warnings)) }
}

export function evaluateString(engine: Engine, instance: string, text: string, place: ExpressionPlace): Result<string> {
  const result = evaluateAs(engine, instance, text, place, ['string'])
  return result.ok ? { ok: true, value: textOf(result.value.value) } : result
}

export function evaluateBoolean(
  engine: Engine,
  instance: string,
  text: string,
  place: ExpressionPlace,
  extra?: Variables,
): Result<boolean> {
  const result = evaluateAs(engine, instance, text, place, ['boolean'], extra)
  return result.ok ? { ok: true, value: result.value.value === true } : result
}

/** The name of a start event's message or signal, found at deployment: without any variables. */
export function evaluateConstant(engine: Engine, text: string): Extract<FeelResult, { ok: true }> | undefined {
  if (!isExpression(text)) return { ok: true, value: text, type: 'string', warnings: [] }
  const result = evaluateText(engine, text, [])
  return result.ok ? result : undefined
}

/** Is this the name of a start event? */
export function isNamed(engine: Engine, text: string | undefined, name: string): boolean {
  return text !== undefined && (text === name || evaluateConstant(engine, text)?.value === name)
}

/** Text as it is, anything else as JSON. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : printJson(value)
}

/** A number; static text is one when it reads as one. */
export function evaluateNumber(engine: Engine, instance: string, text: string, place: ExpressionPlace): Result<number> {
  if (!isExpression(text) && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text))
    return { ok: true, value: Number(text) }
  const result = evaluateAs(engine, instance, text, place, ['number'])
  return result.ok ? { ok: true, value: Number(result.value.value) } : result
}

/** A correlation key: text, or a number as text, of which the engine keeps the digits before the point, in 64 bits. */
export function evaluateCorrelationKey(
  engine: Engine,
  instance: string,
  text: string,
  place: ExpressionPlace,
): Result<string> {
  const result = evaluate(engine, instance, text, place)
  if (!result.ok) return result
  const { value, type, warnings } = result.value
  if (type === 'string') return { ok: true, value: textOf(value) }
  if (type === 'number') return { ok: true, value: longOf(printJson(value)) }
  const message =
    `Failed to extract the correlation key for '${expressionText(text)}': ` +
    `The value must be either a string or a number, but was '${resultTypes[type]}'.`
  return { ok: false, failure: incident('EXTRACT_VALUE_ERROR', message + warningText(warnings)) }
}

/** What Java makes of a number that has to be a `long`: `1.9` is 1, and what is too large wraps around. */
function longOf(number: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? []
  const shift = Number(exponent)
  // A multiple of ten to the power of 64 leaves nothing in the low 64 bits.
  if (shift >= 64 + fraction.length) return '0'
  const digits = shift >= 0 ? (whole + fraction.slice(0, shift)).padEnd(whole.length + shift, '0') : whole.slice(0, shift)
  return String(BigInt.asIntN(64, BigInt(digits === '' ? '0' : digits) * (sign === '-' ? -1n : 1n)))
}

/**
 * What becomes of an evaluation without a value. Only what the engine itself would report is an incident; a text that
 * it would refuse at deployment, or that we can't evaluate, is told apart.
 */
export function evaluationFailure(
  result: Extract<FeelResult, { ok: false }>,
  incidentType: string,
  place: ExpressionPlace,
): Failure {
  if (result.kind === 'evaluation' || result.kind === 'unprintable') {
    return incident(incidentType, result.error + warningText(result.warnings))
  }
  return { kind: 'waiting', waiting: { kind: 'notEvaluated', field: place.field, reason: result.problem.message } }
}

function warningText(warnings: readonly FeelWarning[]): string {
  if (warnings.length === 0) return ''
  const lines = warnings.map(({ type, message }) => `[${type}] ${message}`)
  return ` The evaluation reported the following warnings:\n${lines.join('\n')}`
}
