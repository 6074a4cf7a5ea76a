// The file beside a diagram, `<name>.scenarios.json`, with its version; its schema is in `public/schemas/`. A file holds JSON values, the app holds JSON text. Text that is not JSON (yet) is kept in a key that ends in `Text`.
import type { JsonObject } from '../json.ts'
import { printJson } from '../json.ts'
import type { FileResult, ObjectReader } from './fileShape.ts'
import { readFile } from './fileShape.ts'
import { readExpectation, writeExpectation } from './expectationFile.ts'
import { readJsonText, writeJsonText } from './jsonText.ts'
import { printWebKey } from '../runtime/inbound/webKey.ts'
import { readLaterRequests, readRequest, writeLaterRequest, writeRequest } from './requestFile.ts'
import type { Scenario, ScenarioSet, SimulatedResult } from './scenario.ts'
import { readKeyPair, readWaiting, writeWaiting } from './waitingFile.ts'

/** Version of both file formats that is written, and the only one that is read. */
export const fileVersion = 1

export interface ScenarioFile {
  /** by BPMN element id */
  elements: Record<string, ScenarioSet>
  /** dummy values by name; empty unless the file holds some */
  secrets: Record<string, string>
}

/** Reads `<name>.scenarios.json`. Problems name the place in the file; see `readFile` for their codes. */
export function readScenarioFile(text: string): FileResult<ScenarioFile> {
  return readFile(text, fileVersion, file => {
    const elements = file.child('elements')
    if (!elements) file.missing('elements')
    const value = { elements: elements ? readElements(elements) : {}, secrets: readSecrets(file) }
    file.done()
    return value
  })
}

/** Writes `<name>.scenarios.json`. Secrets are written when they are given. */
export function writeScenarioFile(elements: Record<string, ScenarioSet>, secrets?: Record<string, string>): string {
  const file: JsonObject = { version: fileVersion }
  if (secrets && Object.keys(secrets).length > 0) file['secrets'] = { ...secrets }
  file['elements'] = writeElements(elements)
  return `${printJson(file, 2)}\n`
}

/** Dummy values by name. */
export function readSecrets(file: ObjectReader): Record<string, string> {
  const secrets = file.child('secrets')
  if (!secrets) return {}
  return Object.fromEntries(secrets.keys().map(name => [name, secrets.text(name) ?? '']))
}

/** Scenarios by BPMN element id. */
export function readElements(elements: ObjectReader): Record<string, ScenarioSet> {
  return Object.fromEntries(elements.children().map(([id, element]) => [id, readElement(element)]))
}

function readElement(element: ObjectReader): ScenarioSet {
  const scenarios = element.list('scenarios').map(readScenario)
  if (scenarios.length === 0) element.report('FILE_SHAPE', 'error', `${element.at('scenarios')} must hold a scenario.`)
  const ids = new Set<string>()
  for (const { id } of scenarios) {
    if (ids.has(id)) element.report('FILE_SHAPE', 'error', `${element.at('scenarios')} has the id ${id} twice.`)
    ids.add(id)
  }
  const wanted = element.text('selected')
  const selected = wanted !== undefined && ids.has(wanted) ? wanted : scenarios[0]?.id
  if (wanted !== undefined && selected !== wanted) {
    element.report('FILE_SELECTED', 'warning', `${element.at('selected')} names no scenario: the first is taken instead.`)
  }
  const variables = readJsonText(element, 'variables', 'object') ?? '{}'
  element.done()
  return { variables, scenarios, selected: selected ?? '' }
}

function readScenario(file: ObjectReader, index: number): Scenario {
  const given = file.list('results').map(readResult)
  const request = readRequest(file)
  const laterRequests = readLaterRequests(file)
  const waiting = readWaiting(file)
  const keyPair = readKeyPair(file)
  // Of an inbound element the results say nothing.
  const results = given.length === 0 && request && file.value('results') === undefined ? [noResult] : given
  if (results.length === 0) file.report('FILE_SHAPE', 'error', `${file.at('results')} must hold a result.`)
  const variables = readJsonText(file, 'variables', 'object')
  const expectation = readExpectation(file)
  const hidden = file.flag('hidden')
  const scenario = {
    id: file.text('id') ?? String(index + 1),
    name: file.requiredText('name'),
    results,
    ...(request === undefined ? {} : { request }),
    ...(laterRequests.length === 0 ? {} : { laterRequests }),
    ...(waiting === undefined ? {} : { waiting }),
    ...(keyPair === undefined ? {} : { keyPair }),
    ...(variables === undefined ? {} : { variables }),
    ...(expectation === undefined ? {} : { expectation }),
    ...(hidden && { hidden }),
  }
  file.done()
  return scenario
}

/** Stands where a scenario has a request, and no result was given. */
const noResult: SimulatedResult = { kind: 'response', text: 'null' }

function readResult(file: ObjectReader): SimulatedResult {
  const response = readJsonText(file, 'response', 'any')
  const exception = readJsonText(file, 'exception', 'object')
  if ((response === undefined) === (exception === undefined)) {
    file.report('FILE_SHAPE', 'error', `${file.path} must have either a response or an exception.`)
  }
  file.done()
  return response === undefined ? { kind: 'exception', text: exception ?? '' } : { kind: 'response', text: response }
}

/** The same as they stand in a file. */
export function writeElements(elements: Record<string, ScenarioSet>): JsonObject {
  return Object.fromEntries(
    Object.entries(elements).map(([id, { variables, scenarios, selected }]) => [
      id,
      { ...writeJsonText('variables', variables, 'object'), selected, scenarios: scenarios.map(writeScenario) },
    ]),
  )
}

function writeScenario(scenario: Scenario): JsonObject {
  const { id, name, variables, results, request, laterRequests, waiting, keyPair, expectation, hidden } = scenario
  const [first] = results
  const isNone = request !== undefined && results.length === 1 && first?.kind === noResult.kind && first.text === noResult.text
  return {
    id,
    name,
    ...(variables === undefined ? {} : writeJsonText('variables', variables, 'object')),
    ...(isNone ? {} : { results: results.map(({ kind, text }) => writeJsonText(kind, text, kind === 'response' ? 'any' : 'object')) }),
    ...(request === undefined ? {} : { request: writeRequest(request) }),
    ...(laterRequests === undefined ? {} : { laterRequests: laterRequests.map(writeLaterRequest) }),
    ...(waiting === undefined ? {} : { waiting: waiting.map(writeWaiting) }),
    ...(keyPair === undefined ? {} : { keyPair: printWebKey(keyPair) }),
    ...(expectation === undefined ? {} : { expectation: writeExpectation(expectation) }),
    ...(hidden && { hidden }),
  }
}
