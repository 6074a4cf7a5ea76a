import { useState } from 'react'
import { isReadOnly } from '../store/embedded.ts'
import { useResolvedTheme } from '../ui/useResolvedTheme.ts'
import type { SimulatedResult } from '../../src/scenarios/scenario.ts'
import { JsonEditor } from '../editors/JsonEditor.tsx'
import { addAttempt, editText, presets, removeAttempt, replaceResult, takeSuggestion } from '../store/actions/scenarios.ts'
import { pendingTexts } from '../store/session.ts'
import { useSelect } from '../store/store.ts'
import { Choice } from '../ui/Choice.tsx'
import type { MenuEntry } from '../ui/Menu.tsx'
import { NumberedTabs } from './NumberedTabs.tsx'
import { RequestPanel } from './request/lazily.tsx'
import { ScenarioChips } from './ScenarioChips.tsx'
import { SmallMenu } from './SmallMenu.tsx'
import { TextProblem } from './TextProblem.tsx'
import { useShownElement, useTextProblem } from './useNow.ts'

const kinds = [
  { value: 'response', label: 'Response', title: 'The connector returns this JSON' },
  { value: 'exception', label: 'Exception', title: 'The connector throws this' },
] as const

/** What the outside world does: the scenarios, and of the selected one a result for each attempt. */
export function WhenPanel() {
  const inbound = useSelect(({ diagram, previewed }) => diagram.connectors.find(({ id }) => id === previewed)?.inbound !== undefined)
  return inbound ? <RequestPanel /> : <ResultPanel />
}

function ResultPanel() {
  const { element, scenario } = useShownElement()
  const shown = useSelect(state => state.attempt)
  const theme = useResolvedTheme()
  // What stood there before Response and Exception were switched, so that switching back loses nothing.
  const [others] = useState(() => new Map<string, string>())
  const last = (scenario?.results.length ?? 1) - 1
  const attempt = shown === 0 ? last : Math.min(shown - 1, last)
  const problem = useTextProblem('result', attempt)
  const result = scenario?.results[attempt]
  if (!element || !scenario || !result) return <p className="empty-hint">What the connector returns or throws.</p>

  const place = `${encodeURIComponent(element)}/${encodeURIComponent(scenario.id)}/${attempt}`
  const switchKind = (kind: SimulatedResult['kind']) => {
    if (kind === result.kind) return
    pendingTexts.flush()
    others.set(`${place}/${result.kind}`, result.text)
    const first = presets().find(({ group }) => group === kind)?.result.text
    replaceResult(scenario.id, attempt, { kind, text: others.get(`${place}/${kind}`) ?? first ?? '{}' })
  }
  const useEntries = (): MenuEntry[] => {
    const all = presets()
    const entry = ({ label, result: given }: (typeof all)[number]): MenuEntry => ({
      label,
      run: () => replaceResult(scenario.id, attempt, given),
    })
    return [
      {
        label: 'Suggested from the expressions',
        hint: 'A guess: what they read, filled with samples',
        run: () => void takeSuggestion(scenario.id, attempt),
      },
      { heading: 'The connector returns' },
      ...all.filter(({ group }) => group === 'response').map(entry),
      { heading: 'The connector throws' },
      ...all.filter(({ group }) => group === 'exception').map(entry),
    ]
  }
  return (
    <section className="section grow when" aria-label="Simulated response">
      <ScenarioChips />
      <div className="result-bar">
        <Choice label="The connector gives" value={result.kind} options={kinds} onChange={switchKind} />
        <NumberedTabs
          what="attempt"
          count={scenario.results.length}
          shown={attempt}
          lastIs="and every later one"
          addTitle="Another result for the next attempt; the last one repeats"
          onAdd={() => addAttempt(scenario.id)}
          onRemove={() => removeAttempt(scenario.id, attempt)}
        />
        <span className="space" />
        <SmallMenu text="Presets" entries={useEntries} />
      </div>
      <div className="grow">
        <JsonEditor
          label={result.kind === 'response' ? 'Simulated response as JSON' : 'Simulated exception as JSON'}
          path={`${place}/${result.kind}.json`}
          value={result.text}
          theme={theme}
          readOnly={isReadOnly}
          problem={problem}
          onEdit={(edits, read) => editText({ text: 'result', element, scenario: scenario.id, attempt }, edits, read)}
        />
      </div>
      <TextProblem problem={problem} />
    </section>
  )
}
