// One radio for each scenario, as a chip with a dot in the colour of what it leads to.
import { useId } from 'react'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import type { AppState } from '../store/state.ts'

interface ScenarioRadiosProps {
  scenarios: readonly Scenario[]
  /** id of the one that is shown */
  selected: string
  /** by id, as far as they are known, and are to be seen */
  outcomes: AppState['outcomes']
  onPick: (id: string) => void
  onRename?: (id: string, name: string) => void
}

export function ScenarioRadios({ scenarios, selected, outcomes, onPick, onRename }: ScenarioRadiosProps) {
  const group = useId()
  return (
    <fieldset role="radiogroup" aria-label="Scenarios">
      {scenarios.map(({ id, name }) => {
        const outcome = Object.hasOwn(outcomes, id) ? outcomes[id] : undefined
        return (
          <label key={id} className="chip" data-kind={outcome?.kind}>
            <input
              type="radio"
              name={group}
              aria-label={name}
              title={outcome ? `${name}: ${outcome.badge}` : name}
              checked={id === selected}
              onChange={() => onPick(id)}
              onDoubleClick={onRename && (() => onRename(id, name))}
            />
            <span className="dot" aria-hidden="true" />
            <span>{name}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
