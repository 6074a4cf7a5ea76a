// A lesson keeps its word: its start misses the goal, its solution meets it, and its texts name what is there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseJson } from '../../../src/json.ts'
import { lessonFiles, readLesson } from '../../../src/lessons/readLesson.ts'
import { checksOf, runChecksOn } from '../../../src/lessons/runLesson.ts'
import { Findings, type Verdict } from './finding.ts'
import type { FoundFolder } from './findFolders.ts'
import { lineInDiagram, lineInJson, pathInMessage } from './placeOf.ts'

export async function checkLesson({ path, files }: FoundFolder): Promise<Verdict> {
  const findings = new Findings(path)
  const known: readonly string[] = Object.values(lessonFiles)
  const texts = Object.fromEntries(files.filter(name => known.includes(name)).map(name => [name, readFileSync(join(path, name), 'utf8')]))
  const read = await readLesson(path.split(/[\\/]/).at(-1) ?? path, texts)
  if (!read.ok) {
    for (const { code, message, file, line } of read.problems) findings.add(code, message, file, line ?? lineIn(texts, file, message))
    return { path, kind: 'lesson', problems: findings.all, looked: 'not run' }
  }
  const { lesson } = read
  const place = (xml: string) => lineInDiagram(xml, lesson.element)
  const started = (await runChecksOn(lesson, lesson.start)) ?? []
  if (started.every(({ ok }) => ok)) {
    findings.add('LESSON_START_PASSES', 'The start meets all checks already: there is nothing to do.', lessonFiles.start, place(lesson.start))
  }
  for (const { ok, name, element, differences, cause } of (await runChecksOn(lesson, lesson.solution)) ?? []) {
    if (ok) continue
    const why = cause?.message ?? differences[0]?.message ?? ''
    findings.add('LESSON_SOLUTION_FAILS', `The solution does not meet the check "${name}". ${why}`, lessonFiles.solution, lineInDiagram(lesson.solution, element))
  }
  const count = checksOf(lesson).length
  return { path, kind: 'lesson', problems: findings.all, looked: `${count} check${count === 1 ? '' : 's'}` }
}

/** What is wrong in the checks names its place in the JSON. */
function lineIn(texts: Readonly<Record<string, string>>, file: string, message: string): number | undefined {
  const text = file === lessonFiles.checks ? texts[file] : undefined
  return text !== undefined && parseJson(text).ok ? lineInJson(text, pathInMessage(message)) : undefined
}
