// The checks of the open lesson, run again whenever the preview has something new: the worker does it when it has time.
import { appStore } from '../store/store.ts'
import { askLesson } from '../store/session.ts'
import { changeOpen, lessons } from './lessonStore.ts'
import { forgetOpen, keepPresentWork, markDone } from './openLesson.ts'

const pause = 600
let following = false

/** Begins once; from then on it follows whatever lesson is open. */
export function followChecks() {
  if (following) return
  following = true
  let timer: ReturnType<typeof setTimeout> | undefined
  appStore.subscribe((state, before) => {
    if (!lessons.getState().open) return
    if (!state.behind) return before.behind && forgetOpen()
    if (state.preview !== before.preview || state.diagram !== before.diagram) void runChecks()
    if (state.workspace === before.workspace) return
    clearTimeout(timer)
    timer = setTimeout(() => void keepPresentWork(false), pause)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keepPresentWork()
  })
}

async function runChecks() {
  const { open } = lessons.getState()
  // Of the diagram that comes next nothing is known yet.
  if (!open || appStore.getState().preview === undefined) return
  const { lesson } = open
  const { checks, secrets } = lesson
  const reply = await askLesson({ what: 'checks', lesson: { checks, secrets } })
  const now = lessons.getState().open
  if (reply?.what !== 'checks' || now?.lesson !== lesson) return
  changeOpen(lesson.name, { results: reply.results })
  if (!now.reviewed && now.source !== 'draft' && reply.results.every(({ ok }) => ok)) markDone(lesson.name)
  if (now.differences) await compare()
}

/** What the solution has otherwise than the diagram as it stands. */
export async function compare() {
  const { open } = lessons.getState()
  if (!open) return
  const reply = await askLesson({ what: 'compare', solution: open.lesson.solution })
  if (reply?.what === 'compare') changeOpen(open.lesson.name, { differences: reply.differences })
}
