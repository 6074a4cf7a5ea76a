// Does a run keep the promise of its scenario? Plain data in, differences out.
import type { Json, Variables } from '../json.ts'
import { entry, ExactNumber, isObject, parseJson, printJson } from '../json.ts'
import { parseDuration } from '../runtime/retryBackoff.ts'
import type { Expectation } from './scenario.ts'

export interface ActualOutcome {
  kind: Expectation['outcome'] | 'unknown'
  /** of a BPMN error */
  errorCode?: string
  /** after the task */
  variables: Variables
  /** id of the event that caught the error */
  caughtBy?: string
  /** left, of a job that failed */
  retries?: number
  /** milliseconds until the next attempt */
  backoffMs?: number
  /** of the HTTP answer to a request */
  status?: number
  /** the body of that answer, as it is sent */
  answer?: string
  /** ids of the elements that the token entered */
  reached?: readonly string[]
  /** names of the secrets that were filled in */
  secrets?: readonly string[]
  /** what the connector sends, secrets masked */
  request?: { method: string; url: string; headers: readonly (readonly [name: string, value: string])[]; body?: string }
}

export interface Difference {
  what:
    | 'outcome' | 'errorCode' | 'variable' | 'expectation'
    | 'absent' | 'caughtBy' | 'retries' | 'backoff' | 'status' | 'answer' | 'reaches' | 'secret' | 'request'
  /** of the variable, the element, the secret, or the part of the request */
  name?: string
  /** as JSON text, or as the outcome's word; empty when there is none */
  expected: string
  actual: string
  /** one sentence */
  message: string
}

/** What differs from the expectation; empty when it is met. Variables that it does not name may have any value. */
export function meets(expectation: Expectation, actual: ActualOutcome): Difference[] {
  return [
    ...differentOutcome(expectation, actual),
    ...differentCode(expectation, actual),
    ...differentVariables(expectation, actual),
    ...unwantedVariables(expectation, actual),
    ...details.flatMap(different => different(expectation, actual)),
    ...differentRequest(expectation, actual),
  ]
}

const words: Record<ActualOutcome['kind'], string> = {
  completed: 'the task completes',
  bpmnError: 'a BPMN error is thrown',
  retry: 'the job is tried again',
  incident: 'an incident is raised',
  rejected: 'the request is rejected',
  notActivated: 'the condition is not met',
  waiting: 'the message waits',
  noEffect: 'nothing comes of it',
  unknown: 'the outcome is not known',
}

function differentOutcome({ outcome }: Expectation, { kind }: ActualOutcome): Difference[] {
  if (outcome === kind) return []
  const message = `Expected that ${words[outcome]}, but ${words[kind]}.`
  return [{ what: 'outcome', expected: outcome, actual: kind, message }]
}

function differentCode(expectation: Expectation, actual: ActualOutcome): Difference[] {
  if (expectation.errorCode === undefined || expectation.errorCode === actual.errorCode) return []
  const [expected, found] = [expectation.errorCode, actual.errorCode ?? '']
  const message = `Expected the error code "${expected}", but ${found === '' ? 'there is none' : `it is "${found}"`}.`
  return [{ what: 'errorCode', expected, actual: found, message }]
}

function differentVariables(expectation: Expectation, actual: ActualOutcome): Difference[] {
  if (expectation.variables === undefined) return []
  const promised = parseJson(expectation.variables)
  if (!promised.ok || !isObject(promised.value)) {
    const message = promised.ok ? 'The expected variables must be a JSON object.' : promised.problem.message
    return [{ what: 'expectation', expected: expectation.variables, actual: '', message }]
  }
  return Object.entries(promised.value).flatMap(([name, value]): Difference[] => {
    const found = entry(actual.variables, name)
    if (found !== undefined && sameJson(value, found)) return []
    const [expected, shown] = [printJson(value), found === undefined ? '' : printJson(found)]
    const message = `Expected ${name} to be ${expected}, but ${shown === '' ? 'it is not there' : `it is ${shown}`}.`
    return [{ what: 'variable', name, expected, actual: shown, message }]
  })
}

function unwantedVariables({ absent = [] }: Expectation, { variables }: ActualOutcome): Difference[] {
  return absent.flatMap((name): Difference[] => {
    const found = entry(variables, name)
    if (found === undefined) return []
    const actual = printJson(found)
    return [{ what: 'absent', name, expected: '', actual, message: `Expected no variable ${name}, but there is one: ${actual}.` }]
  })
}

/** What a promise says beside the outcome, one difference at most for each thing it names. */
const details: ((expectation: Expectation, actual: ActualOutcome) => Difference[])[] = [
  ({ caughtBy }, actual) => unlike('caughtBy', 'the error to be caught by', caughtBy, actual.caughtBy),
  ({ retries }, actual) => unlike('retries', 'the retries left to be', retries, actual.retries),
  ({ backoff }, { backoffMs }) => {
    if (backoff === undefined || (backoffMs !== undefined && parseDuration(backoff) === backoffMs)) return []
    return unlike('backoff', 'the time until the next attempt to be', backoff, backoffMs === undefined ? undefined : isoSeconds(backoffMs))
  },
  ({ status }, actual) => unlike('status', 'the HTTP status of the answer to be', status, actual.status),
  ({ answer }, actual) => {
    if (answer === undefined || sameText(answer, actual.answer)) return []
    return unlike('answer', 'the body of the answer to be', onOneLine(answer), actual.answer === '' ? undefined : actual.answer)
  },
  ({ reaches = [] }, { reached = [] }) => missing('reaches', 'the token to reach', reaches, reached),
  ({ secrets = [] }, actual) => missing('secret', 'the secret to be filled in:', secrets, actual.secrets ?? []),
]

function unlike(what: Difference['what'], words: string, promised: string | number | undefined, found: string | number | undefined): Difference[] {
  if (promised === undefined || promised === found) return []
  const message = `Expected ${words} ${promised}, but ${found === undefined ? 'there is none' : `it is ${found}`}.`
  return [{ what, expected: String(promised), actual: found === undefined ? '' : String(found), message }]
}

function missing(what: Difference['what'], words: string, promised: readonly string[], found: readonly string[]): Difference[] {
  return promised
    .filter(name => !found.includes(name))
    .map(name => ({ what, name, expected: name, actual: '', message: `Expected ${words} ${name}, but that is not so.` }))
}

function onOneLine(text: string): string {
  const json = parseJson(text)
  return json.ok ? printJson(json.value) : text
}

const isoSeconds = (milliseconds: number) => `PT${milliseconds / 1000}S`

function differentRequest({ request: promised }: Expectation, { request: sent }: ActualOutcome): Difference[] {
  if (!promised) return []
  const difference = (name: string, expected: string, actual: string): Difference => ({
    what: 'request', name, expected, actual,
    message: `Expected the ${name} of the request to be ${expected}, but ${actual === '' ? 'there is none' : `it is ${actual}`}.`,
  })
  const differences: Difference[] = []
  const { method, url, headers = {}, body } = promised
  if (method !== undefined && method !== sent?.method) differences.push(difference('method', method, sent?.method ?? ''))
  if (url !== undefined && url !== sent?.url) differences.push(difference('URL', url, sent?.url ?? ''))
  for (const [name, value] of Object.entries(headers)) {
    const found = sent?.headers.findLast(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
    if (found !== value) differences.push(difference(`header ${name}`, value, found ?? ''))
  }
  if (body !== undefined && !sameText(body, sent?.body)) differences.push(difference('body', body, sent?.body ?? ''))
  return differences
}

/** As JSON where both are, else letter by letter. */
function sameText(promised: string, found: string | undefined): boolean {
  if (found === undefined) return false
  const [one, other] = [parseJson(promised), parseJson(found)]
  if (!one.ok) return promised === found
  return other.ok ? sameJson(one.value, other.value) : one.value === found
}

/** A promised `1.0` is kept by 1. */
const digitsOf = (value: Json) => printJson(value).replace(/\.0+$/, '')

/** The same JSON value, whatever the order of keys. */
export function sameJson(one: Json, other: Json): boolean {
  if (one instanceof ExactNumber || other instanceof ExactNumber) return digitsOf(one) === digitsOf(other)
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, i) => sameJson(item, other[i]!))
  }
  if (isObject(one)) {
    if (!isObject(other)) return false
    const keys = Object.keys(one)
    const equal = (key: string) => Object.hasOwn(other, key) && sameJson(one[key]!, other[key]!)
    return keys.length === Object.keys(other).length && keys.every(equal)
  }
  return one === other
}
