// The REST connector's entry for the phase that hands a job's variables to the connector.
import type { Variables } from '../../json.ts'
import type { Line } from '../../lines.ts'
import type { ConnectorException, HttpRequest } from '../contract.ts'
import type { World } from '../../world.ts'
import { httpLineFor, type HttpLine } from './httpLine.ts'
import { buildHttpRequest, shownRequest, type BuiltRequest, type RequestOptions } from './request.ts'

/** The job type of the REST connector. */
export const restJobType = 'io.camunda:http-json:1'

export interface RestConnectorInput {
  request?: HttpRequest
  /** OAuth: asked for first */
  tokenRequest?: HttpRequest
  /** what the connector throws before it asks any server */
  exception?: ConnectorException
  notice?: string
}

/** Stands for the token that a token endpoint would give. */
const tokenStandIn = '<access token>'

const fixedWorld: World = { now: 0, zone: 'UTC', seed: 1 }

/** What the connector sends for a job's variables, secrets put in. The world matters for text with a leading `=`. */
export function restConnectorInput(variables: Variables, line: Line, world: World = fixedWorld): RestConnectorInput {
  const { line: httpLine, notice } = httpLineFor(line)
  return { ...(notice !== undefined && { notice }), ...plannedRequests(variables, httpLine, { world }) }
}

/** The requests that the HTTP client is asked for, or what stops them. */
export function plannedRequests(variables: Variables, httpLine: HttpLine, options: RequestOptions): RestConnectorInput {
  const built = buildHttpRequest(variables, httpLine, options)
  if (!built.ok) return { exception: built.exception }
  const { token, request } = built.plan
  if (token && !token.ok) return { exception: token.exception }
  const asked = token ? { tokenRequest: shown(token) } : {}
  const own = request(token ? tokenStandIn : null)
  if (!own.ok) return { ...asked, exception: own.exception }
  return { ...asked, request: shown(own) }
}

function shown(built: Extract<BuiltRequest, { ok: true }>): HttpRequest {
  return shownRequest(built.value)
}
