// A lesson that is there becomes the draft: its texts, its diagrams, and its checks as scenarios of the workspace.
import type { Lesson } from '../../../src/lessons/lesson.ts'
import { mayReplace } from '../../files/openText.ts'
import { replaceWorkspace } from '../../store/actions/workspace.ts'
import { emptyWorkspace } from '../../store/emptyWorkspace.ts'
import { askUser } from '../../ui/Dialog.tsx'
import { lessons } from '../lessonStore.ts'
import { forgetOpen, keepPresentWork } from '../openLesson.ts'
import { authoring, changeDraft, emptyDraft } from './draft.ts'

/** Asks where another draft, or work of one's own, has to make room. Its solution is what is open then. */
export async function editLesson({ checks, secrets, show = [], ...lesson }: Lesson): Promise<void> {
  if (!(await mayForgetDraft())) return
  await keepPresentWork()
  const may = await mayReplace(`“${lesson.title}”`)
  forgetOpen()
  if (!may) return
  replaceWorkspace({
    ...emptyWorkspace(), name: lesson.name, diagram: lesson.solution, scenarios: checks, secrets, zone: 'UTC', selected: lesson.element, view: 'diagram',
  })
  changeDraft({ ...emptyDraft, ...lesson, show })
  lessons.setState({ shown: 'author' })
}

async function mayForgetDraft(): Promise<boolean> {
  const { draft } = authoring.getState()
  if (draft.title === '' && draft.start === undefined) return true
  const answer = await askUser({
    title: `Replace the draft “${draft.title || draft.name}”?`,
    text: 'Its texts, its start and its solution are forgotten, unless you have exported them.',
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'replace', label: 'Replace', look: 'danger' },
    ],
  })
  return answer.id === 'replace'
}
