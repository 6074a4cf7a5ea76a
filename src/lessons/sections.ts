// The Markdown of a lesson in its parts: the task, hints one by one, and why the solution is one.
import type { LessonProblem } from './lessonProblem.ts'

/** A part of the text. Lines count from 1 in its file. */
export interface Section {
  text: string
  /** of its heading, or where it begins */
  line: number
  /** of the first line of `text` */
  textLine: number
}

export interface Sections {
  task: Section
  hints: Section[]
  solution?: Section
}

/**
 * Splits at the headings `## Hint` and `## Solution`; headings in code blocks are code. `firstLine` is the line of the
 * body's beginning in its file. Problems: `LESSON_SECTION`, `LESSON_TEXT_EMPTY`.
 */
export function readSections(body: string, firstLine: number, file: string): { sections: Sections; problems: LessonProblem[] } {
  const problems: LessonProblem[] = []
  const task: Section = { text: '', line: firstLine, textLine: firstLine }
  const sections: Sections = { task, hints: [] }
  let current = task
  let fence: string | undefined
  const lines: string[] = []
  const close = () => {
    const blank = lines.findIndex(each => each.trim() !== '')
    current.textLine += Math.max(0, blank)
    current.text = lines.join('\n').trim()
    lines.length = 0
  }
  for (const [index, text] of body.split('\n').entries()) {
    const line = firstLine + index
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1]
    if (marks && fence === undefined) fence = marks
    else if (marks && fence !== undefined && marks.startsWith(fence)) fence = undefined
    const heading = fence === undefined ? /^##\s+(.+?)\s*#*$/.exec(text)?.[1] : undefined
    const kind = heading === undefined ? undefined : /^(hint|solution)\b/i.exec(heading)?.[1]?.toLowerCase()
    if (kind === undefined) {
      if (heading !== undefined && current !== task) {
        problems.push({
          code: 'LESSON_SECTION',
          message: `After the first hint only the headings "## Hint" and "## Solution" may come, not "## ${heading}".`,
          file, line,
        })
      }
      lines.push(text)
      continue
    }
    close()
    current = { text: '', line, textLine: line + 1 }
    if (kind === 'hint') {
      if (sections.solution) problems.push({ code: 'LESSON_SECTION', message: 'A hint must come before the solution.', file, line })
      sections.hints.push(current)
    } else {
      if (sections.solution) problems.push({ code: 'LESSON_SECTION', message: 'There is more than one "## Solution".', file, line })
      sections.solution = current
    }
  }
  close()
  const empty = (section: Section, what: string) =>
    section.text === '' && problems.push({ code: 'LESSON_TEXT_EMPTY', message: `${what} is empty.`, file, line: section.line })
  empty(sections.task, 'The task text')
  for (const hint of sections.hints) empty(hint, 'This hint')
  if (sections.solution) empty(sections.solution, 'The text of the solution')
  else problems.push({ code: 'LESSON_SECTION', message: 'The section "## Solution" is missing: say why the solution is one.', file })
  return { sections, problems }
}
