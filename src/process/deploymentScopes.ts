// What the engine refuses of elements together: events of one scope that nobody could tell apart, links that lead
// nowhere, and loops in which nothing ever waits.
import type { ModelElement } from '../bpmn/model.ts'
import { isExpression } from './expressions.ts'
import type { Graph } from './graph.ts'
import { definition } from './graph.ts'

export interface ScopeProblem {
  element: string
  message: string
}

/** Of events that wait at the same place no two may wait for the same. */
export function checkCatchers(graph: Graph, elements: readonly ModelElement[]): ScopeProblem[] {
  return elements.flatMap(element => {
    const behind = graph.outgoing(element.id).flatMap(flow => graph.element(flow.target) ?? [])
    const groups = [
      graph.boundaryEvents(element.id),
      graph.eventSubprocessStarts(element.id),
      element.type === 'eventBasedGateway' ? behind : [],
    ]
    return groups.flatMap(twins).map(message => ({ element: element.id, message }))
  })
}

function twins(events: readonly ModelElement[]): string[] {
  const errors = events.flatMap(event => definition(event, 'error') ?? [])
  const escalations = events.flatMap(event => definition(event, 'escalation') ?? [])
  const messages = events.flatMap(event => definition(event, 'message')?.messageName ?? [])
  const signals = events.flatMap(event => definition(event, 'signal')?.signalName ?? [])
  const open = (count: number, event: string, code: string, all: string) =>
    count > 1
      ? [
          `The same scope can not contain more than one ${event} catch event without ${code} code. ` +
            `An ${event} catch event without ${code} code catches all ${all}.`,
        ]
      : []
  return [
    ...open(errors.filter(error => !error.errorCode).length, 'error', 'error', 'errors'),
    ...repeated(errors.flatMap(({ errorCode }) => errorCode || [])).map(
      code => `Multiple error catch events with the same error code '${code}' are not supported on the same scope.`,
    ),
    ...open(
      escalations.filter(each => each.escalationRef === undefined).length,
      'escalation',
      'escalation',
      'escalations',
    ),
    ...repeated(escalations.flatMap(({ escalationCode }) => escalationCode || [])).map(
      code =>
        `Multiple escalation catch events with the same escalation code '${code}' ` +
        `are not supported on the same scope.`,
    ),
    ...repeated(messages).map(name => `Multiple message event definitions with the same name '${name}' are not allowed.`),
    ...repeated(signals).map(name => `Multiple signal event definitions with the same name '${name}' are not allowed.`),
  ]
}

/** What occurs more than once, each once. */
function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))]
}

/** Link events of each scope: every throw needs its catch, and there only. */
export function checkLinks(graph: Graph, scopes: readonly ModelElement[]): ScopeProblem[] {
  return scopes.flatMap(scope => {
    const events = graph.children(scope.id).filter(child => definition(child, 'link'))
    const named = (type: string) =>
      events.filter(event => event.type === type).map(event => definition(event, 'link')!.name ?? '')
    const caught = named('intermediateCatchEvent')
    const missing = new Set(named('intermediateThrowEvent').filter(name => !caught.includes(name)))
    return [
      ...[...missing].map(name => `Can't find an catch link event for the throw link event with the name '${name}'.`),
      ...repeated(caught).map(
        name => `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`,
      ),
    ].map(message => ({ element: scope.id, message }))
  })
}

/** A loop must hold one of these: one of gateways alone is not looked for. */
const beginsLoop = new Set(['manualTask', 'task', 'callActivity', 'intermediateThrowEvent', 'scriptTask'])
const passesThrough = new Set([
  ...beginsLoop,
  'exclusiveGateway',
  'inclusiveGateway',
  'parallelGateway',
  'startEvent',
  'endEvent',
  'subProcess',
])

/** Is the token through this element before anybody could stop it? */
function isStraight(element: ModelElement): boolean {
  if (element.type === 'scriptTask') return element.script !== undefined
  if (element.type === 'intermediateCatchEvent') return definition(element, 'link') !== undefined
  return passesThrough.has(element.type)
}

/** Where a token goes from here without waiting, as the engine follows it: not past a subprocess, but into it. */
function next(graph: Graph, element: ModelElement): ModelElement[] {
  if (element.type === 'subProcess') return graph.startEvents(element.id).slice(0, 1)
  if (element.type === 'callActivity') {
    const called = element.calledElement?.processId
    const process = called === undefined || isExpression(called) ? undefined : graph.element(called)
    const start = process?.type === 'process' ? graph.noneStart(process.id) : undefined
    return start ? [start] : []
  }
  const link = element.type === 'intermediateThrowEvent' ? definition(element, 'link') : undefined
  const target = link?.name === undefined ? undefined : graph.linkCatch(element.parent ?? '', link.name)
  if (target) return [target]
  const own = graph.outgoing(element.id)
  const flows = own.length > 0 ? own : graph.outgoing(element.parent ?? '')
  return flows.flatMap(flow => graph.element(flow.target) ?? [])
}

/**
 * The first loop in a process through which a token would run for ever, as `a > b > a`. Depth first from each element
 * with which the engine begins, by id; an element whose ways on are known to lead into no loop is not looked at again.
 */
export function checkStraightLoops(graph: Graph, elements: readonly ModelElement[]): ScopeProblem[] {
  const clear = new Set<string>()
  const candidates = elements.filter(element => beginsLoop.has(element.type)).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const first of candidates) {
    const loop = loopFrom(graph, first, clear)
    if (!loop) continue
    const message = `Processes are not allowed to contain a straight-through processing loop: ${loop.join(' > ')}`
    return [{ element: first.id, message }]
  }
  return []
}

function loopFrom(graph: Graph, first: ModelElement, clear: Set<string>): string[] | undefined {
  const path: { element: ModelElement; ways: ModelElement[] }[] = []
  const on = new Set<string>()
  const enter = (element: ModelElement): string[] | undefined => {
    if (on.has(element.id)) {
      const ids = path.map(step => step.element.id)
      return [...ids.slice(ids.indexOf(element.id)), element.id]
    }
    if (clear.has(element.id) || !isStraight(element)) return undefined
    on.add(element.id)
    path.push({ element, ways: [...next(graph, element)] })
    return undefined
  }
  enter(first)
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const way = last.ways.shift()
    const loop = way && enter(way)
    if (loop) return loop
    if (way) continue
    path.pop()
    on.delete(last.element.id)
    clear.add(last.element.id)
  }
  return undefined
}
