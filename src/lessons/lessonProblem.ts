// What is wrong with a lesson's files, for its author.

export interface LessonProblem {
  /** stable, as `LESSON_FILE_MISSING` */
  code: string
  message: string
  /** of the lesson's folder */
  file: string
  /** from 1 */
  line?: number
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split('\n').length
}

/** The line in which something stands first; undefined when it does not. */
export function lineOf(text: string, part: string): number | undefined {
  const found = text.indexOf(part)
  return found < 0 ? undefined : lineAt(text, found)
}
