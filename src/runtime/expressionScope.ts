// What result and error expressions see: the top-level keys of a value, the value itself as `response`, and the job.
import type { FeelResult } from '../feel/contract.ts'
import { emptyObject, isObject, type Json, type Variables } from '../json.ts'
import { inHashOrder, javaText } from './javaText.ts'
import type { RuntimeRules } from './versions.ts'

/** The scopes in FEEL's order, later ones hide earlier ones: so `response` hides a key of that name, and `job` both. */
export function expressionScope(value: Json, rules: RuntimeRules, job?: { retries: number }): Variables[] {
  const seen = rules.copiesResponse && isObject(value) ? inHashOrder(value, 16) : value
  const scope = [entry('response', seen)]
  if (isObject(seen)) scope.unshift(seen)
  if (job) scope.push(entry('job', entry('retries', job.retries)))
  return scope
}

function entry(key: string, value: Json): Variables {
  const object = emptyObject()
  object[key] = value
  return object
}

/** Why older runtimes refuse to evaluate any expression over that value. */
export function contextRefusal(value: Json, rules: RuntimeRules): string | undefined {
  if (rules.expressionContext === 'anything') return undefined
  if (value === null) return 'Context is null'
  if (rules.expressionContext === 'notNull' || isObject(value)) return undefined
  return `Unable to parse '${javaText(value)}' as context`
}

/** The result of an expression that was never evaluated. */
export function refusedResult(reason: string): FeelResult {
  return {
    ok: false,
    kind: 'evaluation',
    error: reason,
    problem: { code: 'CONTEXT_REFUSED', severity: 'error', message: `This version evaluates nothing here: ${reason}.` },
    warnings: [],
  }
}
