// The instances that wait at the element: one with the process variables as they are, or several, each with variables
// of its own over those. What each came to stands beside it.
import { parseJson, isObject } from '../../../src/json.ts'
import type { Scenario, WaitingInstance } from '../../../src/scenarios/scenario.ts'
import type { WaiterView } from '../../../src/view.ts'
import { addWaiting, changeWaiting, dropWaiting, removeWaiting } from '../../store/actions/requests.ts'
import { useSelect } from '../../store/store.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import './request.css'

export function WaitingSection({ element, scenario }: { element: string; scenario: Scenario }) {
  const views = useSelect(state => (state.preview?.element.id === element ? state.preview.inbound?.waiting : undefined)) ?? []
  const { id, waiting } = scenario
  return (
    <section className="waiting" aria-label="Waiting instances">
      <div className="waiting-title">
        <b>Waiting here</b> <span className="muted">{waiting?.length ?? 1}</span>
        <span className="space" />
        {waiting && (
          <Button small title="Back to one instance, with the process variables as they are" onClick={() => dropWaiting(element, id)}>
            Only one
          </Button>
        )}
        <IconButton label="Add an instance that waits, with variables of its own" icon="plus" small onClick={() => addWaiting(element, id)} />
      </div>
      {waiting ? (
        <ol className="waiting-rows">
          {waiting.map((row, index) => (
            <Row
              key={index} row={row} number={index + 1} view={views.length === waiting.length ? views[index] : undefined}
              onChange={changed => changeWaiting(element, id, index, changed)} onRemove={() => removeWaiting(element, id, index)}
            />
          ))}
        </ol>
      ) : (
        views[0] && <p className="waiting-fate"><Fate view={views[0]} /></p>
      )}
      {waiting?.length === 0 && <p className="waiting-fate">Nobody waits: every message is buffered, or lost.</p>}
    </section>
  )
}

interface RowProps {
  row: WaitingInstance
  number: number
  view: WaiterView | undefined
  onChange: (row: WaitingInstance) => void
  onRemove: () => void
}

function Row({ row, number, view, onChange, onRemove }: RowProps) {
  const { name, variables, afterSeconds = 0 } = row
  const label = name ?? `Instance ${number}`
  const problem = problemOf(variables)
  const rename = (text: string) => {
    const { name: _before, ...rest } = row
    onChange(text === '' ? rest : { name: text, ...rest })
  }
  const comeAfter = (seconds: number) => {
    const { afterSeconds: _before, ...rest } = row
    onChange(seconds > 0 ? { ...rest, afterSeconds: seconds } : rest)
  }
  return (
    <li>
      <div className="waiting-fields">
        <input
          className="field" aria-label={`Name of instance ${number}`} placeholder={`Instance ${number}`} spellCheck={false} value={name ?? ''}
          onChange={event => rename(event.target.value)}
        />
        <input
          className="field mono" aria-label={`Variables of ${label} as JSON`} placeholder='{"orderId": "42"}' spellCheck={false} value={variables}
          aria-invalid={problem !== undefined} title={variables} onChange={event => onChange({ ...row, variables: event.target.value })}
        />
        <IconButton label={`Remove ${label}`} icon="close" small onClick={onRemove} />
      </div>
      <div className="waiting-fate">
        <label title="Seconds after the first request; 0: it waits before">
          after
          <input
            className="field" type="number" min={0} step={1} aria-label={`Seconds until ${label} waits`} value={afterSeconds}
            onChange={event => comeAfter(Math.max(0, Number(event.target.value) || 0))}
          />
          s
        </label>
        {problem ? <span className="waiting-problem" role="alert">{problem}</span> : view && <Fate view={view} />}
      </div>
    </li>
  )
}

/** Its correlation key now, and what it took. */
function Fate({ view: { correlationKey, failure, took, waits } }: { view: WaiterView }) {
  if (failure !== undefined) {
    return (
      <span className="waiting-problem" title={failure}>
        <Icon name="warning" size={12} /> incident: {failure}
      </span>
    )
  }
  return (
    <>
      {correlationKey !== undefined && (
        <span>
          key <span className="key">{correlationKey === '' ? '“”' : correlationKey}</span>
        </span>
      )}
      {took.length > 0 && (
        <span className="waiting-took">
          took <span className="visually-hidden">request </span>
          {took.join(', ')}
        </span>
      )}
      {waits ? <span>still waits</span> : took.length === 0 && <span>does not wait</span>}
    </>
  )
}

function problemOf(text: string): string | undefined {
  if (text.trim() === '') return undefined
  const read = parseJson(text)
  if (!read.ok) return read.problem.message
  return isObject(read.value) ? undefined : 'Process variables are a JSON object: { "name": value }.'
}
