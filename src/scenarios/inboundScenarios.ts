// The scenarios that a new inbound element starts with.
import type { ScenarioSet, SimulatedRequest } from './scenario.ts'

export interface RequestPreset {
  id: string
  label: string
  request: SimulatedRequest
}

/** `properties`: of the element. */
export function presetsOfRequests(_properties: readonly { name: string; value: string }[]): RequestPreset[] {
  const headers: SimulatedRequest['headers'] = [['Content-Type', 'application/json']]
  return [
    { id: 'json', label: 'JSON', request: { method: 'POST', headers, body: '{\n  "id": 4711,\n  "status": "OK"\n}' } },
    { id: 'none', label: 'No body', request: { method: 'POST', headers: [] } },
    { id: 'text', label: 'Not JSON', request: { method: 'POST', headers, body: 'status=OK' } },
  ]
}

/** One scenario for each of the first presets. */
export function inboundScenarios(properties: readonly { name: string; value: string }[]): ScenarioSet {
  const scenarios = presetsOfRequests(properties)
    .slice(0, 3)
    .map(({ id, label, request }) => ({ id, name: label, results: [{ kind: 'response' as const, text: 'null' }], request }))
  return { variables: '{}', scenarios, selected: scenarios[0]!.id }
}
