// In place of the lessons, which keep how far a learner came: a frame in a sandbox keeps nothing.
import type { LessonEntry } from '../../../src/lessons/lesson.ts'
import { notify } from '../../store/actions/notices.ts'

const sayWhere = async () => notify('Lessons are not in this frame.', 'They open in the playground itself.')

export const openLearning = sayWhere
export const closeLearning = sayWhere
export const writeLesson = sayWhere
export const openLessonFiles = sayWhere
export const openLesson = () => sayWhere().then(() => false)
export const openLessonFolder = openLesson
export const lessonEntries = async (): Promise<readonly LessonEntry[]> => []
export const LessonPane = () => null
