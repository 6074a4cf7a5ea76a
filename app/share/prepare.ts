// What can be shared now: the link, what it holds in words, and the shorter address of an example nobody has changed.
import { lineFor } from '../../src/lines.ts'
import { writeAddress, type Address } from '../../src/share/address.ts'
import { encodeLink } from '../../src/share/link.ts'
import type { Problem } from '../../src/problem.ts'
import type { Workspace } from '../../src/workspace.ts'
import { loadExamples, readExample } from '../files/examples.ts'
import { wholeWorkspace } from '../store/actions/workspace.ts'
import { scenarioSet } from '../store/scenarioEdits.ts'
import { appStore } from '../store/store.ts'

export interface Prepared {
  name: string
  /** what stands behind `#`: of the whole workspace, or the problem that it is too large for that */
  link: { ok: true; address: Address; length: number } | { ok: false; problem: Problem }
  /** of an example as it came with the page; nothing of the workspace has to travel */
  example?: Address
  /** what the link holds, in words */
  holds: string[]
  /** what stays here, or travels though one might not think so */
  warnings: string[]
  /** names, and scenarios with a key pair of their own */
  secrets: string[]
}

export async function prepare(withSecrets: boolean): Promise<Prepared> {
  const workspace = await wholeWorkspace()
  const encoded = encodeLink(workspace, { secrets: withSecrets })
  const secrets = [...Object.keys(workspace.secrets), ...keyPairs(workspace)]
  const example = await asExample(workspace)
  return {
    name: workspace.name,
    link: encoded.ok ? { ok: true, address: plain({ open: { kind: 'link', data: encoded.data } }), length: encoded.length } : encoded,
    ...(example && { example }),
    holds: whatItHolds(workspace, withSecrets, encoded.ok ? encoded.leftOut.length : 0),
    warnings: encoded.ok ? warningsOf(encoded) : [],
    secrets,
  }
}

/** The address of the page with this behind it; `page` as `embed.html`. */
export function pageAddress(address: Partial<Address>, page = ''): string {
  return new URL(page, `${location.origin}${location.pathname.replace(/[^/]*$/, '')}`).href + writeAddress(address)
}

const plain = (address: Partial<Address>): Address => ({ present: false, embed: false, readonly: false, ...address })

/** The scenarios whose tokens are signed by a key of their own, which is as secret as any. */
function keyPairs({ scenarios }: Workspace): string[] {
  return Object.values(scenarios).flatMap(set => set.scenarios.filter(({ keyPair }) => keyPair).map(({ name }) => `the key pair of “${name}”`))
}

function whatItHolds(workspace: Workspace, withSecrets: boolean, leftOut: number): string[] {
  const { diagram, zone, templates, scenarios, secrets, view } = workspace
  const { platformVersion } = appStore.getState().diagram
  const camunda = platformVersion === undefined ? '' : `, for Camunda ${lineFor(platformVersion).version}`
  const tasks = Object.keys(scenarios).length
  const count = Object.values(scenarios).reduce((sum, set) => sum + set.scenarios.length, 0)
  const own = templates.length - leftOut
  const names = Object.keys(secrets)
  return [
    ...(view === 'scratch' ? ['The scratch'] : diagram === '' ? [] : [`The diagram${camunda}`]),
    ...(tasks > 0 ? [`${some(count, 'scenario')} of ${some(tasks, 'task')}, with their variables and responses`] : []),
    ...(own > 0 ? [some(own, 'imported template')] : []),
    `The time zone ${zone}, and what is selected`,
    ...(names.length > 0 ? [`${withSecrets ? `The values of ${some(names.length, 'secret')}` : 'Names of secrets, without their values'}: ${list(names)}`] : []),
  ]
}

function warningsOf({ leftOut, exposed }: { leftOut: string[]; exposed: string[] }): string[] {
  const one = exposed.length === 1
  const values = `The ${one ? 'value' : 'values'} of ${list(exposed)} also ${one ? 'stands' : 'stand'} in the diagram or in a scenario: there, it travels.`
  const templates = `${some(leftOut.length, 'imported template')} that the diagram does not use ${leftOut.length === 1 ? 'stays' : 'stay'} here.`
  return [...(exposed.length > 0 ? [values] : []), ...(leftOut.length > 0 ? [templates] : [])]
}

const some = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

const list = (names: readonly string[]) => (names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', '))

/** Undefined when it is none, or is not as it came with the page. */
async function asExample(workspace: Workspace): Promise<Address | undefined> {
  const example = (await loadExamples()).find(({ name }) => name === workspace.name)
  if (!example || workspace.zone !== 'UTC' || workspace.view !== 'diagram') return undefined
  const original = await readExample(example).catch(() => undefined)
  if (!original || original.diagram !== workspace.diagram || unselected(original) !== unselected(workspace)) return undefined
  const { previewed, workspace: now } = appStore.getState()
  const element = now.selected ?? previewed
  const scenario = scenarioSet(now, element)?.selected
  return plain({
    open: { kind: 'example', name: example.name },
    ...(element !== undefined && element !== original.selected && { element }),
    ...(scenario !== undefined && scenario !== scenarioSet(original, element)?.selected && { scenario }),
  })
}

/** Which scenario is selected does not change an example. */
function unselected({ scenarios }: Workspace): string {
  const elements = Object.keys(scenarios).sort((one, other) => (one < other ? -1 : 1))
  return JSON.stringify(elements.map(element => [element, { ...scenarios[element], selected: '' }]))
}
