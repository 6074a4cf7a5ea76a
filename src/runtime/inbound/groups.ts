// Which elements share a connector, and in which order the runtime takes the connectors up.
import { emptyObject, type JsonObject } from '../../json.ts'
import { grownCapacity, hashCode, inHashOrder } from '../javaText.ts'
import type { InboundProcess } from './contract.ts'
import { sha256Hex } from './crypto/sha256.ts'
import { connectorElements, type ConnectorElement } from './elements.ts'
import type { InboundRules } from './versions.ts'

export interface Group {
  elements: ConnectorElement[]
  /** why these elements can't share a connector */
  invalid?: string
}

/** The elements that share a connector with one of them, that one included; also of those that can't. */
export function groupHolding(
  process: InboundProcess,
  elementId: string,
  rules: InboundRules,
): { ok: true; elements: ConnectorElement[] } | { ok: false; failure: string; elements?: ConnectorElement[] } {
  const read = connectorElements(process, rules)
  if (!read.ok) return { ok: false, failure: read.error.text ?? read.error.javaType }
  const groups: Group[] = rules.groupsElements
    ? connectorGroups(process, read.elements)
    : read.elements.map(element => ({ elements: [element] }))
  const group = groups.find(({ elements }) => elements.some(({ element }) => element.id === elementId))
  if (!group) return { ok: false, failure: 'No connector is made of this element.' }
  const { elements, invalid } = group
  return invalid === undefined ? { ok: true, elements } : { ok: false, failure: invalid, elements }
}

/** Properties of the runtime: elements that share a connector may differ in them. */
const ownOfElement: ReadonlySet<string> = new Set([
  'inbound.type',
  'deduplicationMode',
  'deduplicationId',
  'messageIdExpression',
  'correlationKeyExpression',
  'inbound.activationCondition',
  'activationCondition',
  'messageTtl',
  'correlationRequired',
  'deduplicationModeManualFlag',
  'resultExpression',
  'resultVariable',
  'consumeUnmatchedEvents',
])

/** In the order in which the runtime activates them: that of a hash map of hashed ids. */
export function connectorGroups(process: InboundProcess, elements: ConnectorElement[]): Group[] {
  const byId = new Map<string, ConnectorElement[]>()
  for (const element of elements) {
    const id = deduplicationId(process, element)
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), element])
  }
  return inOrder([...byId.keys()]).map(id => groupOf(byId.get(id)!))
}

function inOrder(ids: readonly string[]): readonly string[] {
  if (ids.length < 2) return ids
  const hashed = emptyObject()
  for (const id of ids) hashed[sha256Hex(id)] = id
  return Object.values(inHashOrder(hashed, capacityOf(ids.length))) as string[]
}

function capacityOf(size: number): number {
  let capacity = 16
  for (let at = 1; at <= size; at++) capacity = grownCapacity(capacity, at)
  return capacity
}

/** Undefined: the mode is unknown, or lacks its id; such an element has no connector at all. */
function deduplicationId(process: InboundProcess, { element, properties }: ConnectorElement): string | undefined {
  const prefix = `${process.tenantId ?? '<default>'}-${process.key ?? 1}`
  const mode = properties.get('deduplicationMode')
  if (mode === undefined) return `${prefix}-${element.id}`
  if (mode === 'MANUAL') {
    const id = properties.get('deduplicationId')
    return id === undefined ? undefined : `${prefix}-${id}`
  }
  if (mode !== 'AUTO') return undefined
  const values = Object.values(shared(properties)) as string[]
  if (values.length === 0) return undefined
  // `Objects.hash` of one list.
  const list = values.reduce((hash, value) => (Math.imul(hash, 31) + hashCode(value)) | 0, 1)
  return `${prefix}-${(31 + list) | 0}`
}

/** The properties that must agree, in the order of a hash map. */
function shared(properties: ReadonlyMap<string, string>): JsonObject {
  const object = emptyObject()
  for (const [name, value] of properties) if (!ownOfElement.has(name)) object[name] = value
  return inHashOrder(object, capacityOf(Object.keys(object).length))
}

function groupOf(elements: ConnectorElement[]): Group {
  if (new Set(elements.map(({ type }) => type)).size > 1) {
    return { elements, invalid: 'All elements in a group must have the same type' }
  }
  const [first, ...rest] = elements.map(({ properties }) => shared(properties))
  const differing = emptyObject()
  for (const other of rest) {
    for (const name of Object.keys({ ...first, ...other })) {
      if (first![name] !== other[name]) differing[name] = null
    }
  }
  const names = Object.keys(inHashOrder(differing, 16))
  if (names.length === 0) return { elements }
  const rule = 'All elements in a group must have the same properties (excluding runtime-level properties)'
  return { elements, invalid: `${rule}. The following properties are different: ${names.join(', ')}` }
}
