// A rule looks at what happened and, where it recognises a trap, says what, where, why, and what to do.
import type { ModelElement, ProcessModel } from '../bpmn/model.ts'
import type { FieldKey } from '../bpmn/fields.ts'
import type { Dialect, FeelResult } from '../feel/contract.ts'
import type { Variables } from '../json.ts'
import type { Line } from '../lines.ts'
import type { Problem } from '../problem.ts'
import type { TaskOutcome } from '../task/outcome.ts'
import type { Attempt, TaskRun } from '../task/runTask.ts'
import type { VariableChange } from '../task/variablesAfter.ts'
import type { World } from '../world.ts'

/** An expression of the element that was evaluated: its text as in the field, what it read, what it gave. */
export interface SeenExpression {
  field: FieldKey
  text: string
  dialect: Dialect
  scope: readonly Variables[]
  result: FeelResult
}

export interface Situation {
  model: ProcessModel
  element: ModelElement
  line: Line
  world: World
  run: TaskRun
  attempt?: Attempt
  outcome: TaskOutcome
  changes: readonly VariableChange[]
  expressions: readonly SeenExpression[]
}

export interface Rule<Seen = Situation> {
  /** stable, as `NULL_PATH`; also the name of the rule's file in words */
  code: string
  explain(situation: Seen): Problem[]
}

/**
 * Rules in their table. Where `concerns` is false they have nothing to say and are not asked, so that their words need not
 * even be loaded.
 */
export interface Topic<Seen = Situation> {
  concerns?: (situation: Seen) => boolean
  rules: readonly Rule<Seen>[]
}

/** What all rules have to say, in their order. */
export function ask<Seen>(topics: readonly Topic<Seen>[], situation: Seen): Problem[] {
  return topics.flatMap(({ concerns, rules }) => (concerns && !concerns(situation) ? [] : rules.flatMap(rule => rule.explain(situation))))
}

/** What a rule about expressions looks at, whatever evaluated them. */
export type ExpressionSituation = Pick<Situation, 'element' | 'line' | 'expressions' | 'attempt'>

/** Has an expression failed, or left a warning? */
export const isInDoubt = ({ expressions }: ExpressionSituation): boolean => expressions.some(({ result }) => !result.ok || result.warnings.length > 0)
