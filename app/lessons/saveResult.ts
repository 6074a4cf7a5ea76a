// A learner's result as a small file, for whoever gave the lesson.
import { writeResultFile } from '../../src/lessons/resultFile.ts'
import { encodeLink } from '../../src/share/link.ts'
import { download } from '../files/download.ts'
import { notifyError } from '../store/actions/notices.ts'
import { wholeWorkspace } from '../store/actions/workspace.ts'
import { keepPreference, preference } from '../store/preferences.ts'
import { askUser } from '../ui/Dialog.tsx'
import { lessons } from './lessonStore.ts'

export async function saveResult() {
  const workspace = await wholeWorkspace()
  const { open } = lessons.getState()
  if (!open) return
  const { lesson, results = [] } = open
  const answer = await askUser({
    title: 'Save your result',
    text: 'The file holds the checks that are met, and your diagram. Your name is in it only if you write it here.',
    line: { label: 'Your name (may stay empty)', value: preference('lessons.learner') ?? '' },
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'save', label: 'Save', look: 'primary' },
    ],
  })
  if (answer.id !== 'save') return
  const learner = answer.line.trim()
  keepPreference('lessons.learner', learner)
  const work = encodeLink(workspace)
  if (!work.ok) return notifyError('The result is too large to be handed in.', work.problem.message)
  const passed = results.filter(({ ok }) => ok).map(({ element, scenario }) => `${element} ${scenario}`)
  const text = writeResultFile({
    lesson: lesson.name,
    title: lesson.title,
    ...(learner !== '' && { learner }),
    date: new Date().toISOString(),
    passed,
    checks: results.length,
    work: work.data,
  })
  await download(`${lesson.name}${learner === '' ? '' : `.${fileWord(learner)}`}.result.json`, text, 'application/json')
}

/** A name as part of a file's name. */
const fileWord = (name: string) => name.normalize('NFKD').replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase() || 'learner'
