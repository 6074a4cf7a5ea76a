// One text of an element, read and replaced by its field key: for previews of a text that is still being typed.
import type { FieldKey } from './fields.ts'
import { splitField, splitLinkedResource } from './fields.ts'
import type { EventDefinition, LinkedResource, ModelElement, ModelFlow, ProcessModel } from './model.ts'

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

type Parted =
  | 'taskDefinition' | 'script' | 'calledElement' | 'calledDecision' | 'multiInstance' | 'assignment' | 'form' | 'adHoc'

/** A part of an object of the element, as `script:expression`. */
function part<K extends Parted>(
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

/** A text of the element itself. */
function own(key: 'name' | 'jobPriority' | 'agentType'): FieldKind {
  return { read: element => element[key], write: (element, _, text) => ({ ...element, [key]: text }) }
}

const linkParts = ['resourceId', 'resourceType', 'bindingType', 'versionTag']

/** A part of the linked resource of that name. */
const linkedResource: FieldKind = {
  read: (element, name) => {
    const { linkName, part } = splitLinkedResource(name)
    const linked = element.linkedResources?.find(resource => resource.linkName === linkName)
    return linkParts.includes(part) ? linked?.[part as keyof LinkedResource] : undefined
  },
  write: (element, name, text) => {
    const { linkName, part } = splitLinkedResource(name)
    if (!linkParts.includes(part)) return element
    const known = element.linkedResources ?? []
    const at = known.findIndex(resource => resource.linkName === linkName)
    const linked = { ...(at < 0 ? { linkName } : known[at]), [part]: text }
    return { ...element, linkedResources: at < 0 ? [...known, linked] : known.with(at, linked) }
  },
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

/** A part of the message of an event or a task. */
function messagePart(key: 'messageName' | 'correlationKey'): FieldKind {
  const ofEvent = eventText('message', key)
  const holder = (element: ModelElement) => (['message', 'sentMessage'] as const).find(each => element[each])
  return {
    read: element => {
      const held = holder(element)
      return held ? element[held]![key] : ofEvent.read(element, '')
    },
    write: (element, name, text) => {
      const held = holder(element)
      return held ? { ...element, [held]: { ...element[held], [key]: text } } : ofEvent.write(element, name, text)
    },
  }
}

const versions = ['bindingType', 'versionTag']

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
  calledElement: part('calledElement', ['processId', 'businessId', ...versions], {
    propagateAllChildVariables: true,
    propagateAllParentVariables: true,
  }),
  calledDecision: part('calledDecision', ['decisionId', 'resultVariable', ...versions], {}),
  multiInstance: part(
    'multiInstance',
    ['inputCollection', 'inputElement', 'outputCollection', 'outputElement', 'completionCondition'],
    { sequential: false },
  ),
  assignment: part(
    'assignment', ['assignee', 'candidateGroups', 'candidateUsers', 'dueDate', 'followUpDate', 'priority', 'formKey'], {},
  ),
  form: part('form', ['formId', 'externalReference', ...versions], {}),
  adHoc: part('adHoc', ['activeElementsCollection', 'outputCollection', 'outputElement'], {}),
  linkedResource,
  name: own('name'),
  jobPriority: own('jobPriority'),
  agentType: own('agentType'),
  messageName: messagePart('messageName'),
  correlationKey: messagePart('correlationKey'),
  signalName: eventText('signal', 'signalName'),
  conditional: eventText('conditional', 'condition'),
  variableEvents: eventText('conditional', 'variableEvents'),
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
