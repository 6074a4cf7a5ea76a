// One run of a task on one line, with all that is told about it: what came of it, and why.
import { headerField } from '../bpmn/fields.ts'
import type { ModelElement } from '../bpmn/model.ts'
import type { SeenExpression, Situation } from '../explain/contract.ts'
import type { Line } from '../lines.ts'
import { outcomeOf } from '../task/outcome.ts'
import { runTask, type Attempt, type TaskRun } from '../task/runTask.ts'
import { variableChanges } from '../task/variablesAfter.ts'
import type { PreviewQuestion } from './previewTask.ts'

/**
 * Runs the task of a question as `line` would. The attempt is the one asked for, which may be one that repeats the last
 * given result, or the last there is.
 */
export function situationOn(line: Line, element: ModelElement, question: PreviewQuestion): Situation {
  const { model, scenario, world, maxSteps } = question
  const repeats = Math.max(0, question.attempt - scenario.results.length)
  const run = runTask(model, element.id, scenario, { line, world, repeats, ...(maxSteps !== undefined && { maxSteps }) })
  const attempt = run.attempts[(question.attempt > 0 ? Math.min(question.attempt, run.attempts.length) : run.attempts.length) - 1]
  return {
    model, element, line, world, run,
    outcome: outcomeOf(run, attempt),
    changes: variableChanges(model, run, attempt),
    expressions: seenExpressions(run, attempt),
    ...(attempt && { attempt }),
  }
}

function seenExpressions(run: TaskRun, attempt: Attempt | undefined): SeenExpression[] {
  const engine = [...run.start.traces, ...(attempt?.engine?.traces ?? [])]
    .filter(trace => trace.element === run.element)
    .map(({ field, text, scope, result }): SeenExpression => ({ field, text, dialect: 'engine', scope, result }))
  const runtime = (attempt?.run.phases ?? []).flatMap((phase): SeenExpression[] =>
    phase.phase === 'resultExpression' || phase.phase === 'errorExpression'
      ? [{ field: headerField(phase.phase), text: phase.text, dialect: 'connector', scope: phase.scope, result: phase.result }]
      : [],
  )
  return [...engine, ...runtime]
}
