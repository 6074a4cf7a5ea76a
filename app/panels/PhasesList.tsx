import { useState } from 'react'
import type { PhaseLine, PhaseView } from '../../src/view.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import { Value, type LoadChildren } from '../ui/Value.tsx'

const marks: Partial<Record<PhaseView['state'], IconName>> = { decided: 'arrow', failed: 'warning' }
const words: Record<PhaseView['state'], string> = { done: '', skipped: ', not used', failed: ', failed', decided: ', this decides' }

/** What the runtime did, in its order; each phase opens to what it saw and what it made. */
export function PhasesList({ phases, load }: { phases: readonly PhaseView[]; load: LoadChildren }) {
  const [open, setOpen] = useState<string>()
  if (phases.length === 0) return null
  return (
    <div className="group">
      <h3 className="group-title">
        Phases <span className="muted">{phases.filter(({ state }) => state !== 'skipped').length}</span>
      </h3>
      <ol className="phases" aria-label="Phases">
        {phases.map(phase => (
          <Phase
            key={phase.id}
            phase={phase}
            load={load}
            open={open === phase.id}
            onToggle={() => setOpen(open === phase.id ? undefined : phase.id)}
          />
        ))}
      </ol>
    </div>
  )
}

function Phase({ phase, load, open, onToggle }: { phase: PhaseView; load: LoadChildren; open: boolean; onToggle: () => void }) {
  const mark = marks[phase.state]
  return (
    <li className="phase" data-state={phase.state}>
      <button type="button" className="phase-head" aria-expanded={open} onClick={onToggle}>
        <span className="mark">{mark ? <Icon name={mark} size={13} /> : <i />}</span>
        <span className="title">
          {phase.title}
          <span className="visually-hidden">{words[phase.state]}</span>
        </span>
        <span className="summary" title={phase.summary}>{phase.summary}</span>
      </button>
      {open && (
        <div className="phase-body">
          <Side title="saw" lines={phase.saw} load={load} />
          <Side title="made" lines={phase.made} load={load} />
          {phase.saw.length + phase.made.length === 0 && <span className="muted">nothing</span>}
        </div>
      )}
    </li>
  )
}

function Side({ title, lines, load }: { title: string; lines: readonly PhaseLine[]; load: LoadChildren }) {
  if (lines.length === 0) return null
  return (
    <section className="phase-side">
      <h4>{title}</h4>
      <ul>
        {lines.map(({ label, value, text, request }, index) => (
          <li key={`${label} ${index}`}>
            {label !== '' && label !== lines[index - 1]?.label && <div className="label">{label}</div>}
            {value && <Value value={value} load={load} name={label} />}
            {text !== undefined && <pre>{text}</pre>}
            {request && <Request {...request} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Request({ method, url, headers, body }: NonNullable<PhaseLine['request']>) {
  return (
    <div className="request">
      <p>
        <b>{method}</b> {url}
      </p>
      <ul aria-label="Headers">
        {headers.map(([name, text], index) => (
          <li key={`${name} ${index}`}>
            <span className="muted">{name}:</span> {text}
          </li>
        ))}
      </ul>
      {body !== undefined && <pre>{body}</pre>}
    </div>
  )
}
