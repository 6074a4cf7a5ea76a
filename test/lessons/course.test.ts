// Every lesson of the course keeps its word: its start misses the goal, its solution meets it, its texts name what is
// there; and its diagrams are drawn, named, and use the product's own templates as the modeler would.
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ModelElement, ProcessModel } from '../../src/bpmn/model.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import type { Lesson, LessonEntry } from '../../src/lessons/lesson.ts'
import { lessonFiles, readLesson } from '../../src/lessons/readLesson.ts'
import { checksOf, runChecks } from '../../src/lessons/runLesson.ts'
import { lineFor } from '../../src/lines.ts'
import { activeProperties, requiredFieldsMissing } from '../../src/templates/activeProperties.ts'
import { builtInTemplates } from '../examples/examples.ts'

const folder = new URL('../../public/lessons/', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const entries = JSON.parse(text('index.json')) as LessonEntry[]
const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name)
const filesOf = (name: string) => Object.fromEntries(Object.values(lessonFiles).map(file => [file, text(`${name}/${file}`)]))

const schema = JSON.parse(readFileSync(new URL('../schemas/scenarios-1.json', folder), 'utf8')) as object
const matchesSchema = new Ajv({ strict: true, strictRequired: false }).compile(schema)

test('the index lists every folder once, in the order of their numbers', () => {
  expect(entries.map(({ name }) => name)).toEqual(folders.sort())
  expect(entries.map(({ name }) => name.slice(0, 2))).toEqual(entries.map((_, index) => String(index + 1).padStart(2, '0')))
  expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length)
  expect(entries.length).toBeGreaterThanOrEqual(16)
})

test('chapters come one after the other', () => {
  const chapters = entries.map(({ chapter }) => chapter)
  expect(chapters.filter((chapter, index) => chapter !== chapters[index - 1])).toEqual([...new Set(chapters)])
})

describe.each(entries)('$name', entry => {
  let lesson: Lesson
  let start: ProcessModel
  let solution: ProcessModel

  beforeAll(async () => {
    const read = await readLesson(entry.name, filesOf(entry.name))
    if (!read.ok) throw new Error(read.problems.map(({ message, file, line }) => `${file}:${line ?? ''} ${message}`).join('\n'))
    lesson = read.lesson
    start = await modelOf(lesson.start)
    solution = await modelOf(lesson.solution)
  })

  test('starts with something to do', () => {
    const results = runChecks(lesson, start)
    expect(results.some(({ ok, hidden }) => !ok && !hidden)).toBe(true)
    for (const { ok, cause } of results) if (!ok) expect(cause?.message).toMatch(/\S/)
  })

  test('is solved by its solution', () => {
    expect(runChecks(lesson, solution).flatMap(({ differences }) => differences.map(({ message }) => message))).toEqual([])
  })

  test('has a check that is shown, and a hidden one', () => {
    expect(new Set(checksOf(lesson).map(({ scenario }) => scenario.hidden === true))).toEqual(new Set([false, true]))
  })

  test('is not passed by writing down what a check expects', async () => {
    for (const { element, scenario } of checksOf(lesson)) {
      const { variables } = scenario.expectation!
      if (scenario.hidden || variables === undefined) continue
      const written = await modelOf(lesson.solution)
      const { headers, properties } = written.elements[element]!
      const result = headers.find(({ key }) => key === 'resultExpression') ?? properties.find(({ name }) => name === 'resultExpression')
      // A constant is what it says, whoever writes it.
      if (!result || !/\b(response|request)\b/.test(result.value)) continue
      result.value = `=${variables}`
      expect([scenario.name, runChecks(lesson, written).every(({ ok }) => ok)]).toEqual([scenario.name, false])
    }
  })

  test('is told as the index says, in a text that fits beside the work', () => {
    const { title, chapter, summary } = lesson
    expect({ name: entry.name, title, chapter, summary }).toEqual(entry)
    expect(summary).toMatch(/^\S.{20,110}\.$/)
    expect(lesson.goal).toMatch(/^[A-Z].{20,150}\.$/)
    const words = lesson.text.split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(60)
    expect(words).toBeLessThanOrEqual(160)
    expect(lesson.hints.length).toBeGreaterThanOrEqual(2)
    expect(lesson.hints.length).toBeLessThanOrEqual(4)
    expect(text(`${entry.name}/lesson.md`).split('\n').filter(line => line.length > 120)).toEqual([])
  })

  test('shows in its solution what its solution does', () => {
    const blocks = [...lesson.solutionText.matchAll(/```feel\n([\s\S]*?)```/g)].map(([, code]) => plain(code!))
    const written = textsOf(solution).map(plain)
    for (const block of blocks) expect(written).toContain(block)
  })

  test('has checks without a slip of the pen', () => {
    expect(matchesSchema(JSON.parse(text(`${entry.name}/${lessonFiles.checks}`)))).toBe(true)
  })

  test('brings a value for every secret it names, and for no other', () => {
    const named = [...lesson.solution.matchAll(/\{\{secrets\.(\w+)\}\}/g)].map(match => match[1]!)
    expect(Object.keys(lesson.secrets).sort()).toEqual([...new Set(named)].sort())
  })

  test('is made for a version that was measured', () => {
    for (const model of [start, solution]) {
      const { notice } = lineFor(model.executionPlatformVersion)
      expect([notice, model.executionPlatform]).toEqual([undefined, 'Camunda Cloud'])
    }
    expect(start.executionPlatformVersion).toBe(solution.executionPlatformVersion)
  })

  test('is drawn: every node has its shape and a name, every flow its line', () => {
    for (const [diagram, model] of [[lesson.start, start], [lesson.solution, solution]] as const) {
      const nodes = Object.values(model.elements).filter(({ type }) => type !== 'process')
      const drawn = (what: string) => [...diagram.matchAll(new RegExp(`<bpmndi:${what} [^>]*bpmnElement="([^"]+)"`, 'g'))].map(match => match[1]!)
      expect(drawn('BPMNShape').sort()).toEqual(nodes.map(({ id }) => id).sort())
      expect(drawn('BPMNEdge').sort()).toEqual(Object.keys(model.flows).sort())
      expect(nodes.filter(({ name }) => !name)).toEqual([])
    }
  })

  test('applies built-in templates, with their icons and all they ask for', () => {
    for (const model of [start, solution]) {
      const templated = Object.values(model.elements).filter(({ template }) => template)
      expect(templated.length).toBeGreaterThan(0)
      for (const element of templated) {
        const template = builtInTemplates.find(({ id, version }) => id === element.template!.id && version === element.template!.version)
        expect(element.template!.icon).toBe((template!['icon'] as { contents: string }).contents)
        expect(requiredFieldsMissing(template!, element)).toEqual([])
        const bound = activeProperties(template!, element).map(({ binding }) => `${binding.type} ${binding.name ?? binding.key}`)
        expect(fieldsOf(element).filter(field => !bound.includes(field))).toEqual([])
      }
    }
  })
})

async function modelOf(xml: string): Promise<ProcessModel> {
  const parsed = await parseDiagram(xml)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  expect(parsed.warnings).toEqual([])
  return parsed.model
}

const plain = (code: string) => code.replace(/\s+/g, ' ').trim()

function textsOf(model: ProcessModel): string[] {
  return Object.values(model.elements).flatMap(({ inputs, outputs, headers, properties }) => [
    ...inputs.map(({ source }) => source),
    ...outputs.map(({ source }) => source),
    ...headers.map(({ value }) => value),
    ...properties.map(({ value }) => value),
  ])
}

/** What a templated element holds, in the words of bindings. */
function fieldsOf({ inputs, headers, properties }: ModelElement): string[] {
  return [
    ...inputs.map(({ target }) => `zeebe:input ${target}`),
    ...headers.map(({ key }) => `zeebe:taskHeader ${key}`),
    ...properties.map(({ name }) => `zeebe:property ${name}`),
  ]
}
