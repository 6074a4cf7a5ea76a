import { useState } from 'react'
import type { PhaseView } from '../../src/view.ts'
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
          <Side title="saw" parts={phase.saw} load={load} />
          <Icon name="arrow" size={14} />
          <Side title="made" parts={phase.made} load={load} />
        </div>
      )}
    </li>
  )
}

function Side({ title, parts, load }: { title: string; parts: PhaseView['saw']; load: LoadChildren }) {
  return (
    <div>
      <h4>{title}</h4>
      {parts.length === 0 && <span className="muted">nothing</span>}
      <ul>
        {parts.map(({ label, value, text }, index) => (
          <li key={`${label} ${index}`}>
            <div className="label">{label}</div>
            {value && <Value value={value} load={load} name={label} />}
            {text !== undefined && <pre>{text}</pre>}
          </li>
        ))}
      </ul>
    </div>
  )
}
