// Variables live in scopes, one for each element instance. Inner ones hide outer ones.
import type { Json, Variables } from '../json.ts'
import { emptyObject, ExactNumber, printJson } from '../json.ts'
import type { Engine } from './engine.ts'
import type { EngineData } from './state.ts'

/** The scopes that an expression of this instance reads, outermost first. */
export function visibleScopes(state: EngineData, instance: string): Variables[] {
  const scopes: Variables[] = []
  for (let key: string | undefined = instance; key !== undefined; key = state.instances[key]?.scope) {
    const variables = state.variables[key]
    if (variables) scopes.unshift(variables)
  }
  return scopes
}

/** All variables that an instance sees, as its job gets them. */
export function visibleVariables(state: EngineData, instance: string): Variables {
  return Object.assign(emptyObject(), ...visibleScopes(state, instance)) as Variables
}

/** Sets variables in this very scope. */
export function setLocal(engine: Engine, scope: string, variables: Variables): void {
  const before = engine.state.variables[scope]
  let own: Variables | undefined
  for (const name of Object.keys(variables)) {
    const value = variables[name]!
    const exists = before !== undefined && Object.hasOwn(before, name)
    if (exists && sameJson(before[name]!, value)) continue
    own ??= Object.assign<Variables, Variables | undefined>(emptyObject(), before)
    own[name] = value
    engine.log({ event: 'variable', change: exists ? 'updated' : 'created', scope, name, value })
  }
  if (own) engine.state.variables[scope] = own
}

/**
 * Sets each variable in the nearest scope that has it, else in the process. The engine's oddity: where a scope has the
 * variable with this very value, that one does not count, and the search goes on outwards.
 */
export function propagate(engine: Engine, from: string, variables: Variables): void {
  const perScope = new Map<string, Variables>()
  for (const name of Object.keys(variables)) {
    const value = variables[name]!
    const scope = scopeFor(engine, from, name, value)
    if (!perScope.has(scope)) perScope.set(scope, emptyObject())
    perScope.get(scope)![name] = value
  }
  for (const [scope, values] of perScope) setLocal(engine, scope, values)
}

function scopeFor(engine: Engine, from: string, name: string, value: Json): string {
  let scope = from
  for (;;) {
    const outer = engine.instance(scope)?.scope
    if (outer === undefined) return scope
    const own = engine.state.variables[scope]
    if (own && Object.hasOwn(own, name) && !sameJson(own[name]!, value)) return scope
    scope = outer
  }
}

/** Equal as the engine stores values: also in the order of keys. */
function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true
  if (a instanceof ExactNumber || b instanceof ExactNumber) return printJson(a) === printJson(b)
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameJson(item, b[index]!))
    )
  }
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return (
    keys.length === others.length && keys.every((key, index) => key === others[index] && sameJson(a[key]!, b[key]!))
  )
}
