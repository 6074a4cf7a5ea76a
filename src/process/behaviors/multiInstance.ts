// The body of a multi-instance activity: a scope that runs one inner instance for each item of a list.
import type { ModelElement, MultiInstance } from '../../bpmn/model.ts'
import { multiInstanceField } from '../../bpmn/fields.ts'
import { subscribe, unsubscribe } from '../catchEvents.ts'
import { recordCompensation } from '../compensation.ts'
import type { Behavior, Engine, Result } from '../engine.ts'
import type { Json, Variables } from '../../json.ts'
import { emptyObject } from '../../json.ts'
import { evaluate, evaluateAs, evaluateBoolean, expressionText, isExpression } from '../expressions.ts'
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
    setLocal(engine, child.key, loopVariables(engine.element(body).multiInstance!, body, child))
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

/** The item, the position from 1, and null for an output element that is a mere variable, so that it stays inside. */
function loopVariables(loop: MultiInstance, body: ElementInstance, child: ElementInstance): Variables {
  const variables = emptyObject()
  const position = child.loopCounter!
  if (loop.inputElement) variables[loop.inputElement] = body.loop!.items[position - 1]!
  const output = outputVariable(loop.outputElement)
  if (output !== undefined) variables[output] = null
  variables['loopCounter'] = position
  return variables
}

/** The variable of an output element that is a variable or a path into one. */
function outputVariable(text: string | undefined): string | undefined {
  if (text === undefined || !isExpression(text)) return undefined
  const name = /^\s*([\p{L}_$][\p{L}\p{N}_$]*)(?:\s*\.\s*[\p{L}_$][\p{L}\p{N}_$]*)*\s*$/u.exec(
    expressionText(text),
  )?.[1]
  return name === undefined || ['null', 'true', 'false'].includes(name) ? undefined : name
}

function collect(
  engine: Engine,
  body: ElementInstance,
  child: ElementInstance,
  element: ModelElement,
): Result<undefined> {
  const { outputCollection, outputElement } = element.multiInstance!
  if (!outputCollection || !outputElement) return { ok: true, value: undefined }
  const place = { element: element.id, field: multiInstanceField('outputElement') }
  const result = evaluate(engine, child.key, outputElement, place)
  if (!result.ok) return result
  const own = engine.state.variables[body.key] ?? emptyObject()
  const list = Object.hasOwn(own, outputCollection) ? own[outputCollection] : undefined
  if (Array.isArray(list)) {
    setLocal(engine, body.key, named(outputCollection, list.with(child.loopCounter! - 1, result.value.value)))
  }
  return { ok: true, value: undefined }
}

/** The numbers exist in the completion condition only; this instance counts as completed. */
function isSatisfied(
  engine: Engine,
  body: ElementInstance,
  child: ElementInstance,
  element: ModelElement,
): Result<boolean> {
  const condition = element.multiInstance!.completionCondition
  if (condition === undefined || condition === '') return { ok: true, value: false }
  const loop = body.loop!
  const numbers = emptyObject()
  numbers['numberOfInstances'] = loop.items.length
  numbers['numberOfActiveInstances'] = body.children.length - 1
  numbers['numberOfCompletedInstances'] = loop.completed + 1
  numbers['numberOfTerminatedInstances'] = loop.terminated
  const place = { element: element.id, field: multiInstanceField('completionCondition') }
  return evaluateBoolean(engine, child.key, condition, place, numbers)
}

function named(name: string, value: Json): Variables {
  const variables = emptyObject()
  variables[name] = value
  return variables
}
