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

/** In the order of models; of an id that comes twice the last counts. */
export function deployedProcesses(state: EngineData): DeployedProcess[] {
  return state.models.flatMap((source, model) => {
    const graph = graphOf(source)
    return graph.processes.filter(element => element.isExecutable !== false).map(element => ({ model, element, graph }))
  })
}

export function findProcess(state: EngineData, id: string): DeployedProcess | undefined {
  return deployedProcesses(state).findLast(process => process.element.id === id)
}
