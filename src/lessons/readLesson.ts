// A lesson's folder, read and checked: everything that is wrong is told at once, with its file and line.
import { parseDiagram } from '../bpmn/parseDiagram.ts'
import { similarKey } from '../explain/lookup.ts'
import type { ProcessModel } from '../bpmn/model.ts'
import { isObject, parseJson } from '../json.ts'
import { readScenarioFile } from '../scenarios/files.ts'
import type { Scenario, ScenarioSet } from '../scenarios/scenario.ts'
import { parseDuration } from '../runtime/retryBackoff.ts'
import { readFrontMatter } from './frontMatter.ts'
import type { Lesson } from './lesson.ts'
import { lessonFiles } from './lessonFiles.ts'
import { lineAt, lineOf, type LessonProblem } from './lessonProblem.ts'
import { namesThatLeadNowhere } from './namesInText.ts'
import { readSections, type Section } from './sections.ts'

export { lessonFiles }

export type LessonResult = { ok: true; lesson: Lesson } | { ok: false; problems: LessonProblem[] }

/** Longest `lesson.md`, in characters. */
const longestText = 200_000

/**
 * Reads the files of a folder, by file name. Problems, all of them errors: `LESSON_FILE_MISSING`, `LESSON_TOO_LONG`;
 * those of `readFrontMatter` and `readSections`; of diagrams those of `parseDiagram`, and `LESSON_ELEMENT`; of the checks
 * those of `readScenarioFile`, `LESSON_CHECKS_EMPTY`, `LESSON_CHECK_ELEMENT`, `LESSON_EXPECTATION_MISSING`,
 * `LESSON_EXPECTATION`, `LESSON_CHECK_TEXT`; and `LESSON_HINT_NAME`, where a text names what is not there.
 */
export async function readLesson(name: string, files: Readonly<Record<string, string>>): Promise<LessonResult> {
  const problems: LessonProblem[] = []
  const given = (file: string) => {
    const text = Object.hasOwn(files, file) ? files[file]! : undefined
    if (text === undefined) problems.push({ code: 'LESSON_FILE_MISSING', message: `The file ${file} is missing.`, file })
    // Editors on Windows begin a file with a mark, and end lines with two characters.
    return text?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  }
  const text = given(lessonFiles.text)
  const start = given(lessonFiles.start)
  const solution = given(lessonFiles.solution)
  const checksText = given(lessonFiles.checks)

  const written = text === undefined ? undefined : readText(text, problems)
  const checks = checksText === undefined ? undefined : readChecks(checksText, problems)
  const models = {
    start: start === undefined ? undefined : await readDiagram(start, lessonFiles.start, problems),
    solution: solution === undefined ? undefined : await readDiagram(solution, lessonFiles.solution, problems),
  }
  const element = written?.element
  if (element) {
    problems.push(...missingElement(element, 'LESSON_ELEMENT', lessonFiles.text, lineAt(text!, text!.search(/^element:/m)), models))
  }
  for (const id of Object.keys(checks?.elements ?? {})) {
    if (id !== element) problems.push(...missingElement(id, 'LESSON_CHECK_ELEMENT', lessonFiles.checks, lineOf(checksText!, JSON.stringify(id)), models))
  }
  if (written && checks && models.start && models.solution && problems.length === 0) {
    const sections = [written.task, ...written.hints, written.solutionText]
    problems.push(...namesThatLeadNowhere(sections, [models.start, models.solution], checks.elements, checks.secrets, lessonFiles.text))
  }
  if (problems.length > 0) return { ok: false, problems }
  const { task, hints, solutionText, ...front } = written!
  return {
    ok: true,
    lesson: {
      name,
      ...front,
      text: task.text,
      hints: hints.map(hint => hint.text),
      solutionText: solutionText.text,
      start: start!,
      solution: solution!,
      checks: checks!.elements,
      secrets: checks!.secrets,
    },
  }
}

/** Where neither diagram has it, the name is wrong; where one has it, the other diagram is. */
function missingElement(id: string, code: string, file: string, line: number | undefined, models: Record<'start' | 'solution', ProcessModel | undefined>): LessonProblem[] {
  const without = (['start', 'solution'] as const).filter(role => models[role] && !Object.hasOwn(models[role].elements, id))
  const [role] = without
  if (role === undefined) return []
  if (without.length === 1 && models.start && models.solution) {
    return [{ code, message: `The diagram has no element ${id}, which ${file} names.`, file: lessonFiles[role] }]
  }
  const near = similarKey(id, Object.keys(models[role]!.elements))
  const message = `The diagrams have no element ${id}${near === undefined ? '' : `, but there is ${near}`}.`
  return [{ code, message, file, ...(line !== undefined && { line }) }]
}

function readText(text: string, problems: LessonProblem[]) {
  const file = lessonFiles.text
  if (text.length > longestText) {
    problems.push({ code: 'LESSON_TOO_LONG', message: `The text has ${text.length} characters, ${longestText} at most.`, file })
    return undefined
  }
  const front = readFrontMatter(text, file)
  const { sections, problems: inSections } = readSections(front.body, front.bodyLine, file)
  problems.push(...front.problems, ...inSections)
  const { task, hints, solution = none } = sections
  return { ...front.value, task, hints, solutionText: solution }
}

const none: Section = { text: '', line: 1, textLine: 1 }

async function readDiagram(xml: string, file: string, problems: LessonProblem[]): Promise<ProcessModel | undefined> {
  const parsed = await parseDiagram(xml)
  if (!parsed.ok) {
    const { code, message, at } = parsed.problem
    problems.push({ code, message, file, ...(at?.line !== undefined && { line: at.line }) })
    return undefined
  }
  for (const { code, message, at } of parsed.warnings) {
    problems.push({ code, message, file, ...(at?.line !== undefined && { line: at.line }) })
  }
  return parsed.model
}

function readChecks(text: string, problems: LessonProblem[]) {
  const file = lessonFiles.checks
  const read = readScenarioFile(text)
  for (const { code, message, at } of read.problems) {
    problems.push({ code, message, file, ...(at?.line !== undefined && { line: at.line }) })
  }
  if (!read.ok) return undefined
  const all = Object.entries(read.value.elements).flatMap(([id, set]) => set.scenarios.map(scenario => ({ id, set, scenario })))
  if (all.length === 0) problems.push({ code: 'LESSON_CHECKS_EMPTY', message: 'There is no check: give an element a scenario with an expectation.', file })
  if (all.length > 0 && all.every(({ scenario }) => scenario.hidden)) {
    problems.push({ code: 'LESSON_CHECKS_EMPTY', message: 'All checks are hidden: at least one must be shown.', file })
  }
  for (const { id, set, scenario } of all) {
    const line = lineOfScenario(text, id, scenario)
    const report = (code: string, message: string) => problems.push({ code, message, file, ...(line !== undefined && { line }) })
    const where = `The check "${scenario.name}" of ${id}`
    if (!scenario.expectation) report('LESSON_EXPECTATION_MISSING', `${where} has no expectation.`)
    for (const unfinished of unreadable(set, scenario)) report('LESSON_CHECK_TEXT', `${where}: ${unfinished}`)
    for (const wrong of wrongExpectation(scenario)) report('LESSON_EXPECTATION', `${where}: ${wrong}`)
  }
  return read.value
}

/** Where the scenario stands: its id or its name after the element's key. */
function lineOfScenario(text: string, id: string, { id: scenario, name }: Scenario): number | undefined {
  const from = Math.max(0, text.indexOf(JSON.stringify(id)))
  for (const part of [`"id": ${JSON.stringify(scenario)}`, `"name": ${JSON.stringify(name)}`]) {
    const found = text.indexOf(part, from)
    if (found >= 0) return lineAt(text, found)
  }
  return lineOf(text, JSON.stringify(id))
}

function unreadable(set: ScenarioSet, { variables, results }: Scenario): string[] {
  const texts = [{ what: 'the variables', text: variables ?? set.variables }, ...results.map(({ kind, text }) => ({ what: `the ${kind}`, text }))]
  return texts.flatMap(({ what, text }) => {
    const json = parseJson(text)
    return json.ok ? [] : [`${what} can't be read. ${json.problem.message}`]
  })
}

function wrongExpectation({ expectation }: Scenario): string[] {
  if (!expectation) return []
  const { variables, backoff } = expectation
  const json = variables === undefined ? undefined : parseJson(variables)
  return [
    ...(json && !(json.ok && isObject(json.value)) ? ['the expected variables must be a JSON object.'] : []),
    ...(backoff !== undefined && parseDuration(backoff) === undefined ? [`the backoff "${backoff}" is no ISO 8601 duration, as PT30S is.`] : []),
  ]
}
