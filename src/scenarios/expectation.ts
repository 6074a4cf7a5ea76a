// Does a run keep the promise of its scenario? Plain data in, differences out.
import type { Json, Variables } from '../json.ts'
import { entry, ExactNumber, isObject, parseJson, printJson } from '../json.ts'
import type { Expectation } from './scenario.ts'

export interface ActualOutcome {
  kind: Expectation['outcome'] | 'unknown'
  /** of a BPMN error */
  errorCode?: string
  /** after the task */
  variables: Variables
}

export interface Difference {
  what: 'outcome' | 'errorCode' | 'variable' | 'expectation'
  /** of the variable */
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

/** The same JSON value, whatever the order of keys. */
export function sameJson(one: Json, other: Json): boolean {
  if (one instanceof ExactNumber || other instanceof ExactNumber) return printJson(one) === printJson(other)
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
