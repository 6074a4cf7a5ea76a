// Waiting for events and catching them: subscriptions of catch events, boundary events and event subprocesses, and what
// the engine does when one of them is triggered.
import type { ModelElement } from '../bpmn/model.ts'
import { correlationKeyField } from '../bpmn/fields.ts'
import type { Variables } from '../json.ts'
import { emptyObject } from '../json.ts'
import type { Engine, Failure, Result, Work } from './engine.ts'
import { unsupported } from './engine.ts'
import { evaluateCorrelationKey, evaluateString } from './expressions.ts'
import { definition } from './graph.ts'
import type { ElementInstance, EventTrigger, Timer } from './state.ts'
import { evaluateTimer } from './timers.ts'
import { completeLater, createInstance, enter, terminateChildren } from './transitions.ts'
import { setLocal } from './variables.ts'

/** What an instance waits for: its own event, its boundary events, event subprocesses, the events behind a gateway. */
function eventsOf(engine: Engine, instance: ElementInstance): readonly ModelElement[] {
  const graph = engine.graph(instance)
  if (instance.type === 'eventBasedGateway') {
    return graph.outgoing(instance.element).flatMap(flow => graph.element(flow.target) ?? [])
  }
  const own = isCatching(engine.element(instance)) && instance.part !== 'body' ? [engine.element(instance)] : []
  const inside = instance.part === 'body' ? [] : graph.eventSubprocessStarts(instance.element)
  const boundary = instance.part === 'inner' ? [] : graph.boundaryEvents(instance.element)
  return [...own, ...inside, ...boundary]
}

function isCatching(element: ModelElement): boolean {
  return element.type === 'intermediateCatchEvent' || element.type === 'receiveTask'
}

type Opened =
  | { kind: 'message'; work: Extract<Work, { work: 'openSubscription' }> }
  | { kind: 'timer'; timer: Timer }
  | { kind: 'signal'; element: string; name: string }

/**
 * Begins to wait for all events of an instance. All expressions are evaluated first: when one fails nothing waits.
 * Messages are opened first, then timers, then signals.
 */
export function subscribe(engine: Engine, instance: ElementInstance): Failure | undefined {
  const opened: Opened[] = []
  for (const event of eventsOf(engine, instance)) {
    const result = prepare(engine, instance, event)
    if (!result.ok) return result.failure
    if (result.value) opened.push(result.value)
  }
  for (const item of opened) if (item.kind === 'message') engine.append(item.work)
  for (const item of opened) if (item.kind === 'timer') addTimer(engine, item.timer)
  for (const item of opened) {
    if (item.kind !== 'signal') continue
    const { element, name } = item
    engine.state.signalSubscriptions.push({ no: engine.nextNo(), instance: instance.key, element, name })
    engine.log({ event: 'signalSubscription', state: 'created', element, name })
  }
  return undefined
}

export function addTimer(engine: Engine, timer: Timer): void {
  engine.state.timers.push(timer)
  engine.log({ event: 'timer', state: 'created', element: timer.element, repetitions: timer.repetitions })
}

/** Evaluates what an event waits for; nothing for events that need no subscription (errors, escalations, links …). */
function prepare(engine: Engine, instance: ElementInstance, event: ModelElement): Result<Opened | undefined> {
  const message = event.message ?? definition(event, 'message')
  if (message) {
    const name = evaluateString(engine, instance.key, message.messageName ?? '', {
      element: event.id,
      field: 'messageName',
    })
    if (!name.ok) return name
    const place = { element: event.id, field: correlationKeyField }
    // The key of a boundary event sees what its activity sees from outside: not the targets of its input mappings.
    const reader = event.type === 'boundaryEvent' ? instance.scope! : instance.key
    const key = evaluateCorrelationKey(engine, reader, message.correlationKey ?? '', place)
    if (!key.ok) return key
    const work = {
      work: 'openSubscription' as const,
      instance: instance.key,
      element: event.id,
      name: name.value,
      correlationKey: key.value,
      stays: event.interrupting === false,
    }
    return { ok: true, value: { kind: 'message', work } }
  }
  if (definition(event, 'timer')) {
    const timer = evaluateTimer(engine, instance, event)
    return timer.ok ? { ok: true, value: { kind: 'timer', timer: timer.value } } : timer
  }
  const signal = definition(event, 'signal')
  if (signal) {
    const place = { element: event.id, field: 'signalName' }
    const name = evaluateString(engine, instance.key, signal.signalName ?? '', place)
    return name.ok ? { ok: true, value: { kind: 'signal', element: event.id, name: name.value } } : name
  }
  const other = event.eventDefinitions.find(({ kind }) => kind === 'conditional' || kind === 'other')
  if (other) return { ok: false, failure: unsupported(`The event "${event.id}" is of a kind that is not simulated.`) }
  return { ok: true, value: undefined }
}

/** Stops waiting for whatever an instance waits for, or for some of it. */
export function unsubscribe(
  engine: Engine,
  instance: ElementInstance,
  which: (event: ModelElement | undefined) => boolean = () => true,
): void {
  const { state } = engine
  const graph = engine.graph(instance)
  const isOwn = (item: { instance?: string; element: string }) =>
    item.instance === instance.key && which(graph.element(item.element))
  for (const { element, repetitions } of state.timers.filter(isOwn)) {
    engine.log({ event: 'timer', state: 'canceled', element, repetitions })
  }
  for (const { element, name, correlationKey } of state.subscriptions.filter(isOwn)) {
    engine.log({ event: 'subscription', state: 'deleted', element, name, correlationKey })
  }
  for (const { element, name } of state.signalSubscriptions.filter(isOwn)) {
    engine.log({ event: 'signalSubscription', state: 'deleted', element, name })
  }
  state.timers = state.timers.filter(item => !isOwn(item))
  state.subscriptions = state.subscriptions.filter(item => !isOwn(item))
  state.signalSubscriptions = state.signalSubscriptions.filter(item => !isOwn(item))
}

/** May an event still be caught here? Not once the instance is ended or ending, or another event has interrupted it. */
export function acceptsEvent(engine: Engine, instance: ElementInstance, event: ModelElement): boolean {
  if (instance.state !== 'activated') return false
  if (event.type === 'startEvent') return instance.interruptedBy === undefined
  return !instance.triggers.some(trigger => engine.graph(instance).element(trigger.element)?.interrupting !== false)
}

/**
 * An event happens where an instance waits for it. The waiting element itself completes; an interrupting boundary event
 * or event subprocess first ends what is in its way; one beside it begins at once.
 */
export function trigger(engine: Engine, instance: ElementInstance, event: ModelElement, variables: Variables): void {
  const caught: EventTrigger = { element: event.id, variables }
  if (event.type === 'startEvent') {
    if (event.interrupting === false) return beginEventSubprocess(engine, instance, caught)
    return interrupt(engine, instance, event, caught)
  }
  if (event.type !== 'boundaryEvent') {
    if (instance.type === 'eventBasedGateway') instance.triggers.push(caught)
    else if (Object.keys(variables).length > 0) instance.event = variables
    return completeLater(engine, instance)
  }
  if (event.interrupting === false) return beginTriggered(engine, instance.scope!, caught)
  instance.triggers.push(caught)
  engine.append({ work: 'terminate', instance: instance.key })
}

/** Ends everything in a scope but the event subprocess that is to begin. */
function interrupt(engine: Engine, scope: ElementInstance, start: ModelElement, caught: EventTrigger): void {
  scope.interruptedBy = start.parent!
  scope.flows = []
  // Its boundary events go on waiting.
  unsubscribe(engine, scope, event => event?.type === 'startEvent')
  scope.triggers.push(caught)
  if (!terminateChildren(engine, scope)) beginPendingEventSubprocess(engine, scope)
}

/** The event subprocess for which a scope was interrupted, once nothing else runs in it. */
export function beginPendingEventSubprocess(engine: Engine, scope: ElementInstance): boolean {
  const index = scope.triggers.findIndex(
    caught => engine.graph(scope).element(caught.element)?.parent === scope.interruptedBy,
  )
  if (index < 0) return false
  const [caught] = scope.triggers.splice(index, 1)
  beginEventSubprocess(engine, scope, caught!)
  return true
}

function beginEventSubprocess(engine: Engine, scope: ElementInstance, caught: EventTrigger): void {
  const start = engine.graph(scope).element(caught.element)!
  engine.append({ work: 'activate', element: start.parent!, scope: scope.key, event: caught.variables })
}

/** Begins a boundary event, or an event behind an event-based gateway: at once, with the event's variables in it. */
export function beginTriggered(engine: Engine, scopeKey: string, caught: EventTrigger): void {
  const scope = engine.instance(scopeKey)!
  const element = engine.graph(scope).element(caught.element)!
  const { model, process } = scope
  const instance = createInstance(engine, element, { model, process, part: 'single', scope: scopeKey })
  enter(engine, instance, 'activating')
  enter(engine, instance, 'activated')
  setLocal(engine, instance.key, caught.variables)
  completeLater(engine, instance)
}

export const noVariables: Variables = Object.freeze(emptyObject())
