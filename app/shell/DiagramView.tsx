// The diagram as the map above, the dock below it, the properties of the selected element at the right.
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { newestLine } from '../../src/lines.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import type { Highlight } from '../canvas/door.ts'
import { Dock, DockPart } from './Dock.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { loadTemplates } from '../files/examples.ts'
import { previewFeed } from './previewFeed.ts'
import { StartHere } from './StartHere.tsx'
import * as diagram from '../store/actions/diagram.ts'
import { notifyError } from '../store/actions/notices.ts'
import { layoutOf, useCovered, usePanes, usePresenting, type Layout } from '../store/panes.ts'
import { storage } from '../store/preferences.ts'
import { canvasApi, loadChildren } from '../store/session.ts'
import { useSelect } from '../store/store.ts'
import { considerChange, useTemplatesPane } from '../store/templatesPane.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { useLayout } from '../ui/useLayout.ts'
import { useResolvedTheme } from '../ui/useResolvedTheme.ts'

const TemplatesPane = lazy(() => import('../templates/TemplatesPane.tsx').then(({ TemplatesPane: component }) => ({ default: component })))
const TemplateChangeDialog = lazy(() =>
  import('../templates/TemplateChangeDialog.tsx').then(({ TemplateChangeDialog: component }) => ({ default: component })),
)
const Canvas = lazy(() => import('../canvas/Canvas.tsx').then(({ Canvas: component }) => ({ default: component })))

export function DiagramView() {
  const panes = usePanes()
  const presenting = usePresenting()
  const layout = useMemo(() => layoutOf(panes, presenting), [panes, presenting])
  const narrow = useNarrow()
  const [properties, setProperties] = useState<HTMLElement | null>(null)
  // The canvas feeds the preview: it stays the same one wherever it is drawn, and goes on unseen where it is not shown.
  const [host] = useState(createDrawingHost)
  const askedForChange = useTemplatesPane(state => state.change !== undefined)
  useFitAfter(layout, narrow)
  return (
    <>
      {createPortal(
        <ErrorBoundary what="The diagram">
          <Suspense fallback={null}>
            <Drawing properties={properties} />
          </Suspense>
        </ErrorBoundary>,
        host,
      )}
      {!layout.diagram && <DrawingPlace className="drawing-aside" host={host} />}
      {narrow ? (
        <Stacked layout={layout} host={host} setProperties={setProperties} />
      ) : (
        <SideBySide layout={layout} host={host} setProperties={setProperties} />
      )}
      {askedForChange && (
        <Suspense fallback={null}>
          <TemplateChangeDialog />
        </Suspense>
      )}
    </>
  )
}

interface ArrangementProps {
  layout: Layout
  host: HTMLElement
  setProperties: (host: HTMLElement | null) => void
}

function SideBySide({ layout, host, setProperties }: ArrangementProps) {
  const columns = useLayout('columns', ['left', 'properties'], storage)
  const rows = useLayout('rows', ['diagram', 'dock'], storage)
  const templates = useTemplatesPane(state => state.open)
  const { diagram: hasDiagram, properties: hasProperties, arranged } = layout
  const hasDock = layout.dock.length > 0 || templates
  const hasLeft = hasDiagram || hasDock
  return (
    <Group key={`${arranged} ${hasLeft} ${hasProperties}`} orientation="horizontal" style={{ height: '100%' }} {...(arranged && columns)}>
      {hasLeft && (
        <Panel id="left" minSize={hasProperties ? 400 : 0}>
          <Group key={`${arranged} ${hasDiagram} ${hasDock} ${layout.dock.includes('phases')}`} orientation="vertical" style={{ height: '100%' }} {...(arranged && rows)}>
            {hasDiagram && (
              <Panel id="diagram" minSize={120} defaultSize={!hasDock ? '100%' : layout.dock.includes('phases') ? '34%' : '46%'}>
                <DiagramRegion host={host} />
              </Panel>
            )}
            {hasDiagram && hasDock && <Separator className="separator" aria-label="Height of the diagram" />}
            {hasDock && (
              <Panel id="dock" minSize={arranged ? 32 : 120} collapsible={arranged} collapsedSize={32}>
                <DockOrTemplates layout={layout} />
              </Panel>
            )}
          </Group>
        </Panel>
      )}
      {hasLeft && hasProperties && <Separator className="separator" aria-label="Width of the diagram" />}
      {hasProperties && (
        <Panel
          id="properties"
          defaultSize={hasLeft ? 340 : '100%'}
          minSize={240}
          maxSize={hasLeft ? '50%' : '100%'}
          collapsible={arranged}
          collapsedSize={0}
          groupResizeBehavior="preserve-pixel-size"
        >
          <PropertiesRegion setProperties={setProperties} />
        </Panel>
      )}
    </Group>
  )
}

/** Where there is no room side by side: one under the other, and the page scrolls. */
function Stacked({ layout, host, setProperties }: ArrangementProps) {
  const templates = useTemplatesPane(state => state.open)
  return (
    <div className="stacked">
      {layout.diagram && <DiagramRegion host={host} />}
      {layout.properties && <PropertiesRegion setProperties={setProperties} />}
      {templates ? <DockOrTemplates layout={layout} /> : layout.dock.map(id => <DockPart key={id} id={id} />)}
    </div>
  )
}

function DiagramRegion({ host }: { host: HTMLElement }) {
  return (
    <section className="diagram-region" aria-label="Diagram">
      <DrawingPlace className="drawing-place" host={host} />
      <StartHere />
      <PlatformNote />
    </section>
  )
}

function PropertiesRegion({ setProperties }: Pick<ArrangementProps, 'setProperties'>) {
  return (
    <section className="properties-region" aria-label="Properties">
      <div className="properties-host" ref={setProperties} />
    </section>
  )
}

function createDrawingHost(): HTMLElement {
  const host = document.createElement('div')
  host.className = 'drawing-host'
  return host
}

/** Where the canvas is drawn now. */
function DrawingPlace({ className, host }: { className: string; host: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place.current!.append(host), [host])
  return <div className={className} ref={place} />
}

/** Another arrangement gives the diagram another room: it is fitted into it. */
function useFitAfter(...arrangement: unknown[]) {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    // The canvas hears of its size after the next frame.
    const frame = requestAnimationFrame(() => setTimeout(() => canvasApi()?.zoomFit()))
    return () => cancelAnimationFrame(frame)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list is the arrangement
  }, arrangement)
}

const narrowPage = '(max-width: 719px)'

function useNarrow(): boolean {
  return useSyncExternalStore(
    listener => {
      const query = window.matchMedia(narrowPage)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => window.matchMedia(narrowPage).matches,
  )
}

/** The templates take the place of the dock while they are looked at: diagram and properties stay in sight. */
function DockOrTemplates({ layout: { arranged, dock } }: { layout: Layout }) {
  const open = useTemplatesPane(state => state.open)
  if (!open) return <Dock only={arranged ? undefined : dock} />
  return (
    <ErrorBoundary what="The list of templates">
      <Suspense fallback={null}>
        <TemplatesPane />
      </Suspense>
    </ErrorBoundary>
  )
}

function Drawing({ properties }: { properties: HTMLElement | null }) {
  const xml = useSelect(state => state.workspace.diagram)
  const edition = useSelect(state => state.diagramEdition)
  const selected = useSelect(state => state.workspace.selected)
  const imported = useSelect(state => state.workspace.templates)
  const theme = useResolvedTheme()
  const highlight = useHighlight()
  const presenting = usePresenting()
  const templates = useTemplates()
  // The canvas draws fields from templates: it starts when these are there.
  if (!templates) return null
  return (
    <Canvas
      xml={xml}
      edition={edition}
      templates={templates}
      importedTemplates={imported}
      selected={selected}
      platformVersionFallback={newestLine}
      theme={theme}
      panelContainer={properties}
      feed={previewFeed}
      highlight={highlight}
      largest={presenting ? 1.75 : 1}
      onModel={diagram.modelRead}
      onPatch={diagram.modelPatched}
      onTyping={diagram.fieldTyped}
      onSelect={diagram.elementSelected}
      onXml={diagram.diagramWritten}
      onProblems={diagram.problemsFound}
      onReady={diagram.canvasReady}
      onExpand={loadChildren}
      onTemplateChange={considerChange}
    />
  )
}

function useTemplates(): readonly TemplateJson[] | undefined {
  const [templates, setTemplates] = useState<readonly TemplateJson[]>()
  useEffect(() => {
    loadTemplates().then(setTemplates, () => {
      notifyError('The built-in element templates can not be loaded.', 'Tasks show their plain fields instead.')
      setTemplates([])
    })
  }, [])
  return templates
}

/** The outcome on the diagram: another object only when it says something else. */
function useHighlight(): Highlight | undefined {
  const covered = useCovered()
  const text = useSelect(({ preview }) => {
    if (!preview || covered) return undefined
    const { kind, badge, path } = preview.outcome
    return JSON.stringify({ element: preview.element.id, kind, badge, path } satisfies Highlight)
  })
  return useMemo(() => (text === undefined ? undefined : (JSON.parse(text) as Highlight)), [text])
}

/** A diagram that was not made for a version of Camunda 8: what that means, and a way on. */
function PlatformNote() {
  const { platform, platformVersion, connectors } = useSelect(state => state.diagram)
  const edition = useSelect(state => state.diagramEdition)
  const [dismissed, setDismissed] = useState<number>()
  const foreign = platform !== undefined && platform !== 'Camunda Cloud'
  const unnamed = !foreign && platformVersion === undefined && connectors.length > 0
  if ((!foreign && !unnamed) || dismissed === edition) return null
  return (
    <div className="diagram-note" role="note">
      <Icon name="warning" size={16} />
      <p>
        {foreign
          ? `This diagram was made for ${platform === 'Camunda Platform' ? 'Camunda 7' : platform}. Connectors run in Camunda 8, where its own settings have no effect.`
          : `The diagram names no Camunda version. It is previewed as ${newestLine}.`}
      </p>
      <Button small look="outlined" onClick={() => diagram.setPlatformVersion(newestLine)}>
        Make it Camunda {newestLine}
      </Button>
      <IconButton label="Dismiss" icon="close" small onClick={() => setDismissed(edition)} />
    </div>
  )
}
