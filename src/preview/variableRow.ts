import type { ProcessModel } from '../bpmn/model.ts'
import type { VariableChange } from '../task/variablesAfter.ts'
import type { VariableRow } from '../view.ts'
import { viewOf, type ValueKeeper } from './values.ts'
import { nameOf } from './wording.ts'

/** A variable as it is shown. */
export function variableRow(model: ProcessModel, change: VariableChange, keeper: ValueKeeper): VariableRow {
  const row = { name: change.name, value: viewOf(change.value, keeper), change: change.change }
  if (change.change === 'changed') return { ...row, before: viewOf(change.before, keeper) }
  if (change.change === 'lost') return { ...row, note: `local to ${nameOf(model, change.scope)}, gone with it` }
  return row
}
