// One text of an element, read and replaced by its field key: for previews of a text that is still being typed.
import type { FieldKey } from './fields.ts'
import { splitField } from './fields.ts'
import type { EventDefinition, ModelElement, ModelFlow, ProcessModel } from './model.ts'

interface FieldKind {
  read(element: ModelElement, name: string): string | undefined
  write(element: ModelElement, name: string, text: string): ModelElement
}

type MappingList = 'inputs' | 'outputs'

/** Of a target or key that stands there twice, the last counts, here as in the engine. */
function mapping(list: MappingList): FieldKind {
  return {
    read: (element, target) => element[list].findLast(item => item.target === target)?.source,
    write: (element, target, source) => ({
      ...element,
      [list]: replaceLast(element[list], item => item.target === target, { source, target }),
    }),
  }
}

/** A part of an object of the element, as `script:expression`. */
function part<K extends 'taskDefinition' | 'script' | 'calledElement' | 'calledDecision' | 'multiInstance'>(
  key: K,
  names: readonly string[],
  empty: NonNullable<ModelElement[K]>,
): FieldKind {
  return {
    read: (element, name) => {
      const value = names.includes(name) ? (element[key] as Record<string, unknown> | undefined)?.[name] : undefined
      return typeof value === 'string' ? value : undefined
    },
    write: (element, name, text) =>
      names.includes(name) ? { ...element, [key]: { ...(element[key] ?? empty), [name]: text } } : element,
  }
}

/** A text of the element's event definition of a kind. */
function eventText(kind: EventDefinition['kind'], name: string): FieldKind {
  const find = (element: ModelElement) => element.eventDefinitions.find(definition => definition.kind === kind)
  return {
    read: element => (find(element) as Record<string, string | undefined> | undefined)?.[name],
    write: (element, _, text) => ({
      ...element,
      eventDefinitions: element.eventDefinitions.map(definition =>
        definition === find(element) ? { ...definition, [name]: text } : definition,
      ),
    }),
  }
}

const messageKey = eventText('message', 'correlationKey')

const kinds: Record<string, FieldKind> = {
  input: mapping('inputs'),
  output: mapping('outputs'),
  header: {
    read: (element, key) => element.headers.findLast(header => header.key === key)?.value,
    write: (element, key, value) => ({
      ...element,
      headers: replaceLast(element.headers, header => header.key === key, { key, value }),
    }),
  },
  property: {
    read: (element, name) => element.properties.findLast(property => property.name === name)?.value,
    write: (element, name, value) => ({
      ...element,
      properties: replaceLast(element.properties, property => property.name === name, { name, value }),
    }),
  },
  taskDefinition: part('taskDefinition', ['type', 'retries'], {}),
  script: part('script', ['expression', 'resultVariable'], {}),
  calledElement: part('calledElement', ['processId'], {
    propagateAllChildVariables: true,
    propagateAllParentVariables: true,
  }),
  calledDecision: part('calledDecision', ['decisionId', 'resultVariable'], {}),
  multiInstance: part(
    'multiInstance',
    ['inputCollection', 'inputElement', 'outputCollection', 'outputElement', 'completionCondition'],
    { sequential: false },
  ),
  correlationKey: {
    read: element => (element.message ? element.message.correlationKey : messageKey.read(element, '')),
    write: (element, name, text) =>
      element.message
        ? { ...element, message: { ...element.message, correlationKey: text } }
        : messageKey.write(element, name, text),
  },
  timer: eventText('timer', 'expression'),
  errorCode: eventText('error', 'errorCode'),
  escalationCode: eventText('escalation', 'escalationCode'),
}

/** The text behind a field key, or undefined when the element has none. */
export function readField(element: ModelElement | ModelFlow, field: FieldKey): string | undefined {
  if ('source' in element) return field === 'condition' ? element.condition : undefined
  const { kind, name } = splitField(field)
  return Object.hasOwn(kinds, kind) ? kinds[kind]!.read(element, name) : undefined
}

/**
 * A new model in which this field has this text; a mapping, header or property that is not there yet is added at the
 * end. Unknown elements and fields leave the model as it is. The element may be a sequence flow (`condition`).
 */
export function withField(model: ProcessModel, elementId: string, field: FieldKey, text: string): ProcessModel {
  const flow = Object.hasOwn(model.flows, elementId) ? model.flows[elementId] : undefined
  if (flow) {
    return field === 'condition' ? { ...model, flows: replaced(model.flows, { ...flow, condition: text }) } : model
  }
  const element = Object.hasOwn(model.elements, elementId) ? model.elements[elementId] : undefined
  const { kind, name } = splitField(field)
  if (!element || !Object.hasOwn(kinds, kind)) return model
  return { ...model, elements: replaced(model.elements, kinds[kind]!.write(element, name, text)) }
}

function replaced<T extends { id: string }>(items: Record<string, T>, item: T): Record<string, T> {
  const copy = Object.assign(Object.create(null) as Record<string, T>, items)
  copy[item.id] = item
  return copy
}

function replaceLast<T>(items: T[], matches: (item: T) => boolean, item: T): T[] {
  const index = items.findLastIndex(matches)
  return index < 0 ? [...items, item] : items.with(index, item)
}
