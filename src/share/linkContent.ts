// What a link of version 1 holds, as text: a line of JSON like that of a workspace file, then the diagram. Defaults are
// left out, the secrets' values are unless they are asked for, and so are templates that the diagram does not name.
import { isObject, parseJson, printJson, type Json, type JsonObject } from '../json.ts'
import type { Scenario, ScenarioSet } from '../scenarios/scenario.ts'
import { fileVersion, writeElements } from '../scenarios/files.ts'
import { readWorkspaceFile } from '../scenarios/workspaceFile.ts'
import type { Problem } from '../problem.ts'
import type { TemplateJson, Workspace } from '../workspace.ts'
import { fullXml, refuseXml, startTags, thinXml } from './thinXml.ts'

export function writeContent(workspace: Workspace, withSecrets: boolean): string {
  const { name, diagram, zone, view, selected, secrets } = workspace
  const scenarios = withSecrets ? workspace.scenarios : withoutKeys(workspace.scenarios)
  const templates = usedTemplates(workspace)
  const secretNames = Object.keys(secrets)
  const thin = thinXml(diagram)
  const head: JsonObject = {
    version: fileVersion,
    name,
    ...(zone !== 'UTC' && { zone }),
    ...(view !== 'diagram' && { view }),
    ...(selected !== undefined && { selected }),
    ...(secretNames.length > 0 && (withSecrets ? { secrets: { ...secrets } } : { secretNames })),
    ...(thin === undefined && { layout: 'kept' }),
    scenarios: toTheLetter(scenarios, writeElements(scenarios)),
    ...(templates.length > 0 && { templates: templates as unknown as Json }),
  }
  return `${printJson(head)}\n${thin ?? diagram}`
}

export type Content =
  | { ok: true; workspace: Workspace; stoodIn: string[]; problems: Problem[] }
  /** what is wrong, in a sentence */
  | { ok: false; reason: string }

/** Reads it with every check that a file gets. `limit` bounds the diagram, in characters. */
export function readContent(text: string, limit: number): Content {
  const line = text.indexOf('\n')
  const head = line < 0 ? undefined : readHead(text.slice(0, line))
  if (!head) return { ok: false, reason: 'Its content is not what this playground writes.' }
  const { layout, secretNames = [], ...file } = head
  if (!Array.isArray(secretNames) || !secretNames.every(name => typeof name === 'string')) {
    return { ok: false, reason: '"secretNames" must be a list of names.' }
  }
  const diagram = layout === 'kept' ? text.slice(line + 1) : fullXml(text.slice(line + 1), limit)
  if (diagram === undefined) return { ok: false, reason: 'Its diagram is not what this playground writes.' }
  const refused = refuseXml(diagram)
  if (refused !== undefined) return { ok: false, reason: refused }
  const read = readWorkspaceFile(printJson({ ...file, diagram }))
  if (!read.ok) return { ok: false, reason: read.problems.find(({ severity }) => severity === 'error')?.message ?? 'It can not be read.' }
  const { value, problems } = read
  const stoodIn = secretNames.filter(name => !Object.hasOwn(value.secrets, name))
  // Whoever sends a link does not decide what the browser of another keeps.
  const secrets = Object.fromEntries([...Object.entries(value.secrets), ...stoodIn.map(name => [name, standIn(name)] as const)])
  return { ok: true, workspace: { ...value, secrets, keepSecrets: false }, stoodIn, problems }
}

/** Stands for a secret whose value did not travel: fit for a header as for the host of a URL. */
export function standIn(name: string): string {
  return `dummy-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`
}

/** Deepest nesting of JSON that is read, and printed again, by functions that call themselves. */
const deepest = 120
/** A text nested deeper than this travels as text. */
const deepestValue = 60

function readHead(text: string): JsonObject | undefined {
  if (depthOf(text) > deepest) return undefined
  const json = parseJson(text)
  return json.ok && isObject(json.value) ? json.value : undefined
}

function depthOf(text: string): number {
  let depth = 0
  let deepestYet = 0
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (mark === '[' || mark === '{') deepestYet = Math.max(deepestYet, ++depth)
    else if (mark === ']' || mark === '}') depth--
  }
  return deepestYet
}

/** A file holds JSON as values; a link gives a text back as it was typed, with its blanks and line breaks. */
function toTheLetter(sets: Record<string, ScenarioSet>, written: JsonObject): JsonObject {
  for (const [element, { variables, scenarios }] of Object.entries(sets)) {
    const set = written[element] as JsonObject
    keepText(set, 'variables', variables)
    for (const [index, scenario] of scenarios.entries()) keepTexts((set['scenarios'] as JsonObject[])[index]!, scenario)
  }
  return written
}

function keepTexts(written: JsonObject, { variables, results }: Scenario) {
  if (variables !== undefined) keepText(written, 'variables', variables)
  const list = written['results'] as JsonObject[] | undefined
  for (const [index, { kind, text }] of results.entries()) if (list) keepText(list[index]!, kind, text)
}

function keepText(written: JsonObject, key: string, text: string) {
  if (!Object.hasOwn(written, key) || (depthOf(text) <= deepestValue && printJson(written[key]!, 2) === text)) return
  delete written[key]
  written[`${key}Text`] = text
}

/** The key pair of a scenario is a secret, too. */
function withoutKeys(sets: Record<string, ScenarioSet>): Record<string, ScenarioSet> {
  return Object.fromEntries(
    Object.entries(sets).map(([element, set]) => [
      element,
      { ...set, scenarios: set.scenarios.map(withoutKey) },
    ]),
  )
}

function withoutKey(scenario: Scenario): Scenario {
  const { keyPair, ...rest } = scenario
  return keyPair ? rest : scenario
}

/** The imported templates that an element names, by id and version. */
export function usedTemplates({ diagram, templates }: Workspace): TemplateJson[] {
  if (templates.length === 0) return []
  const used = new Set<string>()
  for (const tag of startTags(diagram)) {
    const id = attribute(tag, 'modelerTemplate')
    if (id !== undefined) used.add(JSON.stringify([id, attribute(tag, 'modelerTemplateVersion')]))
  }
  return templates.filter(({ id, version }) => used.has(JSON.stringify([id, version?.toString()])))
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return (match?.[1] ?? match?.[2])?.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return entities.get(named) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

const entities = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])
