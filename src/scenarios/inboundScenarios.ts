// The scenarios that a new inbound element starts with: one that goes well, and what every author should think of.
import { requestPresets, type RequestPresetContext } from './requestPresets.ts'
import type { ScenarioSet } from './scenario.ts'

export function inboundScenarios(context: RequestPresetContext): ScenarioSet {
  const [first, ...others] = requestPresets(context)
  const isSigned = context.properties['inbound.shouldValidateHmac'] === 'enabled'
  const wanted = isSigned ? ['wrongSignature', 'noBody'] : ['noBody', 'notJson']
  const chosen = others.filter(({ id }) => wanted.includes(id))
  const scenarios = [first!, ...(chosen.length > 0 ? chosen : others.slice(0, 2))].map(({ id, label, request }) => ({
    id,
    name: label,
    results: [{ kind: 'response' as const, text: 'null' }],
    request,
  }))
  return { variables: '{}', scenarios, selected: scenarios[0]!.id }
}
