// What is wrong with the draft, live: what its reader says, and whether the solution is one.
import type { LessonProblem } from '../../../src/lessons/lessonProblem.ts'
import { appStore } from '../../store/store.ts'
import { askLesson } from '../../store/session.ts'
import { authoring, filesOf } from './draft.ts'

const pause = 400

/** Follows draft and scenarios until it is ended. */
export function followDraft(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const look = async () => {
    const mine = ++asked
    const problems = await problemsNow()
    if (mine === asked && problems) authoring.setState({ problems })
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), pause)
  }
  void look()
  const ends = [
    authoring.subscribe((state, before) => state.draft !== before.draft && soon()),
    appStore.subscribe((state, before) => state.workspace.scenarios !== before.workspace.scenarios && soon()),
  ]
  return () => {
    clearTimeout(timer)
    ends.forEach(end => end())
  }
}

async function problemsNow(): Promise<LessonProblem[] | undefined> {
  const { draft } = authoring.getState()
  const { workspace } = appStore.getState()
  const reply = await askLesson({ what: 'read', name: draft.name, files: filesOf(draft, workspace) })
  if (reply?.what !== 'read') return undefined
  if (!reply.result.ok) return reply.result.problems
  const { checks, secrets, start, solution } = reply.result.lesson
  const lesson = { checks, secrets }
  const before = await askLesson({ what: 'checksOn', lesson, diagram: start })
  const after = await askLesson({ what: 'checksOn', lesson, diagram: solution })
  if (before?.what !== 'checksOn' || after?.what !== 'checksOn') return undefined
  const nothingToDo = before.results.every(({ ok }) => ok)
  return [
    ...(nothingToDo ? [{ code: 'LESSON_NOTHING_TO_DO', message: 'The start meets every check already: there is nothing to do.', file: 'start.bpmn' }] : []),
    ...after.results.filter(({ ok }) => !ok).map(({ name, cause }) => ({
      code: 'LESSON_SOLUTION_FAILS', message: `The solution does not meet the check “${name}”. ${cause?.message ?? ''}`, file: 'solution.bpmn',
    })),
  ]
}
