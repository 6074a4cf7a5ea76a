// The ways into the lessons, loaded when somebody takes one.
import type { LessonEntry } from '../../src/lessons/lesson.ts'
import type { Found } from '../share/openAddress.ts'
import { notifyError } from '../store/actions/notices.ts'

export const openLearning = orSay(async () => (await import('../lessons/openLesson.ts')).openCourse())

export const openLesson = async (name: string): Promise<boolean> => (await import('../lessons/openLesson.ts')).openLesson(name)

/** What an address means by `#lesson=…`. */
export const findNamedLesson = async (name: string): Promise<Found> => (await import('../lessons/openNamedLesson.ts')).openNamedLesson(name)

export const openLessonFolder = async (name: string, files: Record<string, string>): Promise<boolean> =>
  (await import('../lessons/openLessonFiles.ts')).openFolder(name, files)

export const closeLearning = orSay(async () => (await import('../lessons/openLesson.ts')).closeLessons())

export const writeLesson = orSay(async () => (await import('../lessons/author/begin.ts')).beginAuthoring())

/** For the command palette; empty where they can't be loaded. */
export const lessonEntries = async (): Promise<readonly LessonEntry[]> =>
  import('../lessons/course.ts').then(({ loadCourse }) => loadCourse()).catch(() => [])

/** What can't be loaded is said. */
function orSay(act: () => Promise<void>): () => Promise<void> {
  return () => act().catch((error: unknown) => notifyError('The lessons can’t be loaded.', error instanceof Error ? error.message : undefined))
}
