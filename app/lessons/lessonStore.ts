// What the pane of lessons shows. Lives as long as the page does; what outlives it is in `kept.ts`.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { SolutionDifference } from '../../src/lessons/compareSolution.ts'
import type { Lesson, LessonEntry } from '../../src/lessons/lesson.ts'
import type { LessonOutcome } from '../../src/lessons/resultFile.ts'
import type { CheckResult } from '../../src/lessons/runLesson.ts'
import { doneLessons } from './kept.ts'

/** `course`: one of the index. `file`: opened by its author or trainer. `draft`: its author looks at it as a learner. */
export type LessonSource = 'course' | 'file' | 'draft'

export interface OpenLesson {
  lesson: Lesson
  source: LessonSource
  /** somebody else's work is looked at: nothing of it is kept here */
  reviewed?: { learner: string }
  /** of the diagram as it stands; absent until they were run */
  results?: CheckResult[]
  /** how many hints are shown */
  hints: number
  /** the solution is shown: what it has otherwise */
  differences?: SolutionDifference[]
}

/** A result that was handed in, with what its work really does. */
export interface HandedIn {
  file: string
  outcome: LessonOutcome
  /** run here and now; undefined: its lesson is not known here, or its work can't be read */
  checked?: { lesson: Lesson; source: LessonSource; diagram: string; results: CheckResult[] }
  problem?: string
}

export interface LessonsState {
  shown: 'course' | 'lesson' | 'results' | 'author'
  /** the course, in its order; empty until it is loaded */
  entries: readonly LessonEntry[]
  open?: OpenLesson
  /** by name: when it was done, ISO 8601 */
  done: Readonly<Record<string, string>>
  handedIn: readonly HandedIn[]
}

export const lessons = createStore<LessonsState>(() => ({ shown: 'course', entries: [], done: doneLessons(), handedIn: [] }))

export function useLessons<Selected>(selector: (state: LessonsState) => Selected): Selected {
  return useStore(lessons, selector)
}

/** Changes the open lesson, if it is still this one. */
export function changeOpen(name: string, change: Partial<OpenLesson>) {
  lessons.setState(({ open }) => (open?.lesson.name === name ? { open: { ...open, ...change } } : {}))
}
