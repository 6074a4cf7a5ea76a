// The line of something in a file: of a value in JSON, of an element or one of its fields in BPMN.
import { splitField, type FieldKey } from '../../../src/bpmn/fields.ts'
import { placeInJson, placeOf } from '../../files/jsonPlaces.ts'

export type JsonPath = readonly (string | number)[]

/** Where the value stands, or the nearest one around it that is there. For texts that are valid JSON. */
export function lineInJson(text: string, path: JsonPath): number {
  const pointer = path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return placeInJson(text, pointer).line
}

/** The path with which problems of `readScenarioFile` begin, as `elements.Task.scenarios[0]`. */
export function pathInMessage(message: string): JsonPath {
  const [written] = /^(?:[\p{L}_$][\p{L}\p{N}_$-]*|\["(?:[^"\\]|\\.)*"\])(?:\.[\p{L}_$][\p{L}\p{N}_$-]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])*/u.exec(message) ?? ['']
  const steps = written.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|[\p{L}_$][\p{L}\p{N}_$-]*/gu)
  return [...steps].map(([step, index, quoted]) => (index !== undefined ? Number(index) : quoted !== undefined ? (JSON.parse(quoted) as string) : step))
}

/** Where the element begins, or the one of its fields; 1 when it is not there. */
export function lineInDiagram(xml: string, element: string, field?: FieldKey): number {
  const begin = find(xml, `\\sid=(["'])${escaped(element)}\\1`, 0)
  if (begin < 0) return 1
  const { kind, name } = splitField(field ?? '')
  const attribute = attributes[kind]
  const inside = attribute === undefined ? -1 : find(xml, `\\s${attribute}=(["'])${escaped(name)}\\1`, begin)
  return placeOf(xml, Math.max(begin, inside), Math.max(begin, inside)).line
}

/** The attribute by which a field's line is known. */
const attributes: Partial<Record<string, string>> = { input: 'target', output: 'target', header: 'key', property: 'name' }

function find(text: string, pattern: string, from: number): number {
  const found = text.slice(from).search(new RegExp(pattern))
  // The blank before it may be the end of the line above.
  return found < 0 ? -1 : from + found + 1
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
