// The processes that are deployed: the executable ones of all models.
import type { ModelElement } from '../bpmn/model.ts'
import type { Graph } from './graph.ts'
import { graphOf } from './graph.ts'
import type { EngineData } from './state.ts'

export interface DeployedProcess {
  /** index in `models` */
  model: number
  element: ModelElement
  graph: Graph
}

/** In the order of models. */
export function deployedProcesses(state: EngineData): DeployedProcess[] {
  return allProcesses(state).filter(({ element }) => element.isExecutable === true)
}

/** Of an id that comes twice the last counts. */
export function findProcess(state: EngineData, id: string): DeployedProcess | undefined {
  return deployedProcesses(state).findLast(process => process.element.id === id)
}

/** The same, executable or not: a diagram that would not deploy as it is can still be tried out. */
export function findAnyProcess(state: EngineData, id: string): DeployedProcess | undefined {
  return allProcesses(state).findLast(process => process.element.id === id)
}

function allProcesses(state: EngineData): DeployedProcess[] {
  return state.models.flatMap((source, model) => {
    const graph = graphOf(source)
    return graph.processes.map(element => ({ model, element, graph }))
  })
}
