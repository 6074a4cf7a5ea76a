// What a learner hands in: `<lesson>.result.json`. What it says of itself is a claim; the work in it is what counts.
import type { JsonObject } from '../json.ts'
import { printJson } from '../json.ts'
import { readFile, type FileResult } from '../scenarios/fileShape.ts'

export interface LessonOutcome {
  lesson: string
  title: string
  /** as the learner typed it */
  learner?: string
  /** ISO 8601, when it was saved */
  date: string
  /** ids of the checks that were met, as `element scenario` */
  passed: string[]
  /** number of checks */
  checks: number
  /** data of a link that holds the workspace */
  work: string
}

const version = 1

/** Reads a result file. Problems: those of `readFile`, with everything that is missing or of another type. */
export function readResultFile(text: string): FileResult<LessonOutcome> {
  return readFile(text, version, file => {
    const learner = file.text('learner')
    const passed = file.value('passed')
    const checks = file.value('checks')
    const areNames = Array.isArray(passed) && passed.every(name => typeof name === 'string')
    if (!areNames) file.wrong(file.at('passed'), 'a list of names', passed)
    if (typeof checks !== 'number') file.wrong(file.at('checks'), 'a number', checks)
    const value: LessonOutcome = {
      lesson: file.requiredText('lesson'),
      title: file.requiredText('title'),
      date: file.requiredText('date'),
      work: file.requiredText('work'),
      passed: areNames ? passed : [],
      checks: typeof checks === 'number' ? checks : 0,
      ...(learner !== undefined && { learner }),
    }
    file.done()
    return value
  })
}

export function writeResultFile(outcome: LessonOutcome): string {
  const file: JsonObject = { version, ...outcome }
  return `${printJson(file, 2)}\n`
}
