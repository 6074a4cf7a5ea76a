// The conditions of a process, as a part of a preview.
import type { ProcessModel } from '../bpmn/model.ts'
import type { ConditionView } from '../view.ts'
import { conditionViews, type Walk } from './conditionViews.ts'
import type { ValueKeeper } from './values.ts'

/** Left out where no flow has a condition. */
export function conditionsOf(model: ProcessModel, walk: Walk, keeper: ValueKeeper): { conditions?: ConditionView[] } {
  const hasCondition = Object.values(model.flows).some(({ condition }) => condition !== undefined)
  return hasCondition ? { conditions: conditionViews(model, walk, keeper) } : {}
}
