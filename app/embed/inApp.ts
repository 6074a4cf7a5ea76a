// The app itself in a frame: with the diagram or the properties. It speaks the same messages as the small frame, keeps
// nothing in the browser, and shows nothing that was kept there.
import { readField } from '../../src/bpmn/applyField.ts'
import { headerField } from '../../src/bpmn/fields.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { showExample, loadExamples } from '../files/examples.ts'
import { openAddress } from '../share/openAddress.ts'
import { wantedNow } from '../share/wanted.ts'
import { pickScenario } from '../store/actions/scenarios.ts'
import { replaceWorkspace, wholeWorkspace } from '../store/actions/workspace.ts'
import { emptyWorkspace } from '../store/emptyWorkspace.ts'
import { isReadOnly } from '../store/embedded.ts'
import { requestsOf } from '../store/requestEdits.ts'
import { scenarioSet, selectedScenario } from '../store/scenarioEdits.ts'
import { canvasApi, pendingTexts, putText } from '../store/session.ts'
import { appStore } from '../store/store.ts'
import { readFrameAddress } from './address.ts'
import { fetchFiles } from './fetchFiles.ts'
import { withBody } from './frame/fields.ts'
import { listenToHost, readOnlyRefusal, type Host, type Refusal } from './frame/host.ts'
import { outcomeOf } from './frame/outcomeOf.ts'
import type { FrameState, HandedFile, Settings } from './messages.ts'

let host: Host | undefined

/** True when the page around the frame was asked to open this. */
export function askHostToOpen(url: string): boolean {
  if (!host?.opens()) return false
  host.post({ type: 'open', url })
  return true
}

const themes = { light: 'light', dark: 'dark', auto: 'system' } as const

/** In place of the usual beginning. */
export async function beginEmbedded() {
  if (isReadOnly) (await import('./readOnly.ts')).keepReadOnly()
  const address = readFrameAddress(location.hash)
  const theme = (wanted: keyof typeof themes) => appStore.setState({ theme: themes[wanted] })
  theme(address.theme ?? 'auto')
  host = listenToHost(address, { state: frameState, set: applySettings, theme, load })
  tellOutcomes(host)
  host.post({ type: 'listening' })
  const refusal = await open(address)
  if (refusal) host.post({ type: 'error', ...refusal })
}

async function open({ handed, src }: ReturnType<typeof readFrameAddress>): Promise<Refusal | undefined> {
  if (handed) return undefined
  if (src !== undefined) {
    const files = await fetchFiles(new URL(src, document.baseURI)).catch((error: unknown) => String(error))
    return typeof files === 'string' ? { code: 'LOAD_FAILED', message: `${src} can't be loaded: ${files}` } : load(files)
  }
  const wanted = wantedNow()
  if (wanted) return (await openAddress(wanted)) ? undefined : { code: 'LOAD_FAILED', message: 'What the address asks for can\'t be opened.' }
  const [first] = await loadExamples()
  if (first) await showExample(first)
  return undefined
}

async function load(files: readonly HandedFile[]): Promise<Refusal | undefined> {
  const { openFiles } = await import('./workspace.ts')
  const opened = await openFiles(files)
  if (!opened.ok) return { code: 'LOAD_FAILED', message: opened.message }
  const { name, diagram, scenarios, secrets, zone, templates = [], selected } = opened.material
  replaceWorkspace({ ...emptyWorkspace(), name, diagram, scenarios, secrets, zone, templates: [...templates], ...(selected !== undefined && { selected }) })
  return undefined
}

function tellOutcomes(to: Host) {
  let told = ''
  let isReady = false
  appStore.subscribe((state, before) => {
    if (state.preview === before.preview || !state.preview || state.waiting) return
    const scenario = selectedScenario(scenarioSet(state.workspace, state.previewed))
    if (!scenario) return
    if (!isReady) {
      isReady = true
      void frameState().then(now => now && to.post({ type: 'ready', state: now }))
    }
    const outcome = outcomeOf(state.preview, scenario.id)
    const text = JSON.stringify(outcome)
    if (text !== told) to.post({ type: 'outcome', outcome })
    told = text
  })
}

const keys = { expression: headerField('resultExpression'), errorExpression: headerField('errorExpression'), resultVariable: headerField('resultVariable') }

/** With what the canvas still holds. */
async function frameState(): Promise<FrameState | undefined> {
  const { previewed, preview } = appStore.getState()
  if (previewed === undefined) return undefined
  const workspace = await wholeWorkspace()
  const parsed = await parseDiagram(workspace.diagram)
  const set = scenarioSet(workspace, previewed)
  const scenario = selectedScenario(set)
  const element = parsed.ok && Object.hasOwn(parsed.model.elements, previewed) ? parsed.model.elements[previewed] : undefined
  if (!element || !set || !scenario) return undefined
  const texts = Object.entries(keys).flatMap(([name, key]) => {
    const text = readField(element, key)
    return text === undefined ? [] : [[name, text] as const]
  })
  const response = requestsOf(scenario)[0]?.body ?? scenario.results[0]?.text
  return {
    element: { id: element.id, name: element.name || element.id },
    scenarios: set.scenarios.map(({ id, name }) => ({ id, name })),
    scenario: scenario.id,
    ...(Object.fromEntries(texts) as Partial<Record<keyof typeof keys, string>>),
    ...(response !== undefined && { response }),
    variables: scenario.variables ?? set.variables,
    edited: appStore.getState().changedSinceFile,
    ...(preview && { outcome: outcomeOf(preview, scenario.id) }),
  }
}

async function applySettings({ scenario, response, variables, ...texts }: Omit<Settings, 'theme'>): Promise<Refusal | undefined> {
  const { workspace, previewed } = appStore.getState()
  const set = scenarioSet(workspace, previewed)
  if (isReadOnly && [response, variables, ...Object.values(texts)].some(text => text !== undefined)) return readOnlyRefusal
  if (previewed === undefined || !set) return { code: 'MESSAGE_NOT_READY', message: 'No connector is shown.' }
  if (scenario !== undefined && !set.scenarios.some(({ id }) => id === scenario)) {
    return { code: 'SCENARIO_UNKNOWN', message: `There is no scenario ${scenario}.` }
  }
  if (scenario !== undefined) pickScenario(scenario)
  for (const [name, text] of Object.entries(texts) as [keyof typeof keys, string | undefined][]) {
    if (text === undefined) continue
    const written = name === 'resultVariable' ? text : withBody('', text)
    if (!canvasApi()?.setField(previewed, keys[name], written === '' ? undefined : written)) {
      return { code: 'FIELD_UNKNOWN', message: `This element has no ${name} to set.` }
    }
  }
  pendingTexts.flush()
  const now = selectedScenario(scenarioSet(appStore.getState().workspace, previewed))
  if (!now) return undefined
  if (response !== undefined) putText({ text: now.request ? 'request' : 'result', element: previewed, scenario: now.id, attempt: 0 }, response)
  if (variables !== undefined) putText({ text: 'variables', element: previewed, ...(now.variables !== undefined && { scenario: now.id }) }, variables)
  return undefined
}
