// One phase at a time, large: what it saw, and what it made of it. Those before it can be told from those to come.
import type { PhaseLine, PhaseView } from '../../src/view.ts'
import { loadChildren } from '../store/session.ts'
import { useSelect } from '../store/store.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Value } from '../ui/Value.tsx'
import { showPhase, stepPhase, usePresentation } from './presentation.ts'
import { stepFrom } from './rules.ts'

const noPhases: readonly PhaseView[] = []
const words: Partial<Record<PhaseView['state'], string>> = { decided: 'This decides', failed: 'Failed', skipped: 'Not used' }

export function PhaseStage() {
  const phases = useSelect(state => state.preview?.phases ?? noPhases)
  const asked = usePresentation(state => state.phase)
  const id = stepFrom(phases, asked, 0)
  const at = phases.findIndex(phase => phase.id === id)
  const phase = phases[at]
  if (!phase) return <p className="empty-hint">There are no phases to step through.</p>
  return (
    <section className="pane-body stage" aria-label="Phase on the stage">
      <div className="stage-head" data-state={phase.state}>
        <h2>{phase.title}</h2>
        {words[phase.state] && <span className="stage-word">{words[phase.state]}</span>}
        <ol className="stage-steps" aria-label="All phases">
          {phases.map(({ id: each, title, state }, index) => (
            <li key={each}>
              <button
                type="button"
                className="stage-step"
                aria-current={each === id ? 'step' : undefined}
                data-reached={index <= at || undefined}
                data-state={state}
                aria-label={`${index + 1} ${title}`}
                title={title}
                onClick={() => showPhase(each)}
              >
                {index + 1}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <p className="stage-summary">{phase.summary}</p>
      <div className="stage-sides" key={id}>
        {phase.saw.length > 0 && <Side title="saw" lines={phase.saw} />}
        {phase.saw.length > 0 && phase.made.length > 0 && <Icon name="arrow" size={20} />}
        {phase.made.length > 0 && <Side title="made" lines={phase.made} />}
      </div>
      <div className="stage-buttons">
        <Button look="outlined" icon="back" disabled={stepFrom(phases, id, -1) === id} onClick={() => stepPhase(-1)}>
          Previous
        </Button>
        <span className="muted">
          {at + 1} of {phases.length}
        </span>
        <Button look="primary" disabled={stepFrom(phases, id, 1) === id} onClick={() => stepPhase(1)}>
          Next <Icon name="arrow" size={16} />
        </Button>
      </div>
    </section>
  )
}

function Side({ title, lines }: { title: string; lines: readonly PhaseLine[] }) {
  return (
    <section className="stage-side" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ label, value, text, request }, index) => (
          <li key={`${label} ${index}`}>
            {label !== '' && label !== lines[index - 1]?.label && <div className="label">{label}</div>}
            {value && <Value value={value} load={loadChildren} name={label} unfolded />}
            {text !== undefined && <pre>{text}</pre>}
            {request && <pre>{requestText(request)}</pre>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function requestText({ method, url, headers, body }: NonNullable<PhaseLine['request']>): string {
  const lines = [`${method} ${url}`, ...headers.map(([name, text]) => `${name}: ${text}`)]
  return body === undefined ? lines.join('\n') : `${lines.join('\n')}\n\n${body}`
}
