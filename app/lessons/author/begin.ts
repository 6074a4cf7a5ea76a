// Into the writing of a lesson, to its trial as a learner, and back.
import { notify } from '../../store/actions/notices.ts'
import { takeBack } from '../../store/actions/behind.ts'
import { wholeWorkspace } from '../../store/actions/workspace.ts'
import { showLessonPane } from '../../store/lessonPane.ts'
import { appStore } from '../../store/store.ts'
import { readFiles } from '../course.ts'
import { lessons } from '../lessonStore.ts'
import { keepPresentWork, forgetOpen, showLesson } from '../openLesson.ts'
import { authoring, changeDraft, filesOf } from './draft.ts'

/** Writes on at the draft that this browser keeps, or begins with the diagram that is open. */
export async function beginAuthoring() {
  // A lesson that is open is somebody's work: one's own workspace is what a lesson is made of.
  await keepPresentWork()
  await takeBack()
  forgetOpen()
  showLessonPane(true)
  lessons.setState({ shown: 'author' })
  const { draft } = authoring.getState()
  const { workspace } = appStore.getState()
  if (draft.start === undefined && draft.solution === undefined) changeDraft({ name: workspace.name.replace(/[^\w-]+/g, '-') || 'my-lesson' })
}

/** Opens the draft as a learner would see it, if nothing is wrong with it. */
export async function tryDraft(): Promise<void> {
  const workspace = await wholeWorkspace()
  const { draft } = authoring.getState()
  const found = await readFiles(draft.name, filesOf(draft, workspace), 'draft')
  if (!found.ok) return notify('The draft is no lesson yet: see what is wrong with it.', found.problems[0]?.message ?? found.message)
  await showLesson(found.lesson, 'draft', { learner: 'you', work: {} })
}

export async function backToAuthoring() {
  await takeBack()
  forgetOpen()
  lessons.setState({ shown: 'author' })
}
