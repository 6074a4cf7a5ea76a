// Script tasks with a FEEL expression: the engine evaluates them itself.
import { scriptField } from '../../bpmn/fields.ts'
import { emptyObject } from '../../json.ts'
import type { Behavior } from '../engine.ts'
import { evaluate } from '../expressions.ts'
import { applyInputs } from '../outputs.ts'
import { completeLater, enter } from '../transitions.ts'
import { terminateNow } from './activity.ts'
import { completeActivity } from './serviceTask.ts'

export const scriptTask: Behavior = {
  activate: (engine, instance, element) => {
    const failure = applyInputs(engine, instance, element)
    if (failure) return failure
    const { expression = '', resultVariable = '' } = element.script ?? {}
    const result = evaluate(engine, instance.key, expression, { element: element.id, field: scriptField('expression') })
    if (!result.ok) return result.failure
    const variables = emptyObject()
    variables[resultVariable] = result.value.value
    instance.event = variables
    enter(engine, instance, 'activated')
    completeLater(engine, instance)
    return undefined
  },
  complete: completeActivity,
  terminate: terminateNow,
}
