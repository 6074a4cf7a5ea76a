import { lazy, Suspense, useEffect, useState } from 'react'
import { DiagramView } from './shell/DiagramView.tsx'
import { loadJsonEditor } from './editors/JsonEditor.tsx'
import { loadExamples, type Example } from './files/examples.ts'
import { handLessonsTo, takeDropsAndPastes } from './files/openFiles.ts'
import { ShareHost } from './share/ShareHost.tsx'
import { lessonEntries } from './shell/learn.ts'
import { paletteItems, type LateItems } from './shell/paletteItems.ts'
import { ScratchView } from './shell/ScratchView.tsx'
import { dismissNotice } from './store/actions/notices.ts'
import { startPresenting } from './shell/followAddress.ts'
import { isEmbedded } from './store/embedded.ts'
import { useLessonPane } from './store/lessonPane.ts'
import { usePresenting } from './store/panes.ts'
import { keepPreference, preference } from './store/preferences.ts'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { canvasApi } from './store/session.ts'
import { useSelect } from './store/store.ts'
import { TopBar } from './shell/TopBar.tsx'
import { IconButton } from './ui/Button.tsx'
import { CommandPalette } from './ui/CommandPalette.tsx'
import { DialogHost } from './ui/Dialog.tsx'
import { Icon } from './ui/icons.tsx'
import { Toasts } from './ui/Toasts.tsx'

handLessonsTo(async files => (await import('./lessons/openLessonFiles.ts')).openLessonFiles(files))

const LessonPane = lazy(() => import('./lessons/LessonPane.tsx').then(({ LessonPane: component }) => ({ default: component })))
const EmbedBar = lazy(() => import('./embed/EmbedBar.tsx').then(({ EmbedBar: component }) => ({ default: component })))
const PresentBar = lazy(() => import('./present/PresentBar.tsx').then(({ PresentBar: component }) => ({ default: component })))

export function App() {
  const view = useSelect(state => state.workspace.view)
  const notices = useSelect(state => state.notices)
  const [examples, setExamples] = useState<readonly Example[]>([])
  const [late, setLate] = useState<LateItems>({ lessons: [], fields: [] })
  const [palette, setPalette] = useState(false)
  const [dragging, setDragging] = useState(false)
  const presenting = usePresenting()

  useEffect(() => void loadExamples().then(setExamples), [])
  useEffect(() => takeDropsAndPastes(setDragging), [])
  useEffect(() => watchKeys(() => setPalette(true)), [])
  useEffect(() => {
    if (!palette) return
    void import('./shell/paletteFields.ts').then(each => each.paletteFields()).then(fields => setLate(before => ({ ...before, fields })))
    if (!isEmbedded) void lessonEntries().then(lessons => setLate(before => ({ ...before, lessons })))
  }, [palette])
  useEditorsAfterPreview()
  return (
    <div className="app">
      {presenting || isEmbedded ? (
        <Suspense fallback={<div />}>
          {presenting ? <PresentBar /> : <EmbedBar />}
        </Suspense>
      ) : (
        <TopBar examples={examples} onPalette={() => setPalette(true)} />
      )}
      {!presenting && !isEmbedded && <Welcome />}
      <main>
        <LessonPlace />
        <div className="work">{view === 'scratch' ? <ScratchView /> : <DiagramView />}</div>
      </main>
      {palette && <CommandPalette items={paletteItems(examples, late)} onClose={() => setPalette(false)} />}
      {dragging && <div className="drop-veil">Drop to open</div>}
      <ShareHost />
      <DialogHost />
      <Toasts toasts={notices} onClose={dismissNotice} />
    </div>
  )
}

const keepOffline = () => void import('./offline/keepOffline.ts').then(({ keepOffline: keep }) => keep())

function LessonPlace() {
  const open = useLessonPane()
  if (!open) return null
  return (
    <ErrorBoundary what="The lessons">
      <Suspense fallback={<section className="lesson-pane" aria-label="Lessons" />}>
        <LessonPane />
      </Suspense>
    </ErrorBoundary>
  )
}

function Welcome() {
  const [shown, setShown] = useState(() => preference('welcomed') !== 'yes')
  const first = useSelect(state => state.diagramEdition <= 1 && state.workspace.view === 'diagram')
  const inbound = useSelect(state => state.preview?.inbound !== undefined)
  if (!shown || !first) return null
  return (
    <aside className="welcome-place" aria-label="Where to begin">
      <div className="welcome" role="note">
        <Icon name="hint" size={16} />
        <p>
          There is nothing to run: change a field at the right or {inbound ? 'what comes in' : 'the response'} below, and what comes of it
          follows at each keystroke. Pick another scenario to see where it leads.
        </p>
        <IconButton
          label="Dismiss"
          icon="close"
          small
          onClick={() => {
            keepPreference('welcomed', 'yes')
            setShown(false)
          }}
        />
      </div>
    </aside>
  )
}

/** The JSON editors are large: they come once the first preview is on the page, or a moment later without one. */
function useEditorsAfterPreview() {
  const ready = useSelect(state => state.preview !== undefined)
  useEffect(() => {
    const timer = setTimeout(loadJsonEditor, ready ? 0 : 4000)
    // Much is loaded to be kept: not before a person had time to begin.
    const later = ready ? setTimeout(keepOffline, 4000) : undefined
    return () => {
      clearTimeout(timer)
      clearTimeout(later)
    }
  }, [ready])
}

/** Ctrl or ⌘ K opens the palette; F9 begins to present; Esc, where nobody else wants it, goes back to the canvas. */
function watchKeys(openPalette: () => void): () => void {
  const palette = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    if (!document.querySelector('dialog[open]')) openPalette()
  }
  const others = (event: KeyboardEvent) => {
    if (event.key === 'F9' && !document.querySelector('dialog[open]')) void startPresenting()
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) canvasApi()?.focus()
  }
  // Before the editors, which have their own meaning for Ctrl K.
  window.addEventListener('keydown', palette, true)
  window.addEventListener('keydown', others)
  return () => {
    window.removeEventListener('keydown', palette, true)
    window.removeEventListener('keydown', others)
  }
}
