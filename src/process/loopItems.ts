// What goes into the inner instances of a multi-instance activity, and what comes out of them.
import type { ModelElement, MultiInstance } from '../bpmn/model.ts'
import { multiInstanceField } from '../bpmn/fields.ts'
import { compileExpression } from '../feel/compile.ts'
import type { Engine, Result } from './engine.ts'
import { incident } from './engine.ts'
import type { Json, Variables } from '../json.ts'
import { emptyObject, ExactNumber } from '../json.ts'
import { evaluate, evaluateBoolean, isExpression } from './expressions.ts'
import type { ElementInstance } from './state.ts'
import { setLocal } from './variables.ts'

/** The item, and null for an output element that is a variable or a path into one, so that it stays inside. */
export function itemVariables(engine: Engine, loop: MultiInstance, body: ElementInstance, child: ElementInstance): Variables {
  const variables = emptyObject()
  if (loop.inputElement) variables[loop.inputElement] = body.loop!.items[child.loopCounter! - 1]!
  const text = loop.outputElement ?? ''
  const output = isExpression(text) ? compileExpression(text, engine.options.line, 'engine').variable : undefined
  if (output !== undefined) variables[output] = null
  return variables
}

/** Puts the value of the output element at its place. */
export function collect(
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
  const list = (engine.state.variables[body.key] ?? emptyObject())[outputCollection] ?? null
  const position = child.loopCounter!
  if (!Array.isArray(list)) return notCollected(outputCollection, `because the type of the output collection is: ${storedType(list)}`)
  if (list.length < position) {
    return notCollected(outputCollection, `at position ${position} because the size of the collection is: ${list.length}`)
  }
  setLocal(engine, body.key, named(outputCollection, list.with(position - 1, result.value.value)))
  return { ok: true, value: undefined }
}

/** Somebody else has written to the variable of the output collection. */
function notCollected(collection: string, why: string): Result<never> {
  const message =
    `Unable to update an item in output collection '${collection}' ${why}. ` +
    `This may happen when multiple BPMN elements write to the same variable.`
  return { ok: false, failure: incident('EXTRACT_VALUE_ERROR', message) }
}

/** The engine's name for what a stored value is. */
function storedType(value: Json): string {
  if (value === null) return 'NIL'
  if (typeof value === 'string') return 'STRING'
  if (typeof value === 'boolean') return 'BOOLEAN'
  if (typeof value === 'number' || value instanceof ExactNumber) return Number.isInteger(Number(value)) ? 'INTEGER' : 'FLOAT'
  return 'MAP'
}

/** The numbers exist in the completion condition only; this instance counts as completed. */
export function isSatisfied(
  engine: Engine,
  body: ElementInstance,
  child: ElementInstance,
  element: ModelElement,
): Result<boolean> {
  const condition = element.multiInstance!.completionCondition
  if (condition === undefined || condition === '') return { ok: true, value: false }
  const loop = body.loop!
  const numbers = emptyObject()
  // Those that have begun: of a sequential one not all.
  numbers['numberOfInstances'] = body.children.length + loop.completed + loop.terminated
  numbers['numberOfActiveInstances'] = body.children.length - 1
  numbers['numberOfCompletedInstances'] = loop.completed + 1
  numbers['numberOfTerminatedInstances'] = loop.terminated
  const place = { element: element.id, field: multiInstanceField('completionCondition') }
  return evaluateBoolean(engine, child.key, condition, place, numbers)
}

/** One variable. */
export function named(name: string, value: Json): Variables {
  const variables = emptyObject()
  variables[name] = value
  return variables
}
