// What the engine refuses when a diagram is deployed, in its own words. A diagram with such a problem never runs.
import type { ModelElement, ModelFlow, ProcessModel } from '../bpmn/model.ts'
import { compileExpression } from '../feel/compile.ts'
import type { Line } from '../lines.ts'
import { expressionText, isExpression } from './expressions.ts'
import type { Graph } from './graph.ts'
import { definition, graphOf } from './graph.ts'
import { mappingText } from './mappings.ts'
import { checkTimerText } from './timers.ts'

export interface DeploymentProblem {
  /** id of the element or flow */
  element: string
  /** the engine's path to what is wrong, as `t > extensionElements > ioMapping > output` */
  path: string
  message: string
}

type Check = (element: ModelElement, graph: Graph) => string | undefined

const needsTask = "Must have exactly one 'zeebe:taskDefinition' extension element"
const either = (other: string) =>
  `Must have either one 'zeebe:${other}' or one 'zeebe:taskDefinition' extension element`

const publishes: Check = element =>
  element.taskDefinition || element.publishesMessage ? undefined : either('publishMessage')
const throwsMessage: Check = (element, graph) =>
  definition(element, 'message') ? publishes(element, graph) : undefined

const hasFixedDuration: Check = element =>
  definition(element, 'timer')?.timerType === 'timeCycle'
    ? 'Intermediate timer catch event must have either a time duration or a time date.'
    : undefined

const noInterruptingCycle: Check = element =>
  element.interrupting && definition(element, 'timer')?.timerType === 'timeCycle'
    ? 'Interrupting timer event with time cycle is not allowed.'
    : undefined

const waitsForEvents: Check = (element, graph) => {
  const targets = graph.outgoing(element.id).map(flow => graph.element(flow.target))
  const allowed = targets.every(
    target =>
      target?.type === 'intermediateCatchEvent' &&
      target.eventDefinitions.some(({ kind }) => kind === 'message' || kind === 'timer' || kind === 'signal'),
  )
  if (targets.length < 2) return 'Event-based gateway must have at least 2 outgoing sequence flows.'
  return allowed
    ? undefined
    : 'Event-based gateway must not have an outgoing sequence flow to other elements ' +
        'than message/timer/signal intermediate catch events.'
}

/** By element type. */
const checks: Record<string, Check> = {
  serviceTask: element => (element.taskDefinition ? undefined : needsTask),
  businessRuleTask: element =>
    element.taskDefinition || element.calledDecision ? undefined : either('calledDecision'),
  scriptTask: element => (element.taskDefinition || element.script ? undefined : either('script')),
  sendTask: publishes,
  intermediateThrowEvent: throwsMessage,
  endEvent: throwsMessage,
  intermediateCatchEvent: hasFixedDuration,
  boundaryEvent: noInterruptingCycle,
  startEvent: noInterruptingCycle,
  eventBasedGateway: waitsForEvents,
}

/** All problems of a model; none means that the engine takes it. */
export function checkDeployment(model: ProcessModel, line: Line): DeploymentProblem[] {
  const graph = graphOf(model)
  return [
    ...checkProcesses(graph),
    ...Object.values(model.elements).flatMap(element => [
      ...checkElement(element, graph),
      ...checkOutputs(element),
      ...checkTimer(element),
      ...checkExpressions(element, line),
    ]),
    ...graph.processes.flatMap(process => checkLinks(process, graph)),
    ...Object.values(model.flows).flatMap(flow => checkCondition(flow, graph, line)),
  ]
}

function checkProcesses(graph: Graph): DeploymentProblem[] {
  if (graph.processes.some(process => process.isExecutable)) return []
  const element = graph.processes[0]?.id ?? ''
  return [{ element, path: 'definitions', message: 'Must contain at least one executable process' }]
}

function checkElement(element: ModelElement, graph: Graph): DeploymentProblem[] {
  const message = Object.hasOwn(checks, element.type) ? checks[element.type]!(element, graph) : undefined
  return message === undefined ? [] : [{ element: element.id, path: element.id, message }]
}

function checkOutputs(element: ModelElement): DeploymentProblem[] {
  return element.outputs
    .filter(({ source }) => source !== '' && !isExpression(source))
    .map(({ source }) => ({
      element: element.id,
      path: `${element.id} > extensionElements > ioMapping > output`,
      message:
        `Expected expression but found static value '${source}'. ` +
        `An expression must start with '=' (e.g. '=${source}').`,
    }))
}

const timerWords = { timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' }

function checkTimer(element: ModelElement): DeploymentProblem[] {
  const { timerType, expression = '' } = definition(element, 'timer') ?? {}
  if (!timerType || isExpression(expression)) return []
  const reason = checkTimerText(timerType, expression)
  if (reason === undefined) return []
  return [
    { element: element.id, path: element.id, message: `Invalid timer ${timerWords[timerType]} expression (${reason})` },
  ]
}

function checkLinks(process: ModelElement, graph: Graph): DeploymentProblem[] {
  const scopes = [process, ...descendants(process.id, graph)]
  return scopes.flatMap(scope => {
    const events = graph.children(scope.id).filter(child => definition(child, 'link'))
    const names = (type: string) =>
      events.filter(event => event.type === type).map(event => definition(event, 'link')!.name ?? '')
    const caught = names('intermediateCatchEvent')
    const missing = names('intermediateThrowEvent').filter(name => !caught.includes(name))
    const twice = caught.filter((name, index) => caught.indexOf(name) !== index)
    const problem = (message: string) => ({ element: process.id, path: process.id, message })
    return [
      ...new Set(
        missing.map(name => `Can't find an catch link event for the throw link event with the name '${name}'.`),
      ),
      ...new Set(
        twice.map(
          name => `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`,
        ),
      ),
    ].map(problem)
  })
}

function descendants(scope: string, graph: Graph): ModelElement[] {
  const found: ModelElement[] = []
  const open = [...graph.children(scope)]
  for (let element = open.pop(); element; element = open.pop()) {
    found.push(element)
    open.push(...graph.children(element.id))
  }
  return found
}

function checkCondition(flow: ModelFlow, graph: Graph, line: Line): DeploymentProblem[] {
  const source = graph.element(flow.source)
  const chooses = source?.type === 'exclusiveGateway' || source?.type === 'inclusiveGateway'
  if (flow.condition !== undefined) return checkSyntax(flow.id, flow.condition, line)
  if (!chooses || source.defaultFlow === flow.id || graph.outgoing(source.id).length < 2) return []
  return [{ element: flow.id, path: flow.id, message: 'Must have a condition' }]
}

function checkExpressions(element: ModelElement, line: Line): DeploymentProblem[] {
  const loop = element.multiInstance
  const texts = [
    ...element.inputs.map(({ source }) => source),
    ...element.outputs.map(({ source }) => source),
    mappingText(element, 'inputs'),
    mappingText(element, 'outputs'),
    element.taskDefinition?.type,
    element.taskDefinition?.retries,
    element.script?.expression,
    element.calledElement?.processId,
    loop?.inputCollection,
    loop?.outputElement,
    loop?.completionCondition,
    element.message?.correlationKey,
    definition(element, 'message')?.correlationKey,
    definition(element, 'timer')?.expression,
  ]
  const problems = texts.flatMap(text => (text === undefined ? [] : checkSyntax(element.id, text, line)))
  return problems.slice(0, 1)
}

function checkSyntax(element: string, text: string, line: Line): DeploymentProblem[] {
  const syntax = isExpression(text) ? compileExpression(text, line, 'engine').syntax : undefined
  if (!syntax || syntax.kind !== 'syntax') return []
  return [{ element, path: element, message: syntax.error || `failed to parse expression '${expressionText(text)}'` }]
}
