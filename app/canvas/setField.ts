// Reads and writes one field of an element by its key, see `src/bpmn/fields.ts`: tables of where each kind stands.
import type Modeler from 'bpmn-js/lib/Modeler'
import { splitField, splitLinkedResource } from '../../src/bpmn/fields.ts'
import { elementOf, service } from './services.ts'
import type { ModdleElement } from './services.ts'

/** Fields that are entries of a list in an extension element, by name. */
interface ListKind {
  /** the extension element, and its list that holds the entries */
  holder: string
  list: string
  /** type of an entry, its attribute that names it, and the one that has the text */
  entry: string
  name: string
  text: string
}

const lists: Record<string, ListKind> = {
  input: { holder: 'zeebe:IoMapping', list: 'inputParameters', entry: 'zeebe:Input', name: 'target', text: 'source' },
  output: { holder: 'zeebe:IoMapping', list: 'outputParameters', entry: 'zeebe:Output', name: 'target', text: 'source' },
  header: { holder: 'zeebe:TaskHeaders', list: 'values', entry: 'zeebe:Header', name: 'key', text: 'value' },
  property: { holder: 'zeebe:Properties', list: 'properties', entry: 'zeebe:Property', name: 'name', text: 'value' },
}

/** The moddle element and its property that hold the text of a field; undefined if the element has none. */
interface Slot {
  of: ModdleElement
  property: string
}

type Find = (businessObject: ModdleElement, name: string) => Slot | undefined

const slots: Record<string, Find> = {
  taskDefinition: inExtension('zeebe:TaskDefinition'),
  script: inExtension('zeebe:Script'),
  calledElement: inExtension('zeebe:CalledElement'),
  calledDecision: inExtension('zeebe:CalledDecision'),
  condition: businessObject => slot(businessObject.get('conditionExpression'), 'body'),
  timer: businessObject => {
    const definition = eventDefinition(businessObject, 'bpmn:TimerEventDefinition')
    const expression = ['timeDuration', 'timeDate', 'timeCycle'].map(name => definition?.get(name)).find(Boolean)
    return slot(expression, 'body')
  },
  messageName: businessObject => slot(messageOf(businessObject), 'name'),
  correlationKey: businessObject => slot(extension(messageOf(businessObject), 'zeebe:Subscription'), 'correlationKey'),
  signalName: businessObject => slot(eventDefinition(businessObject, 'bpmn:SignalEventDefinition')?.get('signalRef'), 'name'),
  conditional: businessObject => slot(eventDefinition(businessObject, 'bpmn:ConditionalEventDefinition')?.get('condition'), 'body'),
  variableEvents: businessObject =>
    slot(extension(eventDefinition(businessObject, 'bpmn:ConditionalEventDefinition'), 'zeebe:ConditionalFilter'), 'variableEvents'),
  name: businessObject => slot(businessObject, 'name'),
  form: inExtension('zeebe:FormDefinition'),
  adHoc: inExtension('zeebe:AdHoc'),
  jobPriority: businessObject => slot(extension(businessObject, 'zeebe:JobPriorityDefinition'), 'priority'),
  agentType: businessObject => slot(extension(businessObject, 'zeebe:AgentDefinition'), 'agentType'),
  assignment: (businessObject, name) => slot(extension(businessObject, assignmentHolders[name] ?? 'zeebe:AssignmentDefinition'), name),
  linkedResource: (businessObject, name) => {
    const { linkName, part } = splitLinkedResource(name)
    const resources: ModdleElement[] = extension(businessObject, 'zeebe:LinkedResources')?.get('values') ?? []
    return slot(resources.find(resource => resource.get('linkName') === linkName), part)
  },
  errorCode: businessObject =>
    slot(eventDefinition(businessObject, 'bpmn:ErrorEventDefinition')?.get('errorRef'), 'errorCode'),
  escalationCode: businessObject =>
    slot(eventDefinition(businessObject, 'bpmn:EscalationEventDefinition')?.get('escalationRef'), 'escalationCode'),
  multiInstance: (businessObject, name) => {
    const loop = businessObject.get('loopCharacteristics')
    if (name === 'completionCondition') return slot(loop?.get('completionCondition'), 'body')
    return slot(extension(loop, 'zeebe:LoopCharacteristics'), name)
  },
}

/** Parts of an assignment that stand in an extension element of their own. */
const assignmentHolders: Record<string, string | undefined> = {
  dueDate: 'zeebe:TaskSchedule',
  followUpDate: 'zeebe:TaskSchedule',
  priority: 'zeebe:PriorityDefinition',
  formKey: 'zeebe:FormDefinition',
}

/** The text of a field in the diagram; undefined if it is not there. */
export function readField(modeler: Modeler, id: string, field: string): string | undefined {
  const element = elementOf(modeler, id)
  if (!element) return undefined
  const { kind, name } = splitField(field)
  const list = ownOf(lists, kind)
  if (list) return findEntry(element.businessObject, list, name)?.get(list.text)
  const found = ownOf(slots, kind)?.(element.businessObject, name)
  return found?.of.get(found.property)
}

/** One undoable step. False if there is no such element, or no place for the field in it. */
export function writeField(modeler: Modeler, id: string, field: string, text: string | undefined): boolean {
  const element = elementOf(modeler, id)
  if (!element) return false
  const { kind, name } = splitField(field)
  const list = ownOf(lists, kind)
  const changes = list
    ? changeEntry(modeler, element.businessObject, list, name, text)
    : changeSlot(ownOf(slots, kind)?.(element.businessObject, name), text)
  if (!changes) return false
  const commands = changes.map(({ of, properties }) => ({
    cmd: 'element.updateModdleProperties',
    context: { element, moddleElement: of, properties },
  }))
  if (commands.length > 0) service(modeler, 'commandStack').execute('properties-panel.multi-command-executor', commands)
  return true
}

interface Change {
  of: ModdleElement
  properties: Record<string, unknown>
}

function changeSlot(found: Slot | undefined, text: string | undefined): Change[] | undefined {
  return found && [{ of: found.of, properties: { [found.property]: text } }]
}

function changeEntry(
  modeler: Modeler, businessObject: ModdleElement, kind: ListKind, name: string, text: string | undefined,
): Change[] | undefined {
  const holder = extension(businessObject, kind.holder)
  const entry = findEntry(businessObject, kind, name)
  if (entry && text !== undefined) return [{ of: entry, properties: { [kind.text]: text } }]
  if (entry) {
    const rest = holder!.get(kind.list).filter((each: ModdleElement) => each !== entry)
    return [{ of: holder!, properties: { [kind.list]: rest } }]
  }
  if (text === undefined) return []
  if (!businessObject.$instanceOf('bpmn:FlowNode')) return undefined

  const make = maker(modeler)
  const added = { [kind.name]: name, [kind.text]: text }
  if (holder) return [{ of: holder, properties: { [kind.list]: [...holder.get(kind.list), make(kind.entry, added, holder)] } }]
  const changes: Change[] = []
  let extensions: ModdleElement = businessObject.get('extensionElements')
  if (!extensions) {
    extensions = make('bpmn:ExtensionElements', { values: [] }, businessObject)
    changes.push({ of: businessObject, properties: { extensionElements: extensions } })
  }
  const made = make(kind.holder, {}, extensions)
  made.get(kind.list).push(make(kind.entry, added, made))
  return [...changes, { of: extensions, properties: { values: [...extensions.get('values'), made] } }]
}

function maker(modeler: Modeler) {
  const factory = modeler.get<{ create(type: string, properties: object): ModdleElement }>('bpmnFactory')
  return (type: string, properties: object, parent: ModdleElement): ModdleElement => {
    const made = factory.create(type, properties)
    made.$parent = parent
    return made
  }
}

function ownOf<Value>(table: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function slot(of: ModdleElement | undefined, property: string): Slot | undefined {
  return of && { of, property }
}

function inExtension(type: string): Find {
  return (businessObject, name) => slot(extension(businessObject, type), name)
}

function extension(businessObject: ModdleElement | undefined, type: string): ModdleElement | undefined {
  const values: ModdleElement[] = businessObject?.get('extensionElements')?.get('values') ?? []
  return values.find(each => each.$type === type)
}

function eventDefinition(businessObject: ModdleElement, type: string): ModdleElement | undefined {
  const definitions: ModdleElement[] = businessObject.get('eventDefinitions') ?? []
  return definitions.find(each => each.$type === type)
}

function messageOf(businessObject: ModdleElement): ModdleElement | undefined {
  return (eventDefinition(businessObject, 'bpmn:MessageEventDefinition') ?? businessObject).get('messageRef')
}

/** Of a repeated name the last one counts. */
function findEntry(businessObject: ModdleElement, kind: ListKind, name: string): ModdleElement | undefined {
  const entries: ModdleElement[] = extension(businessObject, kind.holder)?.get(kind.list) ?? []
  return entries.findLast(each => each.get(kind.name) === name)
}
