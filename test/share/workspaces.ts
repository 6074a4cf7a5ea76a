// Workspaces for the tests of links.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readScenarioFile } from '../../src/scenarios/files.ts'
import type { Workspace } from '../../src/workspace.ts'

const folder = fileURLToPath(new URL('../../public/examples', import.meta.url))

export const exampleNames = readdirSync(folder, { withFileTypes: true }).filter(each => each.isDirectory()).map(({ name }) => name)

export function exampleWorkspace(name: string): Workspace {
  const scenarios = readScenarioFile(readFileSync(`${folder}/${name}/${name}.scenarios.json`, 'utf8'))
  if (!scenarios.ok) throw new Error(scenarios.problems[0]?.message)
  const { elements, secrets } = scenarios.value
  const diagram = readFileSync(`${folder}/${name}/${name}.bpmn`, 'utf8')
  return { ...emptyWorkspace, name, diagram, scenarios: elements, secrets, selected: Object.keys(elements)[0]! }
}

export const emptyWorkspace: Workspace = {
  name: 'diagram', diagram: '', templates: [], scenarios: {}, secrets: {}, keepSecrets: false, zone: 'UTC', view: 'diagram',
}

/** Chance that is the same each time. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
