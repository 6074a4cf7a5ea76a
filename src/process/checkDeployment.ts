// What the engine refuses when a diagram is deployed, in its own words. A diagram with such a problem never runs.
import type { ProcessModel } from '../bpmn/model.ts'
import type { Line } from '../lines.ts'
import type { Complaint } from './deploymentElements.ts'
import { checkElement } from './deploymentElements.ts'
import { checkCatchers, checkLinks, checkStraightLoops } from './deploymentScopes.ts'
import { checkCondition, checkTexts } from './deploymentTexts.ts'
import type { Graph } from './graph.ts'
import { graphOf } from './graph.ts'

export interface DeploymentProblem {
  /** id of the element or flow */
  element: string
  /** the engine's path to what is wrong, as `t > extensionElements > ioMapping > output` */
  path: string
  message: string
}

/** All problems of a model; none means that the engine takes it. */
export function checkDeployment(model: ProcessModel, line: Line): DeploymentProblem[] {
  const graph = graphOf(model)
  const elements = Object.values(model.elements)
  const problems = [
    ...checkProcesses(graph),
    ...elements.flatMap(element =>
      placed(element.id, [...checkElement(element, graph, line), ...checkTexts(element, line)]),
    ),
    ...[...checkCatchers(graph, elements), ...checkLinks(graph, elements)].map(({ element, message }) => ({
      element,
      path: element,
      message,
    })),
    ...Object.values(model.flows).flatMap(flow => placed(flow.id, checkCondition(flow, graph, line))),
  ]
  if (problems.length > 0) return problems
  // Loops are looked for in what is otherwise right.
  return checkStraightLoops(graph, elements).map(({ element, message }) => ({ element, path: element, message }))
}

function placed(element: string, complaints: readonly Complaint[]): DeploymentProblem[] {
  return complaints.map(({ message, under, at }) => ({
    element,
    path: at ?? (under === undefined ? element : `${element} > ${under}`),
    message,
  }))
}

function checkProcesses(graph: Graph): DeploymentProblem[] {
  if (graph.processes.some(process => process.isExecutable)) return []
  const element = graph.processes[0]?.id ?? ''
  return [{ element, path: 'definitions', message: 'Must contain at least one executable process' }]
}
