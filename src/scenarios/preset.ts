// One simulated result to choose, and how it is written.
import type { Json } from '../json.ts'
import { printJson } from '../json.ts'
import type { SimulatedResult } from './scenario.ts'

export interface Preset {
  /** stable, unique for its job type */
  id: string
  /** as a person would say it: `404 Not Found` */
  label: string
  group: 'response' | 'exception'
  result: SimulatedResult
  /** made up from what reads it, not from what a service answers */
  guess?: true
}

export const connectorException = 'io.camunda.connector.api.error.ConnectorException'
export const runtimeException = 'java.lang.RuntimeException'

export function response(id: string, label: string, value: Json): Preset {
  return { id, label, group: 'response', result: { kind: 'response', text: printJson(value, 2) } }
}

/** `value` as `SimulatedResult` tells: type, message, code, variables. */
export function exception(id: string, label: string, value: Json): Preset {
  return { id, label, group: 'exception', result: { kind: 'exception', text: printJson(value, 2) } }
}
