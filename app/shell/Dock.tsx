// Given | When | Then: a scenario from left to right, always in the same place.
import { useState } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { GivenPanel } from '../panels/GivenPanel.tsx'
import { LensButton } from '../panels/LineLens.tsx'
import { ThenPanel, ThenSubtitle } from '../panels/ThenPanel.tsx'
import { WhenPanel } from '../panels/WhenPanel.tsx'
import { keepPreference, preference, storage } from '../store/preferences.ts'
import { Pane } from '../ui/Pane.tsx'
import { useLayout } from '../ui/useLayout.ts'

const stripWidth = 30

const panes = [
  { id: 'given', title: 'Given', subtitle: 'what the process knows', size: '27%', min: 190, Body: GivenPanel, Actions: undefined },
  { id: 'when', title: 'When', subtitle: 'the connector gets', size: '34%', min: 230, Body: WhenPanel, Actions: undefined },
  { id: 'then', title: 'Then', subtitle: <ThenSubtitle />, size: '39%', min: 260, Body: ThenPanel, Actions: LensButton },
] as const

export function Dock() {
  const layout = useLayout('dock', panes.map(({ id }) => id), storage)
  return (
    <Group orientation="horizontal" style={{ height: '100%' }} {...layout}>
      {panes.flatMap((pane, index) => [
        ...(index > 0 ? [<Separator key={`${pane.id} separator`} className="separator" aria-label={`Width of ${panes[index - 1]!.title}`} />] : []),
        <DockPane key={pane.id} {...pane} />,
      ])}
    </Group>
  )
}

function DockPane({ id, title, subtitle, size, min, Body, Actions }: (typeof panes)[number]) {
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
      <Pane
        title={title}
        subtitle={subtitle}
        collapsed={collapsed}
        actions={Actions && <Actions />}
        onCollapse={now => (now ? panel.current?.collapse() : panel.current?.expand())}
      >
        <ErrorBoundary what={`The pane ${title}`}>
          <Body />
        </ErrorBoundary>
      </Pane>
    </Panel>
  )
}
