// The lessons that come with the page, in `public/lessons`, and reading any lesson from its files.
import type { Lesson, LessonEntry } from '../../src/lessons/lesson.ts'
import { lessonFiles } from '../../src/lessons/lessonFiles.ts'
import type { LessonProblem } from '../../src/lessons/lessonProblem.ts'
import { askLesson } from '../store/session.ts'
import { keptFiles } from './kept.ts'
import { lessons, type LessonSource } from './lessonStore.ts'

let loading: Promise<readonly LessonEntry[]> | undefined

/** The list of lessons; empty where it can't be loaded. */
export function loadCourse(): Promise<readonly LessonEntry[]> {
  loading ??= readText('lessons/index.json').then(
    text => {
      const entries = JSON.parse(text) as LessonEntry[]
      lessons.setState({ entries })
      return entries
    },
    () => {
      loading = undefined
      return []
    },
  )
  return loading
}

export type FoundLesson =
  | { ok: true; lesson: Lesson; source: LessonSource }
  /** `why`: no lesson of this name, its files are out of reach, or they are none of a lesson */
  | { ok: false; why: 'unknown' | 'notReached' | 'broken'; message: string; problems: readonly LessonProblem[] }

/** A lesson of the course, or the one that was opened from a file before. */
export async function findLesson(name: string): Promise<FoundLesson> {
  const files = keptFiles(name)
  const course = await loadCourse()
  const isInCourse = course.some(entry => entry.name === name)
  if (!isInCourse && !files) {
    if (course.length === 0) return { ok: false, why: 'notReached', message: 'The lessons can’t be loaded.', problems: [] }
    return { ok: false, why: 'unknown', message: `There is no lesson “${name.slice(0, 80)}” here.`, problems: [] }
  }
  if (!isInCourse) return readFiles(name, files!, 'file')
  try {
    const folder = `lessons/${encodeURIComponent(name)}`
    const texts = await Promise.all(Object.values(lessonFiles).map(async file => [file, await readText(`${folder}/${file}`)] as const))
    return await readFiles(name, Object.fromEntries(texts), 'course')
  } catch (error) {
    return { ok: false, why: 'notReached', message: `The lesson ${name} can't be loaded. ${error instanceof Error ? error.message : ''}`, problems: [] }
  }
}

export async function readFiles(name: string, files: Record<string, string>, source: LessonSource): Promise<FoundLesson> {
  const reply = await askLesson({ what: 'read', name, files })
  if (reply?.what !== 'read') return { ok: false, why: 'broken', message: `The lesson ${name} can't be read.`, problems: [] }
  if (reply.result.ok) return { ok: true, lesson: reply.result.lesson, source }
  const { problems } = reply.result
  const [first] = problems
  const place = first && `${first.file}${first.line === undefined ? '' : `, line ${first.line}`}: ${first.message}`
  const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : ''
  return { ok: false, why: 'broken', message: `The lesson ${name} can't be opened. ${place ?? ''}${more}`, problems }
}

async function readText(path: string): Promise<string> {
  const answer = await fetch(new URL(path, document.baseURI))
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`)
  return answer.text()
}
