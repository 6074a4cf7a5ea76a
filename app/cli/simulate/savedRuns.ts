// The saved runs of a workspace: its scenarios with an expectation, each with what differs from that.
import { parseDiagram } from '../../../src/bpmn/parseDiagram.ts'
import type { ProcessModel } from '../../../src/bpmn/model.ts'
import { liveScenario } from '../../../src/lessons/liveScenario.ts'
import { meets, type Difference } from '../../../src/scenarios/expectation.ts'
import type { Scenario, ScenarioSet } from '../../../src/scenarios/scenario.ts'
import { readWorkspaceFile } from '../../../src/scenarios/workspaceFile.ts'
import type { World } from '../../../src/world.ts'
import { unreadableTexts } from '../check/checkScenarios.ts'

export interface SavedRun {
  /** `<element>/<scenario>` */
  id: string
  ok: boolean
  differences: Difference[]
  /** why it could not be run */
  error?: string
}

export type SavedRuns = { ok: true; runs: SavedRun[] } | { ok: false; error: string }

/** All of them, in the order of the file. Errors: the text is no workspace, its diagram can't be read, or nothing is expected. */
export async function savedRuns(text: string, worldIn: (zone: string) => World): Promise<SavedRuns> {
  const read = readWorkspaceFile(text)
  if (!read.ok) return { ok: false, error: read.problems.map(({ message }) => message).join(' ') }
  const { diagram, scenarios, secrets, zone } = read.value
  const parsed = await parseDiagram(diagram)
  if (!parsed.ok) return { ok: false, error: parsed.problem.message }
  const world = worldIn(zone)
  const runs = Object.entries(scenarios).flatMap(([element, set]) =>
    set.scenarios.flatMap(scenario => (scenario.expectation ? [runOf(parsed.model, element, set, scenario, secrets, world)] : [])))
  return runs.length > 0 ? { ok: true, runs } : { ok: false, error: 'No scenario of the workspace has an expectation: there is nothing to compare.' }
}

function runOf(
  model: ProcessModel, element: string, set: ScenarioSet, scenario: Scenario, secrets: Record<string, string>, world: World,
): SavedRun {
  const id = `${element}/${scenario.id}`
  const unreadable = unreadableTexts(set, scenario)
  const lived = unreadable.length === 0 ? liveScenario(model, element, set, scenario, secrets, world) : undefined
  if (!lived) return { id, ok: false, differences: [], error: unreadable[0] ?? `The diagram has no element "${element}" with a connector for it.` }
  const differences = meets(scenario.expectation!, lived.actual)
  return { id, ok: differences.length === 0, differences }
}
