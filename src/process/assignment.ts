// Who is to do a user task, until when, and how urgently: the texts of `zeebe:assignmentDefinition` and their like.
import type { ModelElement } from '../bpmn/model.ts'
import type { Engine, Failure, Result } from './engine.ts'
import { incident } from './engine.ts'
import { evaluateAs, evaluateNumber, expressionText, isExpression, textOf } from './expressions.ts'
import type { Json } from '../json.ts'
import type { ElementInstance } from './state.ts'
import { parseZonedDate } from './timers.ts'

export interface Assignment {
  assignee?: string
  candidateGroups?: string[]
  candidateUsers?: string[]
  dueDate?: string
  followUpDate?: string
  priority: number
}

const defaultPriority = 50

/** In the order in which the engine evaluates; the first text that fails is the incident. */
export function evaluateAssignment(engine: Engine, instance: ElementInstance, element: ModelElement): Result<Assignment> {
  const assignment: Assignment = { priority: defaultPriority }
  let failure: Failure | undefined
  const set = <K extends keyof Assignment>(key: K, read: (text: string) => Result<Assignment[K]>) => {
    const text = element.assignment?.[key]
    if (failure || text === undefined || text === '') return
    const result = read(text)
    if (result.ok) assignment[key] = result.value
    else failure = result.failure
  }
  const place = (key: string) => ({ element: element.id, field: `assignment:${key}` })
  set('assignee', text => {
    const result = evaluateAs(engine, instance.key, text, place('assignee'), ['string'])
    return result.ok ? { ok: true, value: textOf(result.value.value) } : result
  })
  set('candidateGroups', text => evaluateNames(engine, instance, text, place('candidateGroups')))
  set('candidateUsers', text => evaluateNames(engine, instance, text, place('candidateUsers')))
  set('dueDate', text => evaluateDate(engine, instance, text, place('dueDate')))
  set('followUpDate', text => evaluateDate(engine, instance, text, place('followUpDate')))
  set('priority', text => evaluatePriority(engine, instance, text, place('priority')))
  return failure ? { ok: false, failure } : { ok: true, value: assignment }
}

type Place = { element: string; field: string }

/** A list of text, or static text with commas. */
function evaluateNames(
  engine: Engine,
  instance: ElementInstance,
  text: string,
  place: Place,
): Result<string[] | undefined> {
  if (!isExpression(text)) return { ok: true, value: text.split(',').map(name => name.trim()) }
  const result = evaluateAs(engine, instance.key, text, place, ['list'])
  if (!result.ok) return result
  const names = result.value.value as Json[]
  if (names.every(name => typeof name === 'string')) return { ok: true, value: names }
  return failed(
    `Expected result of the expression '${expressionText(text)}' to be 'ARRAY' containing 'STRING' items, ` +
      `but was 'ARRAY' containing at least one non-'STRING' item.`,
  )
}

function failed(message: string): { ok: false; failure: Failure } {
  return { ok: false, failure: incident('EXTRACT_VALUE_ERROR', message) }
}

/** A whole number from 0 to 100. */
function evaluatePriority(engine: Engine, instance: ElementInstance, text: string, place: Place): Result<number> {
  const result = evaluateNumber(engine, instance.key, text, place)
  if (!result.ok) return result
  if (!Number.isInteger(result.value)) {
    return failed(`Expected result of the expression '${expressionText(text)}' to be an integer, but was a decimal.`)
  }
  if (result.value >= 0 && result.value <= 100) return result
  return failed(`Expected priority to be in the range [0,100] but was '${result.value}'.`)
}

/** As Java prints a date and time: without seconds when they are zero. Null and empty text are no date. */
function evaluateDate(
  engine: Engine,
  instance: ElementInstance,
  text: string,
  place: Place,
): Result<string | undefined> {
  const result = evaluateAs(engine, instance.key, text, place, ['null', 'date and time', 'string'])
  if (!result.ok) return result
  const { value, type } = result.value
  if (value === null || value === '') return { ok: true, value: undefined }
  const given = textOf(value)
  // Of FEEL's, one without an offset is in UTC.
  const isLocal = type === 'date and time' && parseZonedDate(given) === undefined
  const date = isLocal ? `${given}Z[UTC]` : given
  if (parseZonedDate(date) === undefined) {
    return failed(`Invalid date-time format '${date}' for expression '${expressionText(text)}'.`)
  }
  return { ok: true, value: date.replace(/(T\d\d:\d\d):00(?:\.0+)?(?=[Z+-])/, '$1') }
}
