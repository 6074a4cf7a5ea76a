// Keeps the preview worker told: compares what the store holds with what the worker knows, sends the difference, asks.
import type { StoreApi } from 'zustand/vanilla'
import type { ModelElement, ModelFlow, ProcessModel } from '../../src/bpmn/model.ts'
import type { ScenarioSet } from '../../src/scenarios/scenario.ts'
import type { PreviewClient } from '../preview/client.ts'
import { patchModel } from '../../src/bpmn/patchModel.ts'
import type { ScenarioShape, TextEdit, TextKey } from '../preview/protocol.ts'
import { connectorsOf, previewedElement, withoutJob } from './connectors.ts'
import { requestsOf } from './requestEdits.ts'
import { scenarioSet, selectedScenario } from './scenarioEdits.ts'
import type { AppState } from './state.ts'

export interface Patch {
  elements: ModelElement[]
  flows: ModelFlow[]
  removed: string[]
  executionPlatformVersion?: string
}

export interface PreviewLink {
  model(model: ProcessModel): void
  patch(patch: Patch): void
  /** the text of a field while it is typed; null when it was committed or given up */
  typing(element: string, field: string, text: string | null): void
  /** edits of a text that the store does not hold yet */
  edited(key: TextKey, edits: TextEdit[]): void
  /** the store is about to hold this text, which the worker already knows from its edits */
  known(key: TextKey, text: string): void
  /** as the worker knows it, without what is being typed */
  element(id: string): ModelElement | undefined
  dispose(): void
}

export function createPreviewLink(store: StoreApi<AppState>, client: PreviewClient): PreviewLink {
  /** by element: what the worker knows under each key */
  const texts = new Map<string, Map<string, string>>()
  const shapes = new Map<string, string>()
  const sets = new Map<string, ScenarioSet>()
  let model: ProcessModel | undefined
  let secrets: AppState['workspace']['secrets'] | undefined
  let zone: string | undefined
  let question = ''
  let asking = false

  const ask = () => {
    if (asking) return
    asking = true
    // Several changes of one action make one question.
    queueMicrotask(() => {
      asking = false
      const { workspace, previewed, attempt } = store.getState()
      const scenario = selectedScenario(scenarioSet(workspace, previewed))
      if (model && previewed !== undefined && scenario) client.ask(previewed, scenario.id, attempt)
    })
  }

  const tellSet = (element: string, set: ScenarioSet): boolean => {
    if (sets.get(element) === set) return false
    sets.set(element, set)
    let changed = false
    const scenarios: ScenarioShape[] = set.scenarios.map(scenario => ({
      id: scenario.id,
      ownVariables: scenario.variables !== undefined,
      results: scenario.results.map(({ kind }) => kind),
      ...(scenario.request && { requests: requestsOf(scenario).map(({ body, ...request }) => ({ ...request, hasText: body !== undefined })) }),
      ...(scenario.waiting && { waiting: scenario.waiting }),
      ...(scenario.keyPair && { keyPair: scenario.keyPair }),
    }))
    const shape = JSON.stringify(scenarios)
    if (shapes.get(element) !== shape) {
      shapes.set(element, shape)
      client.tell({ tell: 'scenarios', element, scenarios })
      changed = true
    }
    const before = texts.get(element)
    const now = new Map<string, string>()
    texts.set(element, now)
    for (const { key, text } of textsOf(element, set)) {
      const name = JSON.stringify(key)
      now.set(name, text)
      if (before?.get(name) === text) continue
      client.tell({ tell: 'text', key, value: text })
      changed = true
    }
    return changed
  }

  const follow = (state: AppState) => {
    const { workspace, previewed, attempt } = state
    let changed = false
    if (workspace.secrets !== secrets) {
      secrets = workspace.secrets
      client.tell({ tell: 'secrets', secrets })
      changed = true
    }
    if (workspace.zone !== zone) {
      zone = workspace.zone
      client.tell({ tell: 'zone', zone })
      changed = true
    }
    const set = scenarioSet(workspace, previewed)
    if (previewed !== undefined && set) changed = tellSet(previewed, set) || changed
    const asked = JSON.stringify([previewed, selectedScenario(set)?.id, attempt])
    if (asked !== question) {
      question = asked
      changed = true
    }
    if (changed) ask()
  }

  /** What the panels show of the diagram; the old objects stay where nothing changed. */
  const describe = (next: ProcessModel) => {
    model = next
    const { diagram, workspace, previewed } = store.getState()
    const connectors = connectorsOf(next)
    const same = JSON.stringify(connectors) === JSON.stringify(diagram.connectors)
    const jobless = withoutJob(next)
    const sameJobless = JSON.stringify(jobless) === JSON.stringify(diagram.withoutJob ?? [])
    const { executionPlatform: platform, executionPlatformVersion } = next
    // The version of another platform says nothing about connectors.
    const platformVersion = platform === undefined || platform === 'Camunda Cloud' ? executionPlatformVersion : undefined
    const shown = previewedElement(connectors, workspace.selected, previewed)
    if (same && sameJobless && platform === diagram.platform && platformVersion === diagram.platformVersion && shown === previewed) return
    store.setState({
      diagram: {
        ...diagram,
        connectors: same ? diagram.connectors : connectors,
        withoutJob: sameJobless ? diagram.withoutJob : jobless,
        platform,
        platformVersion,
      },
      previewed: shown,
      ...(shown !== previewed && { attempt: 0, outcomes: {} }),
      ...(shown === undefined && { preview: undefined }),
    })
  }

  follow(store.getState())
  const stop = store.subscribe(follow)
  return {
    model(next) {
      client.tell({ tell: 'model', model: next })
      describe(next)
      ask()
    },
    patch(patch) {
      if (!model) return
      const message = { tell: 'patch' as const, ...patch }
      client.tell(message)
      describe(patchModel(model, message))
      ask()
    },
    typing(element, field, text) {
      client.tell({ tell: 'typing', element, field, text })
      ask()
    },
    edited(key, edits) {
      client.tell({ tell: 'edit', key, edits })
      ask()
    },
    known(key, text) {
      texts.get(key.element)?.set(JSON.stringify(key), text)
    },
    element: id => (model && Object.hasOwn(model.elements, id) ? model.elements[id] : undefined),
    dispose() {
      stop()
      client.dispose()
    },
  }
}

function* textsOf(element: string, set: ScenarioSet): Generator<{ key: TextKey; text: string }> {
  yield { key: { text: 'variables', element }, text: set.variables }
  for (const scenario of set.scenarios) {
    const { id, variables, results } = scenario
    if (variables !== undefined) yield { key: { text: 'variables', element, scenario: id }, text: variables }
    for (const [attempt, { text }] of results.entries()) {
      yield { key: { text: 'result', element, scenario: id, attempt }, text }
    }
    for (const [attempt, { body }] of requestsOf(scenario).entries()) {
      if (body !== undefined) yield { key: { text: 'request', element, scenario: id, attempt }, text: body }
    }
  }
}
