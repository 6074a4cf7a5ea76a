// The body of a multi-instance activity: a scope that runs one inner instance for each item of a list.
import { multiInstanceField } from '../../bpmn/fields.ts'
import { subscribe, unsubscribe } from '../catchEvents.ts'
import { recordCompensation } from '../compensation.ts'
import type { Behavior, Engine } from '../engine.ts'
import type { Json } from '../../json.ts'
import { evaluateAs } from '../expressions.ts'
import { collect, isSatisfied, itemVariables, named } from '../loopItems.ts'
import type { ElementInstance } from '../state.ts'
import { completeAndLeave, completeLater, enter, terminateChildren } from '../transitions.ts'
import { propagate, setLocal } from '../variables.ts'
import { finishTermination } from './activity.ts'

export const multiInstanceBody: Behavior = {
  activate: (engine, body, element) => {
    const loop = element.multiInstance!
    const place = { element: element.id, field: multiInstanceField('inputCollection') }
    const list = evaluateAs(engine, body.key, loop.inputCollection ?? '', place, ['list'])
    if (!list.ok) return list.failure
    const failure = subscribe(engine, body)
    if (failure) return failure
    enter(engine, body, 'activated')
    const items = list.value.value as Json[]
    body.loop = { items, begun: 0, completed: 0, terminated: 0 }
    if (loop.outputCollection)
      setLocal(
        engine,
        body.key,
        named(
          loop.outputCollection,
          items.map(() => null),
        ),
      )
    if (items.length === 0) completeLater(engine, body)
    else if (loop.sequential) beginInner(engine, body)
    else engine.append({ work: 'activateInner', body: body.key })
    return undefined
  },
  complete: (engine, body, element) => {
    unsubscribe(engine, body)
    const name = element.multiInstance!.outputCollection
    const own = engine.state.variables[body.key]
    if (name && own && Object.hasOwn(own, name)) propagate(engine, body.scope!, named(name, own[name]!))
    recordCompensation(engine, body)
    return completeAndLeave(engine, body)
  },
  terminate: (engine, body) => {
    unsubscribe(engine, body)
    engine.closeIncidents(body)
    if (!terminateChildren(engine, body)) finishTermination(engine, body)
  },
  childActivating: (engine, body, child) => {
    const loop = engine.element(body).multiInstance!
    setLocal(engine, child.key, itemVariables(engine, loop, body, child))
    setLocal(engine, child.key, named('loopCounter', child.loopCounter!))
    return undefined
  },
  beforePathEnds: (engine, body, child) => {
    const element = engine.element(body)
    const collected = collect(engine, body, child, element)
    return collected.ok ? isSatisfied(engine, body, child, element) : collected
  },
  afterPathEnded: (engine, body, done) => {
    const loop = body.loop!
    loop.completed++
    if (done) {
      body.interruptedBy = body.element
      if (!terminateChildren(engine, body)) completeLater(engine, body)
    } else if (engine.element(body).multiInstance!.sequential && loop.begun < loop.items.length)
      beginInner(engine, body)
    else if (loop.completed === loop.items.length) completeLater(engine, body)
  },
  childTerminated: (engine, body) => {
    body.loop!.terminated++
    if (body.children.length > 0) return
    if (body.state === 'terminating') finishTermination(engine, body)
    else completeLater(engine, body)
  },
}

/** Begins the next inner instance. */
export function beginInner(engine: Engine, body: ElementInstance): void {
  const inner = ++body.loop!.begun
  engine.append({ work: 'activate', element: body.element, scope: body.key, inner })
}
