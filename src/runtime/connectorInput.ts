// What the connector function is called with. Connectors whose input is known in detail have an entry in the table:
// they show the request, and refuse wrong input before anything is sent.
import type { Variables } from '../json.ts'
import type { Line } from '../lines.ts'
import type { World } from '../world.ts'
import type { ConnectorException, HttpRequest, RuntimePhase } from './contract.ts'
import { graphqlConnectorInput, graphqlJobType } from './http/graphqlConnectorInput.ts'
import { restConnectorInput, restJobType } from './http/restConnectorInput.ts'
import { maskRequest, maskValue } from './masking.ts'

/** What a connector makes of its job's variables. An exception means: refused, nothing was sent. */
export interface ConnectorInput {
  request?: HttpRequest
  tokenRequest?: HttpRequest
  exception?: ConnectorException
  /** what the preview can't show, in words for people */
  notice?: string
}

export type BuildConnectorInput = (variables: Variables, line: Line, world: World) => ConnectorInput

/** Job type to connector input. */
const builders: Record<string, BuildConnectorInput> = {
  [restJobType]: restConnectorInput,
  [graphqlJobType]: graphqlConnectorInput,
}

export interface InputOfJob {
  phase: Extract<RuntimePhase, { phase: 'connectorInput' }>
  exception?: ConnectorException
}

/** The phase that hands the variables to the connector; `shown` are the same with their secrets hidden. */
export function connectorInput(
  jobType: string,
  variables: Variables,
  shown: { variables: Variables; secrets: readonly string[] },
  line: Line,
  world: World,
): InputOfJob {
  const phase = { phase: 'connectorInput', variables: shown.variables } as const
  const build = Object.hasOwn(builders, jobType) ? builders[jobType] : undefined
  if (!build) return { phase }
  const { request, tokenRequest, exception, notice } = build(variables, line, world)
  return {
    phase: {
      ...phase,
      ...(request && { request: maskRequest(request, shown.secrets) }),
      ...(tokenRequest && { tokenRequest: maskRequest(tokenRequest, shown.secrets) }),
      ...(notice !== undefined && { notice }),
      ...(exception && { failure: maskValue(exception.message ?? '', shown.secrets) }),
    },
    ...(exception && { exception }),
  }
}
