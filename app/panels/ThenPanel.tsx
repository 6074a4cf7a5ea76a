// What comes of it: the sentence, what Operate shows, what becomes of the variables, and phase by phase, why.
import { loadChildren } from '../store/session.ts'
import { usePanes, usePresenting } from '../store/panes.ts'
import { useSelect } from '../store/store.ts'
import { chooseConnector } from '../store/actions/diagram.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { AttemptsLine } from './AttemptsLine.tsx'
import { LineLens } from './LineLens.tsx'
import { Outcome } from './Outcome.tsx'
import { AnswerSection, RequestsTable } from './request/lazily.tsx'
import { NotPreviewed, useSelectedJobless } from './NotPreviewed.tsx'
import { PhasesList } from './PhasesList.tsx'
import { ProblemsList } from './ProblemsList.tsx'
import { useMissingFields } from './useMissingFields.ts'
import { VariablesTable } from './VariablesTable.tsx'

export function ThenPanel() {
  const preview = useSelect(state => state.preview)
  const previewed = useSelect(state => state.previewed)
  const waiting = useSelect(state => state.waiting)
  const stopped = useSelect(state => state.stopped)
  const diagramProblems = useSelect(state => state.diagram.problems)
  const panes = usePanes()
  // Who presents shows them one at a time, in a pane of their own.
  const presenting = usePresenting()
  const missing = useMissingFields(preview)
  const selectedJobless = useSelectedJobless() !== undefined
  if (!preview || previewed === undefined) {
    return (
      <section className="pane-body" aria-label="Outcome">
        <NotPreviewed />
        <ProblemsList problems={stopped ? [stopped, ...diagramProblems] : diagramProblems} title="Diagram" />
        {previewed === undefined && !selectedJobless && (
          <div className="empty-hint">
            <p>Turn a task into a connector task to see what it does with a response.</p>
            <p>
              <Button look="primary" onClick={chooseConnector}>
                Choose a connector
              </Button>
            </p>
          </div>
        )}
      </section>
    )
  }
  const stale = stopped !== undefined || preview.stale.length > 0
  const problems = [...(stopped ? [stopped] : []), ...preview.problems, ...missing, ...diagramProblems]
  return (
    <section
      className={`pane-body${stale || waiting ? ' is-stale' : ''}`}
      aria-label="Outcome"
      aria-busy={waiting}
      data-tone={preview.outcome.kind}
    >
      {panes.includes('outcome') && (
        <>
          <NotPreviewed />
          <Outcome outcome={preview.outcome} />
          <LineLens />
          {preview.inbound ? <RequestsTable inbound={preview.inbound} shown={preview.attempt} /> : <AttemptsLine attempts={preview.attempts} shown={preview.attempt} />}
          <ProblemsList problems={problems} title="Worth a look" />
          <AnswerSection answer={preview.inbound?.answer} />
          <VariablesTable rows={preview.variables} load={loadChildren} />
        </>
      )}
      {panes.includes('phases') && !presenting && <PhasesList phases={preview.phases} load={loadChildren} />}
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
      <span className="stale-text">{stopped ? 'stopped: last result' : 'last readable JSON'}</span>
      <span className="visually-hidden">{why}</span>
    </span>
  )
}

const staleTexts = {
  variables: 'The JSON of the process variables',
  waiting: 'The JSON of a waiting instance',
  secrets: 'The secrets',
  result: 'The JSON of the simulated result',
}
