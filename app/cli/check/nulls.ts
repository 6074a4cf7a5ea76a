// Nulls that the expressions of an element gave, under the names by which an author says that they are meant.
import { isObject, parseJson, type Json } from '../../../src/json.ts'
import { headerField, propertyField, splitField } from '../../../src/bpmn/fields.ts'
import type { SeenExpression } from '../../../src/explain/contract.ts'
import type { FeelWarning } from '../../../src/feel/contract.ts'
import type { Expectation } from '../../../src/scenarios/scenario.ts'

/** Null is their way to say that there is nothing to say. */
const silent: readonly string[] = [headerField('errorExpression'), propertyField('inbound.verificationExpression')]

const leadsNowhere = new Set<FeelWarning['type']>(['NO_VARIABLE_FOUND', 'NO_CONTEXT_ENTRY_FOUND', 'NO_PROPERTY_FOUND'])

/** Deep enough for any value that an expression builds. */
const deepest = 20

export interface FoundNull {
  /** `berlinWeather`, `order.due`, `prices[2]`; of a mapping its target, of a property or header its name */
  name: string
  field: string
}

/**
 * The value of an expression, or an entry of the context that it gives. Deeper ones only where a path led nowhere: the
 * others came with the data, and were null before.
 */
export function nullsOf(expressions: readonly SeenExpression[]): FoundNull[] {
  const found = expressions.flatMap(({ field, result }): FoundNull[] => {
    if (!result.ok || silent.includes(field)) return []
    const { kind, name } = splitField(field)
    const called = (name === '' ? kind : name).replace(/^inbound\./, '')
    // The entries of a result are variables of the process, and have names of their own.
    const start = name === 'resultExpression' ? '' : called
    const depth = result.warnings.some(({ type }) => leadsNowhere.has(type)) ? deepest : 1
    return namesOfNulls(result.value, start, depth).map(each => ({ name: each === '' ? called : each, field }))
  })
  return [...new Map(found.map(each => [`${each.field} ${each.name}`, each])).values()]
}

/** Paths of the nulls in a value, `depth` levels down. */
function namesOfNulls(value: Json, name: string, depth: number): string[] {
  if (value === null) return [name]
  if (depth === 0) return []
  if (Array.isArray(value)) return name === '' ? [] : value.flatMap((item, index) => namesOfNulls(item, `${name}[${index + 1}]`, depth - 1))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, entry]) => namesOfNulls(entry, name === '' ? key : `${name}.${key}`, depth - 1))
}

/** What an expectation says is null: under `nulls`, or as a variable with that value. */
export function declaredNulls({ nulls = [], variables }: Expectation): string[] {
  const json = variables === undefined ? undefined : parseJson(variables)
  return [...nulls, ...(json?.ok && isObject(json.value) ? namesOfNulls(json.value, '', deepest) : [])]
}

/** A name stands for all that is in it: `order` for `order.due`. */
export function covers(declared: string, name: string): boolean {
  return name === declared || name.startsWith(`${declared}.`) || name.startsWith(`${declared}[`)
}
