// A lesson as the files of its folder; `readLesson` reads them again.
import { writeScenarioFile } from '../scenarios/files.ts'
import type { ScenarioSet } from '../scenarios/scenario.ts'
import { writeFrontMatter } from './writeFrontMatter.ts'
import type { Lesson } from './lesson.ts'
import { lessonFiles } from './lessonFiles.ts'

/** The diagrams may not be there yet: then their files are not, either. */
export type LessonDraft = Omit<Lesson, 'start' | 'solution'> & { start?: string; solution?: string }

export function writeLesson(draft: LessonDraft): Record<string, string> {
  const { text, hints, solutionText, start, solution, checks, secrets } = draft
  const parts = [text.trim(), ...hints.map(hint => `## Hint\n\n${hint.trim()}`), `## Solution\n\n${solutionText.trim()}`]
  return {
    [lessonFiles.text]: `${writeFrontMatter(draft)}\n${parts.join('\n\n')}\n`,
    ...(start !== undefined && { [lessonFiles.start]: start }),
    ...(solution !== undefined && { [lessonFiles.solution]: solution }),
    [lessonFiles.checks]: writeScenarioFile(checks, secrets),
  }
}

/** Only what is promised is a check: scenarios without an expectation stay with their author. */
export function checksFrom(scenarios: Readonly<Record<string, ScenarioSet>>): Record<string, ScenarioSet> {
  const sets = Object.entries(scenarios).flatMap(([id, set]): [string, ScenarioSet][] => {
    const promised = set.scenarios.filter(({ expectation }) => expectation !== undefined)
    const selected = promised.some(each => each.id === set.selected) ? set.selected : promised[0]?.id
    return selected === undefined ? [] : [[id, { ...set, scenarios: promised, selected }]]
  })
  return Object.fromEntries(sets)
}
