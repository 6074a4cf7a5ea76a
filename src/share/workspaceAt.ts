// A workspace as an address asks for it: with another element, scenario or Camunda version than its own.
import type { Workspace } from '../workspace.ts'
import type { Address } from './address.ts'

/** What is not there is not changed. */
export function workspaceAt(workspace: Workspace, { element, scenario, version }: Pick<Address, 'element' | 'scenario' | 'version'>): Workspace {
  const selected = element !== undefined && workspace.diagram.includes(`id="${element}"`) ? element : workspace.selected
  const diagram = version === undefined ? workspace.diagram : withVersion(workspace.diagram, version)
  return {
    ...workspace,
    diagram,
    ...(selected !== undefined && { selected }),
    scenarios: scenario === undefined ? workspace.scenarios : withScenario(workspace.scenarios, selected, scenario),
  }
}

function withScenario(sets: Workspace['scenarios'], element: string | undefined, scenario: string): Workspace['scenarios'] {
  const set = element !== undefined && Object.hasOwn(sets, element) ? sets[element] : undefined
  if (element === undefined || !set?.scenarios.some(({ id }) => id === scenario)) return sets
  return { ...sets, [element]: { ...set, selected: scenario } }
}

/** As the diagram names it: `8.8` becomes `8.8.0`. */
function withVersion(diagram: string, version: string): string {
  const [, minor, patch = '.0'] = /^(\d+\.\d+)(\.\d+)?$/.exec(version) ?? []
  return minor === undefined ? diagram : diagram.replace(/([\s:]executionPlatformVersion)="[^"]*"/, `$1="${minor}${patch}"`)
}
