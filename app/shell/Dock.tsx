// Given | When | Then: a scenario from left to right, always in the same place.
import { Fragment, lazy, Suspense, useState } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { GivenPanel } from '../panels/GivenPanel.tsx'
import { LensButton } from '../panels/LineLens.tsx'
import { ThenPanel, ThenSubtitle } from '../panels/ThenPanel.tsx'
import { WhenPanel } from '../panels/WhenPanel.tsx'
import { usePresenting, type DockPane as PaneId } from '../store/panes.ts'
import { keepPreference, preference, storage } from '../store/preferences.ts'
import { Pane } from '../ui/Pane.tsx'
import { useLayout } from '../ui/useLayout.ts'

const stripWidth = 30

const PhaseStage = lazy(() => import('../present/PhaseStage.tsx').then(({ PhaseStage: component }) => ({ default: component })))
const PresentedOutcome = lazy(() => import('../present/PresentedOutcome.tsx').then(({ PresentedOutcome: component }) => ({ default: component })))

/** Who presents may cover the outcome. */
const ThenBody = () => (usePresenting() ? <PresentedOutcome /> : <ThenPanel />)

const panes = [
  { id: 'given', title: 'Given', subtitle: 'what the process knows', size: '27%', min: 190, Body: GivenPanel, Actions: undefined },
  { id: 'when', title: 'When', subtitle: 'the connector gets', size: '34%', min: 230, Body: WhenPanel, Actions: undefined },
  { id: 'then', title: 'Then', subtitle: <ThenSubtitle />, size: '39%', min: 260, Body: ThenBody, Actions: LensButton },
] as const

const phases = { id: 'phases', title: 'Phases', subtitle: undefined, size: '50%', min: 260, Body: PhaseStage, Actions: undefined } as const

type PaneProps = (typeof panes)[number] | typeof phases

/** `only`: these panes, which then can't be folded; their sizes are not remembered. */
export function Dock({ only }: { only?: readonly PaneId[] }) {
  return only ? <ChosenDock chosen={only} /> : <ArrangedDock />
}

function ArrangedDock() {
  const layout = useLayout('dock', panes.map(({ id }) => id), storage)
  return (
    <Group orientation="horizontal" style={{ height: '100%' }} {...layout}>
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && <WidthOf pane={panes[index - 1]!} />}
          <FoldingPane {...pane} />
        </Fragment>
      ))}
    </Group>
  )
}

function ChosenDock({ chosen }: { chosen: readonly PaneId[] }) {
  const shown = chosen.map(paneOf)
  return (
    <Group orientation="horizontal" style={{ height: '100%' }}>
      {shown.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && <WidthOf pane={shown[index - 1]!} />}
          <Panel id={pane.id} minSize={shown.length > 1 ? pane.min : 0} defaultSize={`${shares(shown, pane)}%`}>
            <PaneOf {...pane} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}

/** One pane alone, wherever it stands. */
export function DockPart({ id }: { id: PaneId }) {
  return <PaneOf {...paneOf(id)} />
}

const paneOf = (id: PaneId): PaneProps => (id === 'phases' ? phases : panes.find(pane => pane.id === id)!)

/** How much of the width a pane has among these, in percent. */
function shares(shown: readonly PaneProps[], pane: PaneProps): number {
  return (100 * parseFloat(pane.size)) / shown.reduce((total, { size }) => total + parseFloat(size), 0)
}

const WidthOf = ({ pane }: { pane: PaneProps }) => <Separator className="separator" aria-label={`Width of ${pane.title}`} />

function FoldingPane(pane: PaneProps) {
  const { id, size, min } = pane
  const panel = usePanelRef()
  const [collapsed, setCollapsed] = useState(() => preference(`collapsed.${id}`) === 'yes')
  const follow = (now: boolean) => {
    if (now === collapsed) return
    setCollapsed(now)
    keepPreference(`collapsed.${id}`, now ? 'yes' : 'no')
  }
  return (
    <Panel
      id={id}
      panelRef={panel}
      collapsible
      collapsedSize={stripWidth}
      minSize={min}
      defaultSize={size}
      onResize={({ inPixels }) => follow(inPixels <= stripWidth + 1)}
    >
      <PaneOf {...pane} collapsed={collapsed} onCollapse={now => (now ? panel.current?.collapse() : panel.current?.expand())} />
    </Panel>
  )
}

function PaneOf({ title, subtitle, Body, Actions, ...folding }: PaneProps & { collapsed?: boolean; onCollapse?: (collapsed: boolean) => void }) {
  return (
    <Pane
      title={title}
      subtitle={subtitle}
      collapsed={folding.collapsed}
      onCollapse={folding.onCollapse}
      actions={Actions && <Actions />}
    >
      <ErrorBoundary what={`The pane ${title}`}>
        <Suspense fallback={null}>
          <Body />
        </Suspense>
      </ErrorBoundary>
    </Pane>
  )
}
