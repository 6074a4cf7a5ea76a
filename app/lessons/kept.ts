// What this browser remembers of lessons: which are done, how far each one came. A storage that refuses is no failure.
import type { Lesson } from '../../src/lessons/lesson.ts'
import type { ScenarioSet } from '../../src/scenarios/scenario.ts'
import { keepPreference, preference } from '../store/preferences.ts'

/** A learner's work in a lesson. */
export interface KeptWork {
  diagram: string
  scenarios: Record<string, ScenarioSet>
  hints: number
}

export function doneLessons(): Record<string, string> {
  const read = object(preference('lessons.done'))
  return Object.fromEntries(Object.entries(read).filter((each): each is [string, string] => typeof each[1] === 'string'))
}

export const keepDone = (done: Readonly<Record<string, string>>) => keepPreference('lessons.done', JSON.stringify(done))

/** Undefined: nothing was done yet, or the lesson was another one then. */
export function keptWork(lesson: Lesson): KeptWork | undefined {
  const { of, diagram, scenarios, hints } = object(preference(keyOf(lesson)))
  if (of !== fingerprint(lesson) || typeof diagram !== 'string' || typeof scenarios !== 'object' || scenarios === null) return undefined
  return { diagram, scenarios: scenarios as KeptWork['scenarios'], hints: typeof hints === 'number' ? hints : 0 }
}

export const keepWork = (lesson: Lesson, work: KeptWork | undefined) =>
  keepPreference(keyOf(lesson), JSON.stringify(work ? { of: fingerprint(lesson), ...work } : null))

const keyOf = ({ name }: Lesson) => `lesson.work.${name}`

/** Work fits the start and the checks that it was done for. */
function fingerprint({ start, checks }: Lesson): number {
  let sum = 0
  for (const letter of start + JSON.stringify(checks)) sum = (Math.imul(sum, 31) + letter.codePointAt(0)!) | 0
  return sum
}

/** The files of a lesson that was opened from the disk: a reload finds it again. */
export function keptFiles(lesson: string): Record<string, string> | undefined {
  const { name, files } = object(preference('lesson.file'))
  return name === lesson && typeof files === 'object' && files !== null ? (files as Record<string, string>) : undefined
}

export const keepFiles = (name: string, files: Readonly<Record<string, string>>) => keepPreference('lesson.file', JSON.stringify({ name, files }))

function object(text: string | null): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text ?? 'null')
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
