// A lesson by its name, as an address has it. One that is not there is told with those that are.
import { notReached, type Found } from '../share/openAddress.ts'
import { findLesson, loadCourse } from './course.ts'
import { openLesson, showLesson } from './openLesson.ts'

const codes = { unknown: 'NOT_HERE', notReached, broken: 'LESSON_BROKEN' }

export async function openNamedLesson(name: string): Promise<Found> {
  const found = await findLesson(name)
  if (found.ok) {
    const { lesson, source } = found
    return { ok: true, open: () => showLesson(lesson, source).then(() => true) }
  }
  const { why, message } = found
  const course = why === 'notReached' ? [] : await loadCourse()
  const list = course.map(entry => ({ label: entry.title, detail: entry.summary, open: () => openLesson(entry.name) }))
  const hint = why === 'unknown' ? 'A lesson of your own opens by dropping its folder or its .zip file on the page.' : undefined
  return {
    ok: false,
    title: 'This lesson can’t be opened.',
    problem: { code: codes[why], severity: 'error', message, ...(hint !== undefined && { hint }) },
    ...(list.length > 0 && { offers: { heading: 'Lessons that are here', list } }),
  }
}
