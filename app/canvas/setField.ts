// Writes one field of an element by its key, see `src/bpmn/fields.ts`: a table of where each kind stands in the XML.
import type Modeler from 'bpmn-js/lib/Modeler'
import { splitField } from '../../src/bpmn/fields.ts'
import { elementOf, service } from './services.ts'
import type { Element, ModdleElement } from './services.ts'

interface Kind {
  /** the extension element, and its list that holds the entries */
  holder: string
  list: string
  /** type of an entry, its attribute that names it, and the one that has the text */
  entry: string
  name: string
  text: string
}

const lists: Record<string, Kind> = {
  input: { holder: 'zeebe:IoMapping', list: 'inputParameters', entry: 'zeebe:Input', name: 'target', text: 'source' },
  output: { holder: 'zeebe:IoMapping', list: 'outputParameters', entry: 'zeebe:Output', name: 'target', text: 'source' },
  header: { holder: 'zeebe:TaskHeaders', list: 'values', entry: 'zeebe:Header', name: 'key', text: 'value' },
  property: { holder: 'zeebe:Properties', list: 'properties', entry: 'zeebe:Property', name: 'name', text: 'value' },
}

/** The text of a field in the diagram; undefined if it is not there. */
export function readField(modeler: Modeler, id: string, field: string): string | undefined {
  const element = elementOf(modeler, id)
  if (!element) return undefined
  const { kind, name } = splitField(field)
  if (kind === 'condition') return element.businessObject.get('conditionExpression')?.get('body')
  if (kind === 'taskDefinition') return extension(element, 'zeebe:TaskDefinition')?.get(name)
  return find(element, kind, name)?.get(lists[kind]!.text)
}

/** One undoable step. False if there is no such element, or no place for the field in it. */
export function writeField(modeler: Modeler, id: string, field: string, text: string | undefined): boolean {
  const element = elementOf(modeler, id)
  if (!element) return false
  const commands = commandsFor(modeler, element, field, text)
  if (commands.length > 0) service(modeler, 'commandStack').execute('properties-panel.multi-command-executor', commands)
  return commands.length > 0 || readField(modeler, id, field) === text
}

interface Command {
  cmd: 'element.updateModdleProperties'
  context: { element: Element; moddleElement: ModdleElement; properties: Record<string, unknown> }
}

function commandsFor(modeler: Modeler, element: Element, field: string, text: string | undefined): Command[] {
  const { kind, name } = splitField(field)
  const update = (moddleElement: ModdleElement, properties: Record<string, unknown>): Command => ({
    cmd: 'element.updateModdleProperties',
    context: { element, moddleElement, properties },
  })
  const make = (type: string, properties: object, parent: ModdleElement): ModdleElement => {
    const made = modeler.get<{ create(type: string, properties: object): ModdleElement }>('bpmnFactory').create(type, properties)
    made.$parent = parent
    return made
  }
  const businessObject = element.businessObject

  if (kind === 'condition') {
    if (!businessObject.$instanceOf('bpmn:SequenceFlow')) return []
    const conditionExpression = text === undefined ? undefined : make('bpmn:FormalExpression', { body: text }, businessObject)
    return [update(businessObject, { conditionExpression })]
  }
  if (kind === 'taskDefinition') {
    const definition = extension(element, 'zeebe:TaskDefinition')
    return definition ? [update(definition, { [name]: text })] : []
  }
  if (!Object.hasOwn(lists, kind)) return []

  const { holder: holderType, list, entry: entryType, name: nameKey, text: textKey } = lists[kind]!
  const entry = find(element, kind, name)
  const holder = extension(element, holderType)
  if (entry && text !== undefined) return [update(entry, { [textKey]: text })]
  if (entry) return [update(holder!, { [list]: holder!.get(list).filter((each: ModdleElement) => each !== entry) })]
  if (text === undefined) return []

  const added = { [nameKey]: name, [textKey]: text }
  if (holder) return [update(holder, { [list]: [...holder.get(list), make(entryType, added, holder)] })]
  const commands: Command[] = []
  let extensions: ModdleElement = businessObject.get('extensionElements')
  if (!extensions) {
    extensions = make('bpmn:ExtensionElements', { values: [] }, businessObject)
    commands.push(update(businessObject, { extensionElements: extensions }))
  }
  const made = make(holderType, {}, extensions)
  made.get(list).push(make(entryType, added, made))
  return [...commands, update(extensions, { values: [...extensions.get('values'), made] })]
}

function extension(element: Element, type: string): ModdleElement | undefined {
  const values: ModdleElement[] = element.businessObject.get('extensionElements')?.get('values') ?? []
  return values.find(each => each.$type === type)
}

function find(element: Element, kind: string, name: string): ModdleElement | undefined {
  if (!Object.hasOwn(lists, kind)) return undefined
  const { holder, list, name: nameKey } = lists[kind]!
  const entries: ModdleElement[] = extension(element, holder)?.get(list) ?? []
  // Of a repeated name the last one counts.
  return entries.findLast(each => each.get(nameKey) === name)
}
