// What a scenario promises, as it stands in a file.
import type { Json, JsonObject } from '../json.ts'
import type { Problem } from '../problem.ts'
import { ObjectReader, type FileResult } from './fileShape.ts'
import { readJsonText, writeJsonText } from './jsonText.ts'
import type { Expectation, ExpectedRequest } from './scenario.ts'

const outcomes = [
  'completed', 'bpmnError', 'retry', 'incident', 'rejected', 'notActivated', 'waiting', 'noEffect',
] as const

export function readExpectation(scenario: ObjectReader): Expectation | undefined {
  const file = scenario.child('expectation')
  return file && expectationIn(file)
}

/** The same of an expectation alone; keys that are not known are problems here. */
export function readExpectationValue(json: Json): FileResult<Expectation> {
  const problems: Problem[] = []
  const value = expectationIn(new ObjectReader(json, '', problems))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value, problems }
}

function expectationIn(file: ObjectReader): Expectation {
  const outcome = file.oneOf('outcome', outcomes)
  if (file.value('outcome') === undefined) file.missing('outcome')
  const read = {
    errorCode: file.text('errorCode'),
    variables: readJsonText(file, 'variables', 'object'),
    absent: readNames(file, 'absent'),
    caughtBy: file.text('caughtBy'),
    retries: readWhole(file, 'retries'),
    backoff: file.text('backoff'),
    status: readWhole(file, 'status'),
    answer: readJsonText(file, 'answer', 'any'),
    reaches: readNames(file, 'reaches'),
    secrets: readNames(file, 'secrets'),
    request: readExpectedRequest(file),
    nulls: readNames(file, 'nulls'),
  }
  file.done()
  return { outcome: outcome ?? 'completed', ...given(read) }
}

export function writeExpectation({ variables, request, answer, ...plain }: Expectation): JsonObject {
  return {
    ...given(plain),
    ...(variables === undefined ? {} : writeJsonText('variables', variables, 'object')),
    ...(answer === undefined ? {} : writeJsonText('answer', answer, 'any')),
    ...(request === undefined ? {} : { request: writeExpectedRequest(request) }),
  }
}

function readExpectedRequest(expectation: ObjectReader): ExpectedRequest | undefined {
  const file = expectation.child('request')
  if (!file) return undefined
  const headers = file.child('headers')
  const read = {
    method: file.text('method'),
    url: file.text('url'),
    headers: headers && Object.fromEntries(headers.keys().map(name => [name, headers.text(name) ?? ''])),
    body: readJsonText(file, 'body', 'any'),
  }
  file.done()
  return given(read)
}

function writeExpectedRequest({ body, ...plain }: ExpectedRequest): JsonObject {
  return { ...given(plain), ...(body === undefined ? {} : writeJsonText('body', body, 'any')) }
}

function readNames(file: ObjectReader, key: string): string[] | undefined {
  const value = file.value(key)
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every(name => typeof name === 'string')) return value
  file.wrong(file.at(key), 'a list of names', value)
  return undefined
}

function readWhole(file: ObjectReader, key: string): number | undefined {
  const value = file.value(key)
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0)) return value
  file.wrong(file.at(key), 'a whole number', value)
  return undefined
}

type Given<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> }

/** Without the keys that have no value. */
function given<Values extends object>(values: Values): Given<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>
}
