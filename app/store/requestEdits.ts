// Changes of the requests of an inbound element's scenarios, as pure functions from workspace to workspace.
import type { LaterRequest, Scenario } from '../../src/scenarios/scenario.ts'
import type { Workspace } from '../../src/workspace.ts'
import { changeScenario, type ResultPlace } from './scenarioEdits.ts'

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

function withRequests({ request: _request, laterRequests: _later, ...scenario }: Scenario, all: LaterRequest[]): Scenario {
  const [first, ...later] = all
  const { afterSeconds: _none, ...request } = first ?? plain
  return { ...scenario, request, ...(later.length > 0 && { laterRequests: later }) }
}
