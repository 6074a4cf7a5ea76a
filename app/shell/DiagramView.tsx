// The diagram as the map above, the dock below it, the properties of the selected element at the right.
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { newestLine } from '../../src/lines.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import type { Highlight } from '../canvas/door.ts'
import { Dock } from './Dock.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { beginEmptyDiagram, beginScratchpad } from '../files/newWork.ts'
import { loadTemplates } from '../files/examples.ts'
import { chooseFiles } from '../files/openFiles.ts'
import { previewFeed } from './previewFeed.ts'
import * as diagram from '../store/actions/diagram.ts'
import { notifyError } from '../store/actions/notices.ts'
import { storage } from '../store/preferences.ts'
import { loadChildren } from '../store/session.ts'
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
  const columns = useLayout('columns', ['left', 'properties'], storage)
  const rows = useLayout('rows', ['diagram', 'dock'], storage)
  const [properties, setProperties] = useState<HTMLElement | null>(null)
  return (
    <Group orientation="horizontal" style={{ height: '100%' }} {...columns}>
      <Panel id="left" minSize={520}>
        <Group orientation="vertical" style={{ height: '100%' }} {...rows}>
          <Panel id="diagram" minSize={120} defaultSize="46%">
            <section className="diagram-region" aria-label="Diagram">
              <ErrorBoundary what="The diagram">
                <Suspense fallback={null}>
                  <Drawing properties={properties} />
                </Suspense>
                <StartHere />
                <PlatformNote />
              </ErrorBoundary>
            </section>
          </Panel>
          <Separator className="separator" aria-label="Height of the diagram" />
          <Panel id="dock" minSize={32} collapsible collapsedSize={32}>
            <DockOrTemplates />
          </Panel>
        </Group>
      </Panel>
      <Separator className="separator" aria-label="Width of the diagram" />
      <Panel id="properties" defaultSize={340} minSize={240} maxSize="50%" collapsible collapsedSize={0} groupResizeBehavior="preserve-pixel-size">
        <section className="properties-region" aria-label="Properties">
          <div className="properties-host" ref={setProperties} />
        </section>
      </Panel>
    </Group>
  )
}

/** The templates take the place of the dock while they are looked at: diagram and properties stay in sight. */
function DockOrTemplates() {
  const open = useTemplatesPane(state => state.open)
  const asked = useTemplatesPane(state => state.change !== undefined)
  return (
    <>
      {open ? (
        <ErrorBoundary what="The list of templates">
          <Suspense fallback={null}>
            <TemplatesPane />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <Dock />
      )}
      {asked && (
        <Suspense fallback={null}>
          <TemplateChangeDialog />
        </Suspense>
      )}
    </>
  )
}

function Drawing({ properties }: { properties: HTMLElement | null }) {
  const xml = useSelect(state => state.workspace.diagram)
  const edition = useSelect(state => state.diagramEdition)
  const selected = useSelect(state => state.workspace.selected)
  const imported = useSelect(state => state.workspace.templates)
  const theme = useResolvedTheme()
  const highlight = useHighlight()
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
  const text = useSelect(({ preview }) => {
    if (!preview) return undefined
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

function StartHere() {
  const empty = useSelect(state => state.workspace.diagram === '' && state.diagramEdition > 0)
  if (!empty) return null
  return (
    <div className="start-here">
      <h2>No diagram yet</h2>
      <p className="muted">Drop a .bpmn file anywhere, or begin with one of these.</p>
      <div>
        <Button look="primary" onClick={() => void beginEmptyDiagram()}>
          New diagram
        </Button>
        <Button look="outlined" onClick={() => chooseFiles()}>
          Open a file
        </Button>
        <Button look="outlined" onClick={() => void beginScratchpad()}>
          Just try an expression
        </Button>
      </div>
    </div>
  )
}
