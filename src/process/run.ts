// Works off the queue of one step, and then what the clock brings, until nothing is left to do.
import { acceptsEvent, addTimer, noVariables, trigger } from './catchEvents.ts'
import { handlerCompleted } from './behaviors/compensationThrow.ts'
import type { Engine, Work } from './engine.ts'
import { canJoin } from './behaviors/gateways.ts'
import { beginInner } from './behaviors/multiInstance.ts'
import { endBackoffs } from './jobs.ts'
import { acknowledge, correlate, openSubscription } from './messages.ts'
import { findProcess } from './processes.ts'
import { broadcast } from './signals.ts'
import type { ElementInstance } from './state.ts'
import { createInstance, createProcessInstance, enter } from './transitions.ts'
import { nextRound } from './timers.ts'

const defaultMaxWork = 20_000

type Workers = { [K in Work['work']]: (engine: Engine, work: Extract<Work, { work: K }>) => void }

const workers: Workers = {
  activate,
  resume: (engine, { instance }) => begin(engine, engine.instance(instance)),
  complete,
  terminate: (engine, { instance: key }) => {
    const instance = engine.instance(key)
    if (!instance || instance.state === 'terminating') return
    enter(engine, instance, 'terminating')
    engine.behavior(instance).terminate(engine, instance, engine.element(instance))
  },
  terminateChildren: (engine, { scope }) => {
    for (const child of engine.instance(scope)?.children ?? []) engine.append({ work: 'terminate', instance: child })
  },
  activateInner: (engine, { body: key }) => {
    const body = engine.instance(key)
    if (!body?.loop || body.state !== 'activated' || body.interruptedBy !== undefined) return
    beginInner(engine, body)
    if (body.loop.begun < body.loop.items.length) engine.append({ work: 'activateInner', body: key })
  },
  triggerTimer,
  openSubscription,
  correlate,
  acknowledge,
  broadcast: (engine, { name, variables }) => broadcast(engine, name, variables),
}

/** Runs until the engine waits for something from outside. */
export function run(engine: Engine): void {
  const limit = engine.options.maxWork ?? defaultMaxWork
  let done = 0
  // Timers that are due together: everything that one of them sets going is done before the next.
  let due: number[] = []
  do {
    for (let work = engine.queue.shift(); work; work = engine.queue.shift()) {
      if (++done > limit) return stopEndless(engine, work)
      workers[work.work](engine, work as never)
    }
    endBackoffs(engine)
    due = due.length > 0 ? due : dueTimers(engine)
    const next = due.shift()
    if (next !== undefined) engine.append({ work: 'triggerTimer', no: next })
  } while (engine.queue.length > 0)
}

function dueTimers(engine: Engine): number[] {
  return engine.state.timers
    .filter(timer => timer.dueAt <= engine.now)
    .sort((a, b) => a.dueAt - b.dueAt || a.no - b.no)
    .map(({ no }) => no)
}

/** A loop without a wait would go on for ever; the real engine does. */
function stopEndless(engine: Engine, work: Work): void {
  engine.queue.length = 0
  const instance = engine.instance(instanceOf(engine, work))
  if (!instance) return
  const reason = 'The process goes on and on without waiting for anything; the simulation stopped here.'
  engine.fail(instance, { kind: 'waiting', waiting: { kind: 'endless', reason } })
}

function instanceOf(engine: Engine, work: Work): string | undefined {
  if ('instance' in work) return work.instance
  if ('scope' in work) return work.scope
  if ('body' in work) return work.body
  return 'no' in work ? engine.state.timers.find(({ no }) => no === work.no)?.instance : undefined
}

function activate(engine: Engine, work: Extract<Work, { work: 'activate' }>): void {
  const scope = engine.instance(work.scope)
  if (!scope || scope.state !== 'activated') return
  // But what ran before the interruption may still be compensated from the event subprocess.
  const interrupted = scope.interruptedBy !== undefined && scope.interruptedBy !== work.element
  if (interrupted && work.compensationOf === undefined) return
  const element = engine.graph(scope).element(work.element)
  if (!element) return
  const isGateway = element.type === 'parallelGateway' || element.type === 'inclusiveGateway'
  const joins = isGateway && work.flow !== undefined
  if (joins && !canJoin(engine, scope, element)) return
  const incoming = engine.graph(scope).incoming(element.id)
  takeTokens(scope, joins ? incoming.map(({ id }) => id) : work.flow === undefined ? [] : [work.flow])
  const { model, process } = scope
  const isBody = element.multiInstance !== undefined && work.inner === undefined
  const part = isBody ? 'body' : work.inner === undefined ? 'single' : 'inner'
  const instance = createInstance(engine, element, { model, process, part, scope: scope.key })
  if (work.inner !== undefined) instance.loopCounter = work.inner
  if (work.event && Object.keys(work.event).length > 0) instance.event = work.event
  if (work.compensationOf !== undefined) instance.compensationOf = work.compensationOf
  begin(engine, instance)
}

/** One token of each of these flows has arrived. */
function takeTokens(scope: ElementInstance, flows: string[]): void {
  for (const id of flows) {
    const index = scope.flows.indexOf(id)
    if (index >= 0) scope.flows.splice(index, 1)
  }
}

function begin(engine: Engine, instance: ElementInstance | undefined): void {
  if (!instance || (instance.state !== 'created' && instance.state !== 'activating')) return
  if (instance.state === 'created') enter(engine, instance, 'activating')
  const scope = engine.instance(instance.scope)
  const failure =
    (scope && engine.behavior(scope).childActivating?.(engine, scope, instance)) ??
    engine.behavior(instance).activate(engine, instance, engine.element(instance))
  if (failure) engine.fail(instance, failure)
}

function complete(engine: Engine, { instance: key }: { instance: string }): void {
  const instance = engine.instance(key)
  if (!instance || (instance.state !== 'activated' && instance.state !== 'completing')) return
  const scope = engine.instance(instance.scope)
  if (scope && scope.state !== 'activated') return
  if (instance.state === 'activated') enter(engine, instance, 'completing')
  const failure = engine.behavior(instance).complete(engine, instance, engine.element(instance))
  if (failure) engine.fail(instance, failure)
  else if (instance.compensationOf !== undefined) handlerCompleted(engine, instance)
}

function triggerTimer(engine: Engine, { no }: { no: number }): void {
  const timer = engine.state.timers.find(item => item.no === no)
  if (!timer) return
  engine.state.timers = engine.state.timers.filter(item => item !== timer)
  const { element, repetitions } = timer
  const instance = engine.instance(timer.instance)
  const event = instance && engine.graph(instance).element(element)
  if (event && !acceptsEvent(engine, instance, event)) return
  engine.log({ event: 'timer', state: 'triggered', element, repetitions })
  if (instance && event) trigger(engine, instance, event, noVariables)
  const next = nextRound(timer, engine.nextNo(), engine.now)
  if (next) addTimer(engine, next)
  if (timer.instance === undefined) startByTimer(engine, element, timer.model)
}

function startByTimer(engine: Engine, start: string, model: number): void {
  const parent = engine.graph({ model }).element(start)?.parent
  const process = parent === undefined ? undefined : findProcess(engine.state, parent)
  if (process)
    createProcessInstance(engine, model, process.element, {}, { caught: { element: start, variables: noVariables } })
}
