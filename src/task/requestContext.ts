// What the expressions of a webhook see of a request, also when something refuses it before they are read.
import { emptyObject, type Variables } from '../json.ts'
import type { Line } from '../lines.ts'
import type { InboundRequest } from '../runtime/inbound/contract.ts'
import { InboundFailure } from '../runtime/inbound/failures.ts'
import { payloadBody, requestContext } from '../runtime/inbound/payloadBody.ts'
import { arrive, defaultHost } from '../runtime/inbound/server.ts'
import { inboundLineFor, inboundRules } from '../runtime/inbound/versions.ts'

/** Undefined: the request does not reach a webhook, or its body can't be read. */
export function contextOf(request: InboundRequest, line: Line): Variables | undefined {
  const rules = inboundRules[inboundLineFor(line).line]
  const arrived = arrive(request, defaultHost)
  if (arrived.kind !== 'payload') return undefined
  try {
    const body = payloadBody(arrived.payload, rules)
    return Object.assign(emptyObject(), {
      request: requestContext(body, arrived.payload),
      connectorData: emptyObject(),
      ...(rules.knowsDocuments && { documents: [] }),
    })
  } catch (error) {
    if (error instanceof InboundFailure) return undefined
    throw error
  }
}
