// Fields that may hold FEEL: up to 8.7 the connector itself evaluates text with a leading `=`, and reads other text
// as JSON if it is JSON.
import { isObject, printJson, type Json } from '../../json.ts'
import { evaluateExpression } from '../../feel/compile.ts'
import type { FeelOptions, FeelResult } from '../../feel/contract.ts'
import type { HttpRules } from './httpLine.ts'
import { BindingFailure, type Reader } from './jackson.ts'
import { leadingJson } from '../../feel/leadingJson.ts'

export type Evaluate = (expression: string) => FeelResult

/** Evaluates with nothing in scope. */
export function evaluator(rules: HttpRules, options: Pick<FeelOptions, 'world' | 'maxSteps'>): Evaluate {
  return expression => evaluateExpression(expression, [], { ...options, dialect: 'connector', line: rules.runtimeLine })
}

/** What a field is read as matters: text fields take objects as JSON text, the body keeps quoted text. */
export type FieldKind = 'text' | 'body' | 'other'

export function readField<T>(value: Json, read: Reader<T>, kind: FieldKind, rules: HttpRules, evaluate: Evaluate): T {
  const asIs = (plain: Json) => read(kind === 'text' && isObject(plain) ? printJson(plain) : plain, rules)
  if (rules.readsTextAsJson === 'never') return read(value, rules)
  if (typeof value !== 'string') return asIs(value)
  if (rules.evaluatesExpressions && value.startsWith('=')) return evaluated(value, asIs, evaluate)
  if (kind === 'body' && rules.readsTextAsJson === 'unlessQuotedBody' && isQuoted(value)) return asIs(value)
  const json = leadingJson(value)
  if (json === undefined || json === null) return asIs(value)
  try {
    return asIs(json)
  } catch (error) {
    // JSON of the wrong type is no reason to fail: the text itself is tried next.
    if (error instanceof BindingFailure) return asIs(value)
    throw error
  }
}

function isQuoted(text: string): boolean {
  return /^(".*"|'.*'|["'])$/s.test(text)
}

function evaluated<T>(expression: string, asIs: (value: Json) => T, evaluate: Evaluate): T {
  const result = evaluate(expression)
  if (!result.ok) throw failed(expression, result.error)
  try {
    return asIs(result.value)
  } catch (error) {
    if (!(error instanceof BindingFailure)) throw error
    throw failed(expression, 'Failed to convert FEEL evaluation result to the target type')
  }
}

// The context's number in this text differs from run to run.
function failed(expression: string, reason: string): BindingFailure {
  const context = '[Ljava.lang.Object;@HASH'
  const message = `Failed to evaluate expression '${expression}' in context '${context}'. Reason: ${reason}`
  return new BindingFailure('processing', message)
}
