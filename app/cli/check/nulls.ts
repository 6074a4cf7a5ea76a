// Nulls that the expressions of an element gave, under the names by which an author says that they are meant.
import { isObject, parseJson, type Json } from '../../../src/json.ts'
import { headerField, propertyField, splitField } from '../../../src/bpmn/fields.ts'
import type { SeenExpression } from '../../../src/explain/contract.ts'
import { sameJson } from '../../../src/scenarios/expectation.ts'
import type { Expectation } from '../../../src/scenarios/scenario.ts'

/** Null is their way to say that there is nothing to say. */
const silent: readonly string[] = [headerField('errorExpression'), propertyField('inbound.verificationExpression')]

export interface FoundNull {
  /** `berlinWeather`, `order.due`, `prices[2]`; of a mapping its target, of a property or header its name */
  name: string
  field: string
}

/** The value of an expression, or an entry somewhere in the context that it builds. */
export function nullsOf(expressions: readonly SeenExpression[]): FoundNull[] {
  const found = expressions.flatMap(({ field, scope, result }): FoundNull[] => {
    if (!result.ok || silent.includes(field)) return []
    const { kind, name } = splitField(field)
    const called = (name === '' ? kind : name).replace(/^inbound\./, '')
    // The entries of a result are variables of the process, and have names of their own.
    const start = name === 'resultExpression' ? '' : called
    return namesOfNulls(result.value, start, scope).map(each => ({ name: each === '' ? called : each, field }))
  })
  return [...new Map(found.map(each => [`${each.field} ${each.name}`, each])).values()]
}

/** Paths of the nulls in a value. What was taken over from `data` as a whole had its nulls before, and is left alone. */
function namesOfNulls(value: Json, name: string, data: readonly Json[]): string[] {
  if (value === null) return [name]
  if (typeof value !== 'object' || data.some(each => holds(each, value))) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => namesOfNulls(item, `${name}[${index + 1}]`, data))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, entry]) => namesOfNulls(entry, name === '' ? key : `${name}.${key}`, data))
}

/** Is there this list or object somewhere in the data? */
function holds(data: Json, wanted: Json): boolean {
  if (Array.isArray(data)) return sameJson(data, wanted) || data.some(item => holds(item, wanted))
  return isObject(data) && (sameJson(data, wanted) || Object.values(data).some(entry => holds(entry, wanted)))
}

/** What an expectation says is null: under `nulls`, or as a variable with that value. */
export function declaredNulls({ nulls = [], variables }: Expectation): string[] {
  const json = variables === undefined ? undefined : parseJson(variables)
  return [...nulls, ...(json?.ok && isObject(json.value) ? namesOfNulls(json.value, '', []) : [])]
}

/** A name stands for all that is in it: `order` for `order.due`. */
export function covers(declared: string, name: string): boolean {
  return name === declared || name.startsWith(`${declared}.`) || name.startsWith(`${declared}[`)
}
