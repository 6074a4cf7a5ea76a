// One case file: read, with the diagrams beside it, and played.
import { basename, dirname, join } from 'node:path'
import { parseDiagram } from '../../../src/bpmn/parseDiagram.ts'
import { entry, isObject, parseJson, type Json, type JsonObject } from '../../../src/json.ts'
import type { World } from '../../../src/world.ts'
import { Fields } from '../cases/fields.ts'
import { readStep, type CaseStep } from './caseSteps.ts'
import { readText } from './readText.ts'
import { runCase, type DeployedFile } from './runCase.ts'

/** The line whose engine was measured. */
const engineLine = '8.8'

export type Simulated = { ok: true; result: JsonObject } | { ok: false; error: string }

/**
 * `{"id", "steps", "final"}` of the case in this file. What was recorded in it is never read. Errors: the file or a
 * diagram can't be read, or it is no case. A case without an id is known by the name of its file.
 */
export async function simulateCase(path: string, world: World): Promise<Simulated> {
  const text = readText(path)
  if (text === undefined) return { ok: false, error: `There is no file ${path} that can be read.` }
  const json = parseJson(text)
  if (!json.ok) return { ok: false, error: json.problem.message }
  if (!isObject(json.value)) return { ok: false, error: 'A case is a JSON object.' }
  const steps = readSteps(entry(json.value, 'steps'))
  if (!steps.ok) return { ok: false, error: `No case: ${steps.error}.` }
  const names = namesOf(entry(json.value, 'bpmn'))
  if (!names) return { ok: false, error: 'No case: `bpmn` is not the name of a file or a list of names.' }
  const files: DeployedFile[] = []
  for (const name of names) {
    const xml = readText(join(dirname(path), name))
    if (xml === undefined) return { ok: false, error: `There is no diagram ${name} beside the case that can be read.` }
    const parsed = await parseDiagram(xml)
    if (!parsed.ok) return { ok: false, error: `${name}: ${parsed.problem.message}` }
    files.push({ name: basename(name), model: parsed.model })
  }
  const id = entry(json.value, 'id') ?? basename(path, '.json')
  return { ok: true, result: { id, ...runCase(files, steps.steps, { line: engineLine, world }) } as unknown as JsonObject }
}

function namesOf(bpmn: Json | undefined): string[] | undefined {
  const names = typeof bpmn === 'string' ? [bpmn] : bpmn
  const areNames = Array.isArray(names) && names.length > 0 && names.every(name => typeof name === 'string')
  return areNames ? names : undefined
}

function readSteps(steps: Json | undefined): { ok: true; steps: CaseStep[] } | { ok: false; error: string } {
  if (!Array.isArray(steps)) return { ok: false, error: '`steps` is not a list' }
  const read: CaseStep[] = []
  for (const [index, given] of steps.entries()) {
    const place = `steps[${index}]`
    if (!isObject(given)) return { ok: false, error: `\`${place}\` is not an object` }
    const fields = new Fields(given, `${place}.`)
    const each = readStep(fields)
    if (fields.problem !== undefined || !each) return { ok: false, error: fields.problem ?? `\`${place}\` is no step` }
    read.push(each)
  }
  return { ok: true, steps: read }
}
