// What comes of it: the sentence, what Operate shows, what becomes of the variables, and phase by phase, why.
import type { ReactNode } from 'react'
import type { OutcomeView } from '../../src/view.ts'
import { loadChildren } from '../store/session.ts'
import { useSelect } from '../store/store.ts'
import { chooseConnector } from '../store/actions/diagram.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { useFlash } from '../ui/useFlash.ts'
import { AttemptsLine } from './AttemptsLine.tsx'
import { LineLens } from './LineLens.tsx'
import { outcomeKinds } from './outcomeKinds.ts'
import { AnswerSection } from './request/lazily.tsx'
import { PhasesList } from './PhasesList.tsx'
import { ProblemsList } from './ProblemsList.tsx'
import { VariablesTable } from './VariablesTable.tsx'

export function ThenPanel() {
  const preview = useSelect(state => state.preview)
  const previewed = useSelect(state => state.previewed)
  const waiting = useSelect(state => state.waiting)
  const stopped = useSelect(state => state.stopped)
  const diagramProblems = useSelect(state => state.diagram.problems)
  if (!preview || previewed === undefined) {
    return (
      <section className="pane-body" aria-label="Outcome">
        <ProblemsList problems={stopped ? [stopped, ...diagramProblems] : diagramProblems} title="Diagram" />
        {previewed === undefined && (
          <div className="empty-hint">
            <p>Turn a task into a connector task to see what it does with a response.</p>
            <p>
              <Button look="outlined" onClick={chooseConnector}>
                Choose a connector
              </Button>
            </p>
          </div>
        )}
      </section>
    )
  }
  const stale = stopped !== undefined || preview.stale.length > 0
  const problems = [...(stopped ? [stopped] : []), ...preview.problems, ...diagramProblems]
  return (
    <section
      className={`pane-body${stale || waiting ? ' is-stale' : ''}`}
      aria-label="Outcome"
      aria-busy={waiting}
      data-tone={preview.outcome.kind}
    >
      <Outcome outcome={preview.outcome} />
      <LineLens />
      <AttemptsLine attempts={preview.attempts} shown={preview.attempt} requests={preview.inbound !== undefined} />
      <ProblemsList problems={problems} title="Worth a look" />
      <AnswerSection answer={preview.inbound?.answer} />
      <VariablesTable rows={preview.variables} load={loadChildren} />
      <PhasesList phases={preview.phases} load={loadChildren} />
    </section>
  )
}

/** Beside the pane's title, so that nothing below moves: that what is shown is not of now. */
export function ThenSubtitle() {
  const stopped = useSelect(state => state.stopped)
  const stale = useSelect(state => state.preview?.stale[0]?.text)
  const task = useSelect(state => (state.workspace.view === 'diagram' ? state.preview?.element.name : undefined))
  if (!stopped && !stale) return task === undefined ? 'this happens' : <>at <b>{task}</b></>
  const why = stopped?.message ?? `${staleTexts[stale!]} can't be read. Shown is what the last readable one led to.`
  return (
    <span className="stale-note" title={why}>
      <Icon name="info" size={14} />
      {stopped ? 'stopped: the last result' : 'with the last readable JSON'}
      <span className="visually-hidden">{why}</span>
    </span>
  )
}

const staleTexts = { variables: 'The JSON of the process variables', secrets: 'The secrets', result: 'The JSON of the simulated result' }

function Outcome({ outcome }: { outcome: OutcomeView }) {
  const { icon, word: kindWord } = outcomeKinds[outcome.kind]
  const word = outcome.word ?? kindWord
  const flash = useFlash<HTMLHeadingElement>(outcome.sentence)
  return (
    <div className="outcome">
      <h2 ref={flash} aria-live="polite">
        <Icon name={icon} size={20} />
        {!outcome.sentence.startsWith(word) && <span className="visually-hidden">{word}: </span>}
        <span>{withNames(outcome.sentence, outcome.names)}</span>
      </h2>
      {outcome.message && <p className="outcome-message">{outcome.message}</p>}
      {outcome.wording && <p className="outcome-wording">Its wording differs from the real engine: {outcome.wording.join('; ')}.</p>}
    </div>
  )
}

/** The sentence with the diagram's names in bold. */
function withNames(sentence: string, names: readonly string[]): ReactNode[] {
  const parts: ReactNode[] = []
  let rest = sentence
  for (const name of names) {
    const at = name === '' ? -1 : rest.indexOf(name)
    if (at < 0) continue
    parts.push(rest.slice(0, at), <b key={parts.length}>{name}</b>)
    rest = rest.slice(at + name.length)
  }
  return [...parts, rest]
}
