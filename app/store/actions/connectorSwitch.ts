// Follows which connector an element has. With another one, the scenarios that nobody touched make room for those that
// suit; edited ones stay. Going back to the former connector brings its scenarios back as they were.
import { lineFor } from '../../../src/lines.ts'
import { jobTypes } from '../../../src/scenarios/jobTypes.ts'
import { defaultScenarios } from '../../../src/scenarios/presets.ts'
import type { Scenario, ScenarioSet } from '../../../src/scenarios/scenario.ts'
import { switchConnector, type Switched } from '../../../src/scenarios/switchConnector.ts'
import { renameScenario, scenarioSet, setResult } from '../scenarioEdits.ts'
import { pendingTexts, suggestResponse, suitableRequests } from '../session.ts'
import type { AppState } from '../state.ts'
import { appStore, changeWorkspace } from '../store.ts'
import { notify } from './notices.ts'

type Connector = AppState['diagram']['connectors'][number]

interface Followed {
  connector: Connector
  /** the set that the element was given last, without being asked */
  given?: ScenarioSet
  /** by connector: what its scenarios were when it was left */
  left: Map<string, ScenarioSet>
}

const followed = new Map<string, Followed>()

/** Another diagram: nothing of the former one counts. */
export function forgetConnectors() {
  followed.clear()
  for (const connector of appStore.getState().diagram.connectors) followed.set(connector.id, { connector, left: new Map() })
}

/** Notes the scenarios that an element was given: as long as nobody edits them, they may go. */
export function noteGiven(element: string, given: ScenarioSet) {
  const known = followed.get(element)
  if (known) followed.set(element, { ...known, given })
}

/** Those that the element was given last, as long as they are there as they were. */
export const givenScenarios = (element: string): readonly Scenario[] => followed.get(element)?.given?.scenarios ?? []

/** After each change of the diagram. */
export function followConnectors() {
  for (const connector of appStore.getState().diagram.connectors) {
    const known = followed.get(connector.id)
    if (!known) followed.set(connector.id, { connector, left: new Map() })
    else if (known.connector !== connector) {
      followed.set(connector.id, { ...known, connector })
      if (keyOf(known.connector) !== keyOf(connector)) void switchScenarios(known, connector)
      else if (connector.inbound?.waits && JSON.stringify(known.connector.inbound) !== JSON.stringify(connector.inbound)) void guessVariables(connector)
    }
  }
}

const keyOf = ({ jobType, template, inbound }: Connector) => JSON.stringify([jobType, template, inbound?.type])

async function switchScenarios(before: Followed, connector: Connector) {
  const { id } = connector
  pendingTexts.flush()
  const set = scenarioSet(appStore.getState().workspace, id)
  if (!set) return
  const remembered = before.left.get(keyOf(connector))
  const isUntouched = set.scenarios === before.given?.scenarios && set.variables === before.given.variables
  const back = isUntouched ? remembered : undefined
  const fitting = back ?? (await fittingScenarios(connector))
  if (!fitting || scenarioSet(appStore.getState().workspace, id) !== set) return
  const switched: Switched | undefined = back
    ? { set: back, replaced: set.scenarios.map(({ name }) => name), kept: [] }
    : switchConnector(set, before.connector.inbound ? {} : before.connector, fitting, before.given?.scenarios)
  before.left.set(keyOf(before.connector), set)
  if (!switched) return
  changeWorkspace(workspace => ({ ...workspace, scenarios: { ...workspace.scenarios, [id]: switched.set } }))
  noteGiven(id, switched.set)
  if (back) return
  tell(connector.name, switched)
  if (!connector.inbound && switched.kept.length === 0) void guessFirst(id, connector.jobType, switched.set)
}

/** The correlation keys were filled in or changed: as long as nobody touched the process variables, they follow. */
async function guessVariables({ id }: Connector) {
  const untouched = (set: ScenarioSet | undefined): set is ScenarioSet => set !== undefined && set.variables === followed.get(id)?.given?.variables
  if (!untouched(scenarioSet(appStore.getState().workspace, id))) return
  const suitable = await suitableRequests(id)
  pendingTexts.flush()
  const { workspace, changedSinceFile } = appStore.getState()
  const set = scenarioSet(workspace, id)
  if (!suitable || !untouched(set) || set.variables === suitable.scenarios.variables) return
  const { variables } = suitable.scenarios
  changeWorkspace(before => ({ ...before, scenarios: { ...before.scenarios, [id]: { ...set, variables } } }))
  noteGiven(id, { ...followed.get(id)!.given!, variables })
  appStore.setState({ changedSinceFile })
}

const knownJobTypes = new Set<string>(Object.values(jobTypes))

/** Nobody knows what an unknown job type answers: its first scenario begins with what the expressions read. */
export async function guessFirst(element: string, jobType: string | undefined, given: ScenarioSet) {
  if (jobType !== undefined && knownJobTypes.has(jobType)) return
  const suggestion = await suggestResponse(element)
  const { workspace, changedSinceFile } = appStore.getState()
  const [first] = given.scenarios
  if (!suggestion || !first || scenarioSet(workspace, element) !== given) return
  changeWorkspace(before => {
    const guessed = setResult(before, { element, scenario: first.id, attempt: 0 }, suggestion)
    return renameScenario(guessed, element, first.id, 'Response (a guess)')
  })
  appStore.setState({ changedSinceFile })
  const now = scenarioSet(appStore.getState().workspace, element)
  if (now) noteGiven(element, now)
}

/** What a new element with this connector begins with; of an inbound one only the preview knows. */
async function fittingScenarios(connector: Connector): Promise<ScenarioSet | undefined> {
  if (connector.inbound) return (await suitableRequests(connector.id))?.scenarios
  const { line, version } = lineFor(appStore.getState().diagram.platformVersion)
  return defaultScenarios(connector.jobType, line, version, connector.template)
}

function tell(name: string, switched: Switched) {
  notify(`${name}: other scenarios, for the new connector.`, `${scenarioWords(switched)} Undo brings the former ones back.`)
}

/** What becomes of an element's scenarios, in words. */
export function scenarioWords({ replaced, kept }: Pick<Switched, 'replaced' | 'kept'>): string {
  const names = (list: readonly string[]) => list.map(name => `“${name}”`).join(', ')
  const goes = replaced.length === 0 ? 'Presets of the new connector are added.' : `${names(replaced)}: untouched, replaced by presets of the new connector.`
  return kept.length === 0 ? goes : `${goes} ${names(kept)}: edited, ${kept.length === 1 ? 'stays' : 'stay'}.`
}
