// In place of the lessons, which keep how far a learner came: a frame in a sandbox keeps nothing.
import type * as learn from '../../shell/learn.ts'
import { notify } from '../../store/actions/notices.ts'

const [word, hint] = ['Lessons are not in this frame.', 'They open in the playground itself.']
const sayWhere = async () => notify(word, hint)
const notOpened = () => sayWhere().then(() => false)

const ways: typeof learn = {
  openLearning: sayWhere,
  closeLearning: sayWhere,
  writeLesson: sayWhere,
  openLesson: notOpened,
  openLessonFolder: notOpened,
  findNamedLesson: async () => ({ ok: false, title: 'This lesson can’t be opened.', problem: { code: 'NOT_HERE', severity: 'error', message: word, hint } }),
  lessonEntries: async () => [],
}

export const { openLearning, closeLearning, writeLesson, openLesson, openLessonFolder, findNamedLesson, lessonEntries } = ways
export const openLessonFiles = sayWhere
export const LessonPane = () => null
