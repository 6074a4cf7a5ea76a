// The embedded frame: reads its address, loads what it asks for, shows it, and talks to the page around.
import { createRoot } from 'react-dom/client'
import '../../ui/theme.css'
import '../../ui/ui.css'
import '../../panels/panels.css'
import './frame.css'
import { appStore } from '../../store/store.ts'
import { needsApp, readFrameAddress, usualPanes } from '../address.ts'
import { loadScript, loadStyles, type Material } from '../parts.ts'
import { Actions } from './Actions.tsx'
import { FrameView } from './FrameView.tsx'
import { listenToHost, type Refusal } from './host.ts'
import { loadMaterial, MaterialError, materialOf } from './material.ts'
import { outcomeOf } from './outcomeOf.ts'
import { applySettings, frameState } from './state.ts'
import { themed } from './theme.ts'
import { begin, shown, sleep, wake } from './work.ts'

const address = readFrameAddress(location.hash)
const wantsApp = needsApp(address)
/** Without an origin of its own the frame can't load the app's modules, nor start its workers. */
const hasOrigin = window.origin !== 'null'

themed(address.theme ?? 'auto')
if (!wantsApp) start()
else if (hasOrigin) location.replace(`index.html${appHash()}`)
else void startApp().catch(start)

/** The app has to know that it is in a frame, also of pages that wrote its address by hand. */
function appHash(): string {
  return address.embed ? location.hash : `${location.hash || '#'}&embed=1`
}

/** The app as a classic script, in this page, whose address tells it what to show. Rejects when it can't be loaded. */
async function startApp() {
  if (!address.embed) location.replace(appHash())
  const own = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')!
  // The app measures what it draws: its styles are there before it.
  const styles = await loadStyles('embed/app.css')
  own.disabled = true
  await loadScript('embed/app.js').catch((error: unknown) => {
    styles.remove()
    own.disabled = false
    throw error
  })
}

function start() {
  const place = document.getElementById('root')!
  const root = createRoot(place)
  let isReady = false
  const panes = address.show?.filter(pane => pane !== 'diagram' && pane !== 'properties') ?? []

  const host = listenToHost(address, {
    state: frameState,
    set: settings => applySettings(settings, address.readonly),
    theme: themed,
    load: files => show(() => materialOf(files)),
  })

  /** Loads, and shows it or why not. */
  async function show(load: () => Promise<Material | undefined>): Promise<Refusal | undefined> {
    try {
      const material = await load()
      if (!material) return undefined
      if (!begin(material, address)) throw new MaterialError('There is no connector in this diagram.')
      draw(material)
    } catch (error) {
      if (!(error instanceof MaterialError)) reportError(error)
      const message = error instanceof Error ? error.message : String(error)
      isReady = false
      root.render(<p className="embed-failed" role="alert">{message}</p>)
      return { code: 'LOAD_FAILED', message }
    }
    return undefined
  }

  function draw(material: Material) {
    const isExample = !address.handed && address.src === undefined && address.open?.kind !== 'link'
    root.render(
      <FrameView
        title={frameState()?.element.name ?? material.name}
        panes={panes.length > 0 ? panes : usualPanes}
        readOnly={address.readonly}
        {...(wantsApp && { note: 'The diagram is not shown: a part of the playground can’t be loaded.' })}
        actions={<Actions address={address} isExample={isExample} host={host} />}
      />,
    )
    isReady = true
    wakeWhenIdle()
    const state = frameState()
    if (state) host.post({ type: 'ready', state })
  }

  // Out of sight for a while, a frame gives its worker back: a page may hold many.
  let isSeen = false
  let resting: ReturnType<typeof setTimeout> | undefined
  const wakeWhenIdle = () => {
    if (isSeen && isReady) whenIdle(() => isSeen && wake())
  }
  new IntersectionObserver(entries => {
    isSeen = entries.at(-1)!.isIntersecting
    clearTimeout(resting)
    wakeWhenIdle()
    if (!isSeen) resting = setTimeout(sleep, restAfter)
  }).observe(place)

  // More is told at once; less after a pause: while somebody types, the page around should not jump.
  let toldHeight = 0
  let shrinking: ReturnType<typeof setTimeout> | undefined
  const tellHeight = () => {
    const height = Math.ceil(place.getBoundingClientRect().height)
    if (height === 0 || height === toldHeight) return
    toldHeight = height
    host.post({ type: 'height', height })
  }
  new ResizeObserver(() => {
    clearTimeout(shrinking)
    if (place.getBoundingClientRect().height >= toldHeight) tellHeight()
    else shrinking = setTimeout(tellHeight, shrinkAfter)
  }).observe(place)

  let told = ''
  const tellOutcome = () => {
    const { preview, waiting } = appStore.getState()
    const { scenario } = shown()
    if (!preview || waiting || !scenario || !isReady) return
    const outcome = outcomeOf(preview, scenario.id)
    const text = JSON.stringify(outcome)
    if (text === told) return
    told = text
    host.post({ type: 'outcome', outcome })
  }
  appStore.subscribe((state, before) => {
    if (state.preview !== before.preview) tellOutcome()
  })

  host.post({ type: 'listening' })
  void show(() => loadMaterial(address)).then(refusal => {
    if (refusal) host.post({ type: 'error', ...refusal })
  })
}

/** Of several frames that come into view one begins after the other, and none while the page is being scrolled. */
const whenIdle = (task: () => void) => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 500 })
  else setTimeout(task, 0)
}

/** Milliseconds out of sight before the worker is let go. */
const restAfter = 20_000

/** Milliseconds without another change before the frame asks for less height. */
const shrinkAfter = 600
