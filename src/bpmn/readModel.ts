// From a moddle tree to the plain ProcessModel. The tree may come from XML or be the live one of the canvas: both are
// read by the same functions, so that a model patched element by element equals the one parsed from the saved XML.
import type { ModelElement, ModelFlow, ProcessModel } from './model.ts'
import type { BusinessObject } from './moddle.ts'
import { defined, flag, isA, localType, many, one, text } from './moddle.ts'
import { readEventDefinitions, readMessage } from './readEvents.ts'
import { readExtensions } from './readExtensions.ts'

const dictionary = <T>(): Record<string, T> => Object.create(null) as Record<string, T>

/** Reads everything below a `bpmn:Definitions`: processes, flow nodes and sequence flows of any depth. */
export function readModel(definitions: BusinessObject): ProcessModel {
  const elements = dictionary<ModelElement>()
  const flows = dictionary<ModelFlow>()
  // Flows by container, each container's once: a diagram may have hundreds of tasks in one.
  const connections = new Map<BusinessObject | undefined, Connections>()
  for (const { object, index } of walk(definitions)) {
    if (object.id === undefined) continue
    if (isFlow(object)) flows[object.id] = readFlowAt(object, index)
    else {
      const known = connections.get(object.$parent) ?? connectionsIn(object.$parent)
      connections.set(object.$parent, known)
      elements[object.id] = readElementAmong(object, known)
    }
  }
  return defined({ ...readPlatform(definitions), elements, flows })
}

/**
 * Reads one flow node or process. Incoming and outgoing flows are those of its container that name it, whether or not
 * the element lists them itself.
 */
export function readElement(object: BusinessObject): ModelElement {
  return readElementAmong(object, connectionsIn(object.$parent))
}

function readElementAmong(object: BusinessObject, connections: Connections): ModelElement {
  const type = localType(object)
  return defined<ModelElement>({
    id: object.id ?? '',
    type,
    name: object.name,
    parent: isA(object, 'bpmn:Process') ? undefined : object.$parent?.id,
    incoming: connections.incoming.get(object) ?? [],
    outgoing: connections.outgoing.get(object) ?? [],
    defaultFlow: one(object, 'default')?.id,
    attachedTo: one(object, 'attachedToRef')?.id,
    interrupting: readInterrupting(object, type),
    triggeredByEvent: flag(object, 'triggeredByEvent') || undefined,
    isForCompensation: flag(object, 'isForCompensation') || undefined,
    isExecutable: flag(object, 'isExecutable'),
    eventDefinitions: readEventDefinitions(object),
    message: type === 'receiveTask' ? readMessage(one(object, 'messageRef')) : undefined,
    sentMessage: type === 'sendTask' && one(object, 'messageRef') ? readMessage(one(object, 'messageRef')) : undefined,
    attributes: readAttributes(object),
    compensationHandler: type === 'boundaryEvent' ? readCompensationHandler(object) : undefined,
    ...readExtensions(object),
  })
}

/** Read elsewhere, each with its own meaning. */
const modelled = new Set([
  'id', 'name', 'isForCompensation', 'triggeredByEvent', 'cancelActivity', 'isInterrupting', 'isExecutable',
  'modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon',
])

/** What is set of the element's own, and no default: texts, numbers, switches, and expressions by their text. */
function readAttributes(object: BusinessObject): Record<string, string> | undefined {
  const attributes = dictionary<string>()
  const defaults = Object.getPrototypeOf(object) as Record<string, unknown>
  for (const key of Object.keys(object)) {
    const value = object[key]
    if (key.startsWith('$') || modelled.has(key) || value === defaults[key]) continue
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') attributes[key] = `${value}`
    else {
      const expression = one(object, key)
      const body = expression?.$instanceOf?.('bpmn:Expression') ? text(expression, 'body') : undefined
      if (body !== undefined) attributes[key] = body
    }
  }
  return Object.keys(attributes).length > 0 ? attributes : undefined
}

/** Ids of the flows into and out of each node of one container. */
interface Connections {
  incoming: Map<BusinessObject, string[]>
  outgoing: Map<BusinessObject, string[]>
}

function connectionsIn(container: BusinessObject | undefined): Connections {
  const connections: Connections = { incoming: new Map(), outgoing: new Map() }
  const add = (map: Map<BusinessObject, string[]>, node: BusinessObject | undefined, id: string) => {
    if (node) map.set(node, [...(map.get(node) ?? []), id])
  }
  for (const flow of many(container, 'flowElements').filter(isFlow)) {
    add(connections.incoming, one(flow, 'targetRef'), flow.id ?? '')
    add(connections.outgoing, one(flow, 'sourceRef'), flow.id ?? '')
  }
  return connections
}

/** Reads one sequence flow; its order is looked up in the whole document. */
export function readFlow(object: BusinessObject): ModelFlow {
  let root = object
  while (root.$parent) root = root.$parent
  for (const item of walk(root)) if (item.object === object) return readFlowAt(object, item.index)
  return readFlowAt(object, 0)
}

export function isFlow(object: BusinessObject): boolean {
  return isA(object, 'bpmn:SequenceFlow')
}

/** Is this business object part of the model: a process, a flow node or a sequence flow? */
function isModelled(object: BusinessObject): boolean {
  return isFlow(object) || isA(object, 'bpmn:FlowNode') || isA(object, 'bpmn:Process')
}

/** `modeler:executionPlatform` and its version, whether or not moddle knows the namespace. */
function readPlatform(
  definitions: BusinessObject,
): Pick<ProcessModel, 'executionPlatform' | 'executionPlatformVersion'> {
  const read = (name: string) => text(definitions, name) ?? ownText(definitions.$attrs, `modeler:${name}`)
  return defined({
    executionPlatform: read('executionPlatform'),
    executionPlatformVersion: read('executionPlatformVersion'),
  })
}

function ownText(attributes: Record<string, unknown> | undefined, name: string): string | undefined {
  const value = attributes?.[name]
  return typeof value === 'string' ? value : undefined
}

function readFlowAt(object: BusinessObject, order: number): ModelFlow {
  return defined({
    id: object.id ?? '',
    name: object.name,
    parent: object.$parent?.id,
    source: one(object, 'sourceRef')?.id ?? '',
    target: one(object, 'targetRef')?.id ?? '',
    condition: text(one(object, 'conditionExpression'), 'body'),
    order,
  })
}

function readInterrupting(object: BusinessObject, type: string): boolean | undefined {
  if (type === 'boundaryEvent') return flag(object, 'cancelActivity') ?? true
  const inEventSubprocess = flag(object.$parent, 'triggeredByEvent') === true
  return type === 'startEvent' && inEventSubprocess ? (flag(object, 'isInterrupting') ?? true) : undefined
}

/** Handlers hang on associations, which lie among the artifacts of the container. */
function readCompensationHandler(object: BusinessObject): string | undefined {
  const association = many(object.$parent, 'artifacts').find(
    artifact => isA(artifact, 'bpmn:Association') && one(artifact, 'sourceRef') === object,
  )
  return one(association, 'targetRef')?.id
}

/**
 * Processes, flow nodes and flows in document order; `index` counts the flows seen so far. A stack, not recursion: a
 * file may nest subprocesses as deeply as it likes.
 */
function* walk(definitions: BusinessObject): Generator<{ object: BusinessObject; index: number }> {
  const open = many(definitions, 'rootElements')
    .filter(root => isA(root, 'bpmn:Process'))
    .reverse()
  let index = 0
  for (let object = open.pop(); object; object = open.pop()) {
    yield { object, index }
    if (isFlow(object)) index++
    for (const child of many(object, 'flowElements').filter(isModelled).reverse()) open.push(child)
  }
}
