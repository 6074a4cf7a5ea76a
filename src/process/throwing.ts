// BPMN errors and escalations: who catches them.
import type { ModelElement } from '../bpmn/model.ts'
import { errorCodeField, escalationCodeField } from '../bpmn/fields.ts'
import type { Engine, Result } from './engine.ts'
import { incident } from './engine.ts'
import { evaluateString } from './expressions.ts'
import { definition } from './graph.ts'
import type { ElementInstance } from './state.ts'

/** An event, and the instance at which it is caught. */
export interface Catcher {
  instance: ElementInstance
  event: ModelElement
}

type Thrown = 'error' | 'escalation'

function codeOf(event: ModelElement, kind: Thrown): string | undefined {
  return kind === 'error' ? definition(event, 'error')?.errorCode : definition(event, 'escalation')?.escalationCode
}

/** An error event without a code, also where its error has none; an escalation event that names no escalation. */
function catchesAll(event: ModelElement, kind: Thrown): boolean {
  if (kind === 'error') return !definition(event, 'error')?.errorCode
  return definition(event, 'escalation')?.escalationRef === undefined
}

/**
 * Looks from a scope outwards, and on in the calling process. In one scope event subprocesses come before boundary
 * events and an exact code before a catch-all; an inner catch-all comes before an outer exact code. An error looks no
 * further than a scope that an event subprocess has interrupted: it goes to the caller.
 */
function findCatcher(
  engine: Engine,
  kind: Thrown,
  code: string,
  from: ElementInstance | undefined,
): Catcher | string[] {
  const others: string[] = []
  let instance = from
  while (instance && instance.state === 'activated') {
    const stops = kind === 'error' && instance.interruptedBy !== undefined
    if (!stops) {
      const events = catchersOf(engine, instance, kind)
      const event = events.find(event => codeOf(event, kind) === code) ?? events.find(event => catchesAll(event, kind))
      if (event) return { instance, event }
      others.push(...events.map(event => codeOf(event, kind)!))
    }
    instance = stops ? callerOf(engine, instance) : (engine.instance(instance.scope) ?? callerOf(engine, instance))
  }
  return others
}

function catchersOf(engine: Engine, instance: ElementInstance, kind: Thrown): ModelElement[] {
  const graph = engine.graph(instance)
  const inside = instance.part === 'body' ? [] : graph.eventSubprocessStarts(instance.element)
  const boundary = instance.part === 'inner' ? [] : graph.boundaryEvents(instance.element)
  return [...inside, ...boundary].filter(event => definition(event, kind) !== undefined)
}

function callerOf(engine: Engine, instance: ElementInstance): ElementInstance | undefined {
  return engine.instance(engine.instance(instance.process)?.caller)
}

/** Who catches an error with this code that is thrown at `from`; when nobody does, the engine's incident. */
export function findErrorCatcher(
  engine: Engine,
  code: string,
  from: ElementInstance | undefined,
  message?: string,
): Result<Catcher> {
  const found = findCatcher(engine, 'error', code, from)
  if (!Array.isArray(found)) return { ok: true, value: found }
  const told = message ? ` with message '${message}'` : ''
  const available =
    found.length > 0
      ? ` Available error events are [${found.join(', ')}]`
      : ' No error events are available in the scope.'
  const text = `Expected to throw an error event with the code '${code}'${told}, but it was not caught.${available}`
  return { ok: false, failure: incident('UNHANDLED_ERROR_EVENT', text) }
}

/** An uncaught escalation is no failure. */
export function findEscalationCatcher(
  engine: Engine,
  code: string,
  from: ElementInstance | undefined,
): Catcher | undefined {
  const found = findCatcher(engine, 'escalation', code, from)
  return Array.isArray(found) ? undefined : found
}

/** The code that an end or throw event throws: static, or an expression over its variables. */
export function evaluateCode(
  engine: Engine,
  instance: ElementInstance,
  element: ModelElement,
  kind: Thrown,
): Result<string> {
  const field = kind === 'error' ? errorCodeField : escalationCodeField
  return evaluateString(engine, instance.key, codeOf(element, kind) ?? '', { element: element.id, field })
}
