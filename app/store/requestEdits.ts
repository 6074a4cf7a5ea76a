// Changes of the requests of an inbound element's scenarios, as pure functions from workspace to workspace.
import type { KeyPair } from '../../src/runtime/inbound/webKey.ts'
import type { LaterRequest, Scenario, SimulatedRequest, WaitingInstance } from '../../src/scenarios/scenario.ts'
import type { Workspace } from '../../src/workspace.ts'
import type { FollowedRequest } from '../preview/protocol.ts'
import { changeScenario, type ResultPlace } from './scenarioEdits.ts'

type MadeCredential = FollowedRequest['credentials'][number]

/** All requests of a scenario in order; the first comes at once. */
export function requestsOf({ request, laterRequests = [] }: Scenario): LaterRequest[] {
  return request ? [{ ...request, afterSeconds: 0 }, ...laterRequests] : []
}

/** Changes one request; the same object back means no change. A scenario that has none yet gets a plain one first. */
export function changeRequest(workspace: Workspace, place: ResultPlace, change: (request: LaterRequest) => LaterRequest): Workspace {
  return changeScenario(workspace, place.element, place.scenario, scenario => {
    const all = scenario.request ? requestsOf(scenario) : [plain]
    const request = all[place.attempt]
    if (!request) return scenario
    const changed = change(request)
    return changed === request ? scenario : withRequests(scenario, all.with(place.attempt, changed))
  })
}

const plain: LaterRequest = { afterSeconds: 0, method: 'POST', headers: [] }

/** One more, like the last. */
export function addRequest(workspace: Workspace, element: string, id: string): Workspace {
  return changeScenario(workspace, element, id, scenario => {
    const all = requestsOf(scenario)
    return withRequests(scenario, [...all, { ...(all.at(-1) ?? plain), afterSeconds: 1 }])
  })
}

/** The last one stays. */
export function removeRequest(workspace: Workspace, { element, scenario: id, attempt }: ResultPlace): Workspace {
  return changeScenario(workspace, element, id, scenario => {
    const all = requestsOf(scenario)
    return all.length < 2 || attempt >= all.length ? scenario : withRequests(scenario, all.toSpliced(attempt, 1))
  })
}

/** Credentials that follow their secrets take the place of those of the same name. */
export function withCredentials(workspace: Workspace, element: string, requests: readonly FollowedRequest[]): Workspace {
  return requests.reduce(
    (before, { scenario, attempt, credentials }) =>
      changeRequest(before, { element, scenario, attempt }, request => credentials.reduce(withCredential, request)),
    workspace,
  )
}

/** A header or parameter of that name is replaced where it stands, else it comes last. */
export function withCredential<Request extends SimulatedRequest>(request: Request, { in: part, name, value }: MadeCredential): Request {
  const pairs = request[part] ?? []
  const isOfName = ([each]: [string, string]) => each.toLowerCase() === name.toLowerCase()
  const at = pairs.findIndex(isOfName)
  if (at < 0) return { ...request, [part]: [...pairs, [name, value]] }
  return { ...request, [part]: pairs.flatMap((pair, index) => (index === at ? [[pair[0], value]] : isOfName(pair) ? [] : [pair])) }
}

/** One more instance that waits; where none was told of, the one that there is becomes the first. */
export function addWaiting(workspace: Workspace, element: string, id: string): Workspace {
  return changeScenario(workspace, element, id, scenario => {
    const rows = scenario.waiting ?? [{ variables: '{}' }]
    const { name: _name, ...like } = rows.at(-1) ?? { variables: '{}' }
    return { ...scenario, waiting: [...rows, like] }
  })
}

export function changeWaiting(workspace: Workspace, element: string, id: string, index: number, row: WaitingInstance): Workspace {
  return changeScenario(workspace, element, id, scenario =>
    scenario.waiting?.[index] ? { ...scenario, waiting: scenario.waiting.with(index, row) } : scenario)
}

export function removeWaiting(workspace: Workspace, element: string, id: string, index: number): Workspace {
  return changeScenario(workspace, element, id, scenario =>
    scenario.waiting?.[index] ? { ...scenario, waiting: scenario.waiting.toSpliced(index, 1) } : scenario)
}

/** Back to one instance, with the variables as they are. */
export function dropWaiting(workspace: Workspace, element: string, id: string): Workspace {
  return changeScenario(workspace, element, id, ({ waiting: _given, ...scenario }) => scenario)
}

/** Undefined: the demo pair again. */
export function setKeyPair(workspace: Workspace, element: string, id: string, keyPair: KeyPair | undefined): Workspace {
  return changeScenario(workspace, element, id, ({ keyPair: _before, ...scenario }) => (keyPair ? { ...scenario, keyPair } : scenario))
}

function withRequests({ request: _request, laterRequests: _later, ...scenario }: Scenario, all: LaterRequest[]): Scenario {
  const [first, ...later] = all
  const { afterSeconds: _none, ...request } = first ?? plain
  return { ...scenario, request, ...(later.length > 0 && { laterRequests: later }) }
}
