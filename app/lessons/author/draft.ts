// The lesson that is being written. Its checks are the scenarios of the workspace that have an expectation; everything
// else is here, and kept in this browser.
import { createStore } from 'zustand/vanilla'
import { useStore } from 'zustand'
import type { Lesson } from '../../../src/lessons/lesson.ts'
import type { LessonProblem } from '../../../src/lessons/lessonProblem.ts'
import { checksFrom, writeLesson } from '../../../src/lessons/writeLesson.ts'
import type { Pane } from '../../../src/share/address.ts'
import type { Workspace } from '../../../src/workspace.ts'
import { keepPreference, preference } from '../../store/preferences.ts'

/** Its diagrams are absent until they were taken. */
export type Draft = Omit<Lesson, 'checks' | 'secrets' | 'show' | 'start' | 'solution'> &
  Partial<Pick<Lesson, 'start' | 'solution'>> & { show: Pane[] }

interface Authoring {
  draft: Draft
  /** of the files as they would be written now; undefined while nobody looked */
  problems?: readonly LessonProblem[]
}

export const emptyDraft: Draft = {
  name: 'my-lesson', title: '', chapter: '', summary: '', goal: '', element: '', show: [], text: '', hints: [''], solutionText: '',
}

export const authoring = createStore<Authoring>(() => ({ draft: keptDraft() ?? emptyDraft }))

export function useAuthoring<Selected>(selector: (state: Authoring) => Selected): Selected {
  return useStore(authoring, selector)
}

export function changeDraft(change: Partial<Draft>) {
  authoring.setState(({ draft }) => ({ draft: { ...draft, ...change } }))
  keepPreference('lesson.draft', JSON.stringify(authoring.getState().draft))
}

/** The files of its folder, with the checks of this workspace. */
export function filesOf({ show, ...draft }: Draft, { scenarios, secrets }: Workspace): Record<string, string> {
  const hints = draft.hints.filter(hint => hint.trim() !== '')
  const checks = checksFrom(scenarios)
  return writeLesson({ ...draft, ...(show.length > 0 && { show }), hints, checks, secrets: usedSecrets(draft, secrets) })
}

/** Only what the lesson's diagrams name leaves the workspace. */
export function usedSecrets({ start = '', solution = '' }: Pick<Draft, 'start' | 'solution'>, secrets: Workspace['secrets']): Workspace['secrets'] {
  const named = new Set([...`${start}\n${solution}`.matchAll(/secrets\.([\w-]+)/g)].map(match => match[1]!))
  return Object.fromEntries(Object.entries(secrets).filter(([name]) => named.has(name)))
}

function keptDraft(): Draft | undefined {
  try {
    const read = JSON.parse(preference('lesson.draft') ?? 'null') as Partial<Draft> | null
    return read && typeof read.title === 'string' ? { ...emptyDraft, ...read } : undefined
  } catch {
    return undefined
  }
}
