// The simulated request as it goes over the wire.
import type { ModelElement } from '../../bpmn/model.ts'
import { fromBase64 } from '../../runtime/http/bytes.ts'
import type { InboundRequest } from '../../runtime/inbound/contract.ts'
import { webhookPath } from '../../runtime/inbound/modelProcess.ts'
import { isBase64 } from '../../scenarios/requestFile.ts'
import type { SimulatedRequest } from '../../scenarios/scenario.ts'

/** Without a path it goes where the element's webhook listens. */
export function sentRequest({ method, path, query = [], headers, body, bodyBase64 }: SimulatedRequest, element: Pick<ModelElement, 'properties'>): InboundRequest {
  const asked = path ?? webhookPath(element) ?? '/inbound/webhook'
  const at = asked.indexOf('?')
  const given = at < 0 ? [] : [asked.slice(at + 1)]
  const all = [...given, ...query.map(pair => pair.map(encodeURIComponent).join('='))].join('&')
  const bytes = bodyBase64 !== undefined && isBase64(bodyBase64) ? fromBase64(bodyBase64) : undefined
  return {
    method,
    path: at < 0 ? asked : asked.slice(0, at),
    headers,
    ...(all !== '' && { query: all }),
    ...(bytes ? { body: bytes } : body !== undefined && { body }),
  }
}
