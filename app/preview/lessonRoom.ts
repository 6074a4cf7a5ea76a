// What lessons ask of the worker, in a part of its own: who takes none never loads it.
import type { ProcessModel } from '../../src/bpmn/model.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { compareSolution, type SolutionDifference } from '../../src/lessons/compareSolution.ts'
import { expectationOf } from '../../src/lessons/expectationOf.ts'
import { liveScenario } from '../../src/lessons/liveScenario.ts'
import { readLesson, type LessonResult } from '../../src/lessons/readLesson.ts'
import { checksOf, runCheck, runChecksOn, type CheckResult, type Checks } from '../../src/lessons/runLesson.ts'
import type { Expectation, ScenarioSet } from '../../src/scenarios/scenario.ts'

export type LessonQuestion =
  /** the files of a folder */
  | { what: 'read'; name: string; files: Record<string, string> }
  /** the checks on the diagram as it stands, with what is being typed */
  | { what: 'checks'; lesson: Checks }
  /** the checks on another diagram */
  | { what: 'checksOn'; lesson: Checks; diagram: string }
  /** the diagram as it stands beside this one */
  | { what: 'compare'; solution: string }
  /** what comes of a scenario now */
  | { what: 'expectation'; element: string; scenario: string; set: ScenarioSet; secrets: Record<string, string> }

export type LessonReply =
  | { what: 'read'; result: LessonResult }
  | { what: 'checks' | 'checksOn'; results: CheckResult[] }
  | { what: 'compare'; differences: SolutionDifference[] }
  | { what: 'expectation'; expectation?: Expectation }

export interface LessonWorld {
  /** the diagram as it stands; asked anew for each check */
  model: () => ProcessModel
  /** runs a task after the messages that wait already */
  later: (task: () => void) => void
  /** false as soon as a newer question about the checks was asked */
  isNewest: () => boolean
}

export async function answerLesson(question: LessonQuestion, { model, later, isNewest }: LessonWorld): Promise<LessonReply | undefined> {
  switch (question.what) {
    case 'read':
      return { what: 'read', result: await readLesson(question.name, question.files) }
    case 'checks': {
      const asked = model()
      const results: CheckResult[] = []
      // One check at a time, so that a preview never waits for all of them.
      for (const check of checksOf(question.lesson)) {
        await new Promise<void>(resolve => later(resolve))
        if (!isNewest()) return undefined
        results.push(runCheck(question.lesson, asked, check))
      }
      return { what: 'checks', results }
    }
    case 'checksOn': {
      const results = await runChecksOn(question.lesson, question.diagram)
      return results && { what: 'checksOn', results }
    }
    case 'compare': {
      const parsed = await parseDiagram(question.solution)
      return parsed.ok ? { what: 'compare', differences: compareSolution(model(), parsed.model) } : undefined
    }
    case 'expectation': {
      const { element, set, secrets } = question
      const scenario = set.scenarios.find(({ id }) => id === question.scenario)
      const lived = scenario && liveScenario(model(), element, set, scenario, secrets)
      const expectation = lived && expectationOf(lived)
      return { what: 'expectation', ...(expectation && { expectation }) }
    }
  }
}
