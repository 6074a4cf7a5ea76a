// The value under each field of the element now, or why there is none.
import { headerField, inputField, outputField, propertyField, taskDefinitionField, type FieldKey } from '../bpmn/fields.ts'
import type { ModelElement } from '../bpmn/model.ts'
import type { FeelResult } from '../feel/contract.ts'
import type { Problem } from '../problem.ts'
import type { Attempt, TaskRun } from '../task/runTask.ts'
import type { FieldView } from '../view.ts'
import { viewOf, type ValueKeeper } from './values.ts'

/** Headers that the connector runtime evaluates; with or without a leading `=`. */
const expressionHeaders = ['resultExpression', 'errorExpression'] as const

export function fieldViews(
  element: ModelElement,
  run: TaskRun,
  attempt: Attempt | undefined,
  problems: readonly Problem[],
  keeper: ValueKeeper,
): FieldView[] {
  const results = resultsByField(run, attempt)
  const texts = textsOf(element)
  return texts.map(([field, text]) => {
    const result = results.get(field)
    const own = problems.filter(problem => problem.at?.field === field && (problem.at.element ?? element.id) === element.id)
    const kind = text.startsWith('=') || isExpression(field) ? 'feel' : 'text'
    return {
      field,
      kind,
      ...(result?.ok && { value: viewOf(result.value, keeper, result.type) }),
      problems: own.map(inOurWords),
    }
  })
}

/** Under its field the mistake comes first: while one types, most of what the engine would refuse is only unfinished. */
function inOurWords(problem: Problem): Problem {
  if (problem.code !== 'DEPLOYMENT_REFUSED' || problem.hint === undefined) return problem
  const { hint, ...rest } = problem
  return { ...rest, message: hint }
}

const isExpression = (field: FieldKey) => expressionHeaders.some(header => field === headerField(header))

function textsOf(element: ModelElement): [FieldKey, string][] {
  return [
    ...element.inputs.map(({ target, source }): [FieldKey, string] => [inputField(target), source]),
    ...element.outputs.map(({ target, source }): [FieldKey, string] => [outputField(target), source]),
    ...element.headers.map(({ key, value }): [FieldKey, string] => [headerField(key), value]),
    ...element.properties.map(({ name, value }): [FieldKey, string] => [propertyField(name), value]),
    ...(element.taskDefinition?.type ? [[taskDefinitionField('type'), element.taskDefinition.type] as [FieldKey, string]] : []),
    ...(element.taskDefinition?.retries ? [[taskDefinitionField('retries'), element.taskDefinition.retries] as [FieldKey, string]] : []),
  ]
}

/** Every expression of the element that was evaluated, by its field. */
function resultsByField(run: TaskRun, attempt: Attempt | undefined): Map<FieldKey, FeelResult> {
  const results = new Map<FieldKey, FeelResult>()
  for (const trace of [...run.start.traces, ...(attempt?.engine?.traces ?? [])]) {
    if (trace.element === run.element) results.set(trace.field, trace.result)
  }
  for (const phase of attempt?.run.phases ?? []) {
    if (phase.phase === 'resultExpression' || phase.phase === 'errorExpression') results.set(headerField(phase.phase), phase.result)
  }
  return results
}
