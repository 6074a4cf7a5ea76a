// Scenarios as checks: their promise is taken from what comes of them now, and can be written by hand.
import { useState } from 'react'
import { printJson, parseJson, isObject } from '../../../src/json.ts'
import { readExpectationValue, writeExpectation } from '../../../src/scenarios/expectationFile.ts'
import type { Scenario } from '../../../src/scenarios/scenario.ts'
import { pickScenario } from '../../store/actions/scenarios.ts'
import { showConnector } from '../../store/actions/diagram.ts'
import { appStore, useSelect } from '../../store/store.ts'
import { Button } from '../../ui/Button.tsx'
import { hide, promise, takeOutcome } from './expectations.ts'

export function CheckFields() {
  const scenarios = useSelect(state => state.workspace.scenarios)
  const connectors = useSelect(state => state.diagram.connectors)
  const sets = connectors.flatMap(({ id, name }) => {
    const set = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined
    return set ? [{ id, name, set }] : []
  })
  return (
    <div className="author-fields">
      <p className="muted">Open the solution, then take the outcome of each scenario that shall be a check.</p>
      {sets.map(({ id, name, set }) => (
        <section key={id} aria-label={`Checks of ${name}`}>
          <h3>{name}</h3>
          <ul>
            {set.scenarios.map(scenario => (
              <li key={scenario.id}>
                <ScenarioAsCheck element={id} scenario={scenario} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function ScenarioAsCheck({ element, scenario }: { element: string; scenario: Scenario }) {
  const { id, name, expectation, hidden } = scenario
  return (
    <div className="author-check">
      <div className="author-check-title">
        <button type="button" className="link" onClick={() => look(element, id)} title="Show this scenario">
          {name}
        </button>
        <span className="space" />
        {expectation && (
          <>
            <label className="check">
              <input type="checkbox" checked={hidden === true} onChange={event => hide(element, id, event.target.checked)} /> hidden
            </label>
            <Button small onClick={() => promise(element, id, undefined)} aria-label={`${name} is no check`}>
              Remove
            </Button>
          </>
        )}
        <Button small look="outlined" onClick={() => void takeOutcome(element, id)} aria-label={`Take the outcome of ${name}`}>
          Take the outcome
        </Button>
      </div>
      {expectation && <Promise key={JSON.stringify(expectation)} element={element} scenario={scenario} />}
    </div>
  )
}

/** The expectation as it stands in the file. What can't be read is said, and changes nothing. */
function Promise({ element, scenario: { id, name, expectation } }: { element: string; scenario: Scenario }) {
  const [text, setText] = useState(() => printJson(writeExpectation(expectation!), 2))
  const [problem, setProblem] = useState<string>()
  const commit = () => {
    const json = parseJson(text)
    if (!json.ok || !isObject(json.value)) return setProblem(json.ok ? 'It must be an object.' : json.problem.message)
    const read = readExpectationValue(json.value)
    if (!read.ok) return setProblem(read.problems[0]?.message)
    setProblem(undefined)
    promise(element, id, read.value)
  }
  return (
    <>
      <textarea
        className="field mono"
        aria-label={`Expectation of ${name}`}
        rows={Math.min(8, text.split('\n').length)}
        value={text}
        spellCheck={false}
        onChange={event => setText(event.target.value)}
        onBlur={commit}
      />
      {problem && <p className="lesson-cause">{problem}</p>}
    </>
  )
}

function look(element: string, scenario: string) {
  if (appStore.getState().previewed !== element) showConnector(element)
  pickScenario(scenario)
}
