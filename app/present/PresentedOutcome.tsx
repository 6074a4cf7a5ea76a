// The outcome as it is presented: under a cover until a class has guessed, or in large type.
import { useRef } from 'react'
import { ThenPanel } from '../panels/ThenPanel.tsx'
import { useShownElement } from '../panels/useNow.ts'
import { useCovered } from '../store/panes.ts'
import { setCoverEach, toggleCover, usePresentation } from './presentation.ts'

export function PresentedOutcome() {
  return useCovered() ? <Cover /> : <ThenPanel />
}

function Cover() {
  const { scenario } = useShownElement()
  const coverEach = usePresentation(state => state.coverEach)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <section className="present-cover" aria-label="Outcome, covered">
      <h2>What will happen?</h2>
      {scenario && <p>{scenario.name}</p>}
      <button type="button" className="button button-primary" ref={button} onClick={toggleCover}>
        Reveal <kbd>H</kbd>
      </button>
      <label className="check">
        <input type="checkbox" checked={coverEach} onChange={event => setCoverEach(event.target.checked)} />
        Cover again for each scenario
      </label>
    </section>
  )
}
