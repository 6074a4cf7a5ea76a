// A model made quick to walk: the engine's order of flows and events, scopes and their start events. Made once for each
// model and kept as long as the model lives.
import type { EventDefinition, ModelElement, ModelFlow, ProcessModel } from '../bpmn/model.ts'

export interface Graph {
  element(id: string): ModelElement | undefined
  /** from the last in the document to the first: the order in which the engine tries and takes them */
  outgoing(id: string): readonly ModelFlow[]
  incoming(id: string): readonly ModelFlow[]
  /** boundary events of an activity, the last in the document first */
  boundaryEvents(id: string): readonly ModelElement[]
  /** start events of the event subprocesses that lie in a scope, the last in the document first */
  eventSubprocessStarts(scope: string): readonly ModelElement[]
  startEvents(scope: string): readonly ModelElement[]
  noneStart(scope: string): ModelElement | undefined
  linkCatch(scope: string, name: string): ModelElement | undefined
  children(scope: string): readonly ModelElement[]
  processes: readonly ModelElement[]
}

const graphs = new WeakMap<ProcessModel, Graph>()

export function graphOf(model: ProcessModel): Graph {
  let graph = graphs.get(model)
  if (!graph) graphs.set(model, (graph = makeGraph(model)))
  return graph
}

export function definition<K extends EventDefinition['kind']>(
  element: ModelElement,
  kind: K,
): Extract<EventDefinition, { kind: K }> | undefined {
  return element.eventDefinitions.find(item => item.kind === kind) as Extract<EventDefinition, { kind: K }> | undefined
}

function makeGraph(model: ProcessModel): Graph {
  const all = Object.values(model.elements)
  const elements = new Map(all.map(element => [element.id, element]))
  const flows = Object.values(model.flows).sort((a, b) => b.order - a.order)
  const outgoing = groupBy(flows, flow => flow.source)
  const incoming = groupBy(flows, flow => flow.target)
  const children = groupBy(all, element => element.parent)
  const boundary = groupBy(all.toReversed(), element => element.attachedTo)
  const startsOf = (scope: string) => (children.get(scope) ?? []).filter(child => child.type === 'startEvent')
  return {
    element: id => elements.get(id),
    outgoing: id => outgoing.get(id) ?? [],
    incoming: id => incoming.get(id) ?? [],
    boundaryEvents: id => boundary.get(id) ?? [],
    eventSubprocessStarts: scope =>
      (children.get(scope) ?? [])
        .filter(child => child.triggeredByEvent)
        .toReversed()
        .flatMap(subprocess => startsOf(subprocess.id).slice(0, 1)),
    startEvents: startsOf,
    noneStart: scope => startsOf(scope).find(start => start.eventDefinitions.length === 0),
    linkCatch: (scope, name) =>
      (children.get(scope) ?? []).find(
        child => child.type === 'intermediateCatchEvent' && definition(child, 'link')?.name === name,
      ),
    children: scope => children.get(scope) ?? [],
    processes: all.filter(element => element.type === 'process'),
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = key(item)
    if (group === undefined) continue
    const list = groups.get(group)
    if (list) list.push(item)
    else groups.set(group, [item])
  }
  return groups
}
