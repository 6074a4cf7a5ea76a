import type { ProcessModel } from '../bpmn/model.ts'
import type { EngineEvent } from '../process/contract.ts'
import { nameOf } from './wording.ts'

/** What the engine logged, in words; undefined where it says nothing to a modeler. */
export function engineLine(model: ProcessModel, event: EngineEvent): string | undefined {
  const name = (id: string) => nameOf(model, id)
  switch (event.event) {
    case 'element':
      return event.state === 'activated' || event.state === 'completed' || event.state === 'terminated'
        ? `${name(event.element)} is ${event.state}`
        : undefined
    case 'flow':
      return flowText(model, event.flow)
    case 'variable':
      return `variable ${event.name} is ${event.change} in ${name(event.scope.replace(/#\d+$/, ''))}`
    case 'job':
      return `the job ${jobStates[event.state] ?? `is ${event.state}`}`
    case 'incident':
      return `incident ${event.type} is ${event.state} at ${name(event.element)}`
    default:
      return undefined
  }
}

/** Where the engine's word is none that a job could be. */
const jobStates: Record<string, string | undefined> = {
  error_thrown: 'throws an error', recurred_after_backoff: 'is due again', retries_updated: 'has other retries',
}

function flowText(model: ProcessModel, id: string): string {
  const flow = model.flows[id]
  if (!flow) return `the token takes ${id}`
  const name = flow.name?.replace(/\s+/g, ' ').trim()
  return `the token goes on to ${nameOf(model, flow.target)}${name ? ` by “${name}”` : ''}`
}
