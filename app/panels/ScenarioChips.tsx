// The scenarios of the task as chips, each with a dot in the colour of what it leads to now.
import type { RequestPreset } from '../../src/scenarios/requestPresets.ts'
import { addRequestScenario, addScenario, duplicateScenario, pickScenario, presets, removeScenario, renameScenario } from '../store/actions/scenarios.ts'
import { useCovered } from '../store/panes.ts'
import { useSelect } from '../store/store.ts'
import { IconButton } from '../ui/Button.tsx'
import { askUser } from '../ui/Dialog.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { ScenarioRadios } from './ScenarioRadios.tsx'
import { useRequestPresets } from './request/useRequestPresets.ts'
import { useShownElement } from './useNow.ts'

export function ScenarioChips() {
  const { set, scenario } = useShownElement()
  const isInbound = useSelect(({ diagram, previewed }) => diagram.connectors.find(({ id }) => id === previewed)?.inbound !== undefined)
  const requests = useRequestPresets()
  const outcomes = useSelect(state => state.outcomes)
  const covered = useCovered()
  if (!set || !scenario) return null
  return (
    <div className="chips">
      <ScenarioRadios
        scenarios={set.scenarios}
        selected={scenario.id}
        outcomes={covered ? {} : outcomes}
        onPick={pickScenario}
        onRename={(id, name) => void rename(id, name)}
      />
      <span className="chips-more">
        <Menu
          label="Add a scenario"
          entries={() => presetEntries(isInbound ? requests : undefined)}
          renderButton={attributes => <IconButton label="Add a scenario" icon="plus" small {...attributes} />}
        />
        <Menu
          label="This scenario"
          entries={() => [
            { label: 'Rename…', run: () => void rename(scenario.id, scenario.name) },
            { label: 'Duplicate', run: () => duplicateScenario(scenario.id) },
            { label: 'Delete', danger: true, disabled: set.scenarios.length === 1, run: () => removeScenario(scenario.id) },
          ]}
          renderButton={attributes => <IconButton label={`More for ${scenario.name}`} icon="more" small {...attributes} />}
        />
      </span>
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

function presetEntries(requests: readonly RequestPreset[] | undefined): MenuEntry[] {
  if (requests) return requests.map(({ label, request }) => ({ label, run: () => addRequestScenario(label, request) }))
  const all = presets()
  const entry = ({ label, result }: (typeof all)[number]): MenuEntry => ({ label, run: () => addScenario(label, result) })
  return [
    { heading: 'The connector returns' },
    ...all.filter(({ group }) => group === 'response').map(entry),
    { heading: 'The connector throws' },
    ...all.filter(({ group }) => group === 'exception').map(entry),
  ]
}
