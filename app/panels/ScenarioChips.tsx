// The scenarios of the task as chips, each with a dot in the colour of what it leads to now.
import { addScenario, duplicateScenario, pickScenario, presets, removeScenario, renameScenario } from '../store/actions/scenarios.ts'
import { useSelect } from '../store/store.ts'
import { IconButton } from '../ui/Button.tsx'
import { moveAmong } from '../ui/Choice.tsx'
import { askUser } from '../ui/Dialog.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { useShownElement } from './useNow.ts'

export function ScenarioChips() {
  const { set, scenario } = useShownElement()
  const outcomes = useSelect(state => state.outcomes)
  if (!set || !scenario) return null
  return (
    <div className="chips">
      <div role="radiogroup" aria-label="Scenarios" onKeyDown={moveAmong}>
        {set.scenarios.map(({ id, name }) => {
          const outcome = Object.hasOwn(outcomes, id) ? outcomes[id] : undefined
          return (
            <button
              key={id}
              type="button"
              role="radio"
              className="chip"
              aria-checked={id === scenario.id}
              aria-label={name}
              aria-description={outcome?.badge}
              title={outcome ? `${name}: ${outcome.badge}` : name}
              tabIndex={id === scenario.id ? 0 : -1}
              data-kind={outcome?.kind}
              onClick={() => pickScenario(id)}
              onDoubleClick={() => void rename(id, name)}
            >
              <span className="dot" aria-hidden="true" />
              <span>{name}</span>
            </button>
          )
        })}
      </div>
      <Menu
        label="Add a scenario"
        entries={presetEntries}
        button={attributes => <IconButton label="Add a scenario" icon="plus" small {...attributes} />}
      />
      <Menu
        label="This scenario"
        entries={() => [
          { label: 'Rename…', run: () => void rename(scenario.id, scenario.name) },
          { label: 'Duplicate', run: () => duplicateScenario(scenario.id) },
          { label: 'Delete', danger: true, disabled: set.scenarios.length === 1, run: () => removeScenario(scenario.id) },
        ]}
        button={attributes => <IconButton label={`More for ${scenario.name}`} icon="more" small {...attributes} />}
      />
    </div>
  )
}

async function rename(id: string, name: string) {
  const answer = await askUser({
    title: 'Rename the scenario',
    line: { label: 'Name', value: name },
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'ok', label: 'Rename', look: 'primary' },
    ],
  })
  if (answer.id === 'ok') renameScenario(id, answer.line)
}

function presetEntries(): MenuEntry[] {
  const all = presets()
  const entry = ({ label, result }: (typeof all)[number]): MenuEntry => ({ label, run: () => addScenario(label, result) })
  return [
    { heading: 'The connector returns' },
    ...all.filter(({ group }) => group === 'response').map(entry),
    { heading: 'The connector throws' },
    ...all.filter(({ group }) => group === 'exception').map(entry),
  ]
}
