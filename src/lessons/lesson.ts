// A lesson as it is read from its folder. What it asks of a learner is a set of checks: scenarios with expectations.
import type { Pane } from '../share/address.ts'
import type { ScenarioSet } from '../scenarios/scenario.ts'

export interface Lesson {
  /** its folder: `06-missing-values` */
  name: string
  title: string
  chapter: string
  /** one line for the list of lessons */
  summary: string
  /** one sentence: what is there when the lesson is done */
  goal: string
  /** id of the BPMN element that the learner works on */
  element: string
  /** only these panes; absent: all */
  show?: Pane[]
  /** Markdown: the task */
  text: string
  /** Markdown, shown one by one */
  hints: string[]
  /** Markdown: why the solution is one */
  solutionText: string
  /** BPMN 2.0 XML */
  start: string
  solution: string
  /** by BPMN element id; each scenario has an expectation. Hidden ones are not shown before they fail */
  checks: Record<string, ScenarioSet>
  secrets: Record<string, string>
}

/** An entry of `lessons/index.json`, in the order of the course. */
export interface LessonEntry {
  name: string
  title: string
  chapter: string
  summary: string
}
