// What stands at the top of the page while somebody presents: the scenario, the panes, and the few things to do.
import './present.css'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Pane } from '../../src/share/address.ts'
import { useShownElement } from '../panels/useNow.ts'
import { useCovered, usePanes } from '../store/panes.ts'
import { useSelect } from '../store/store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { takePresenterKeys, toggleFullscreen } from './keys.ts'
import { goToScenario, resetToStart, showCode, showPane, stopPresenting, toggleCover, usePresentation } from './presentation.ts'

const LinkCode = lazy(() => import('./LinkCode.tsx').then(({ LinkCode: component }) => ({ default: component })))

const titles: [pane: Pane, title: string][] = [
  ['diagram', 'Diagram'], ['properties', 'Properties'], ['variables', 'Given'], ['response', 'When'], ['phases', 'Phases'], ['outcome', 'Then'],
]

export function PresentBar() {
  const name = useSelect(state => state.workspace.name)
  const panes = usePanes()
  const code = usePresentation(state => state.code)
  useEffect(takePresenterKeys, [])
  return (
    <header className="present-bar" aria-label="Presentation">
      <h1>{name}</h1>
      <ScenarioSteps />
      <span className="space" />
      <fieldset className="present-panes" aria-label="Panes">
        {titles.map(([pane, title]) => (
          <Button key={pane} aria-pressed={panes.includes(pane)} onClick={() => showPane(pane)}>
            {title}
          </Button>
        ))}
      </fieldset>
      <span className="space" />
      <div className="present-commands">
        <CoverButton />
        <IconButton icon="qr" label="Code of the link (Q)" onClick={() => showCode(true)} />
        <FullscreenButton />
        <IconButton icon="again" label="Reset to how it was at the start" onClick={() => void resetToStart()} />
        <Button look="outlined" onClick={stopPresenting} title="Leave the presentation">
          Leave <kbd>Esc</kbd>
        </Button>
      </div>
      <Said />
      {code && (
        <Suspense fallback={null}>
          <LinkCode onClose={() => showCode(false)} />
        </Suspense>
      )}
    </header>
  )
}

/** For those who hear the page. */
function Said() {
  const said = usePresentation(state => state.said)
  return <output className="visually-hidden">{said}</output>
}

function ScenarioSteps() {
  const { set, scenario } = useShownElement()
  if (!set || !scenario) return null
  const at = set.scenarios.indexOf(scenario)
  return (
    <div className="present-scenario">
      <IconButton icon="back" label="Previous scenario" disabled={at === 0} onClick={() => goToScenario({ by: -1 })} />
      <select aria-label="Scenario" title={`${scenario.name}\nKeys 1 to 9 choose a scenario`} value={at} onChange={event => goToScenario({ place: Number(event.target.value) })}>
        {set.scenarios.map(({ id, name }, index) => (
          <option key={id} value={index}>{name}</option>
        ))}
      </select>
      <IconButton icon="chevron" label="Next scenario" disabled={at === set.scenarios.length - 1} onClick={() => goToScenario({ by: 1 })} />
    </div>
  )
}

function CoverButton() {
  const covered = useCovered()
  return (
    <Button className="present-cover-button" look="outlined" aria-pressed={covered} aria-label={covered ? 'Reveal the outcome' : 'Hide the outcome'} onClick={toggleCover}>
      {covered ? 'Reveal' : 'Hide'} <kbd data-keys="H" />
    </Button>
  )
}

function FullscreenButton() {
  const [full, setFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', follow)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [])
  if (!document.fullscreenEnabled) return null
  return <IconButton icon="full" label={full ? 'Leave full screen (F)' : 'Full screen (F)'} aria-pressed={full} onClick={() => void toggleFullscreen()} />
}
