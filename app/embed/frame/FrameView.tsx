// The view of a frame: what maps the answer, what comes in, what comes of it. No canvas, no panel.
import type { ReactNode } from 'react'
import type { Problem } from '../../../src/problem.ts'
import { fixedText } from '../../../src/problem.ts'
import type { Preview } from '../../../src/view.ts'
import type { Pane } from '../../../src/share/address.ts'
import { Outcome } from '../../panels/Outcome.tsx'
import { AnswerSection } from '../../panels/request/AnswerSection.tsx'
import { PhasesList } from '../../panels/PhasesList.tsx'
import { ScenarioRadios } from '../../panels/ScenarioRadios.tsx'
import { TextProblem } from '../../panels/TextProblem.tsx'
import { VariablesTable } from '../../panels/VariablesTable.tsx'
import { requestsOf } from '../../store/requestEdits.ts'
import { scenarioSet, selectedScenario } from '../../store/scenarioEdits.ts'
import { useSelect } from '../../store/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { CodeArea } from './CodeArea.tsx'
import { FeelArea } from './FeelArea.tsx'
import { splitExpression, withBody } from './fields.ts'
import { loadChildren, pickScenario, setAnswer, setField, setProcessVariables, showAttempt, typeField, useFields, type ShownField } from './work.ts'

interface FrameViewProps {
  title: string
  panes: readonly Pane[]
  readOnly: boolean
  /** at the end of the title line */
  actions: ReactNode
  /** above everything: what the reader must know */
  note?: string
}

export function FrameView({ title, panes, readOnly, actions, note }: FrameViewProps) {
  const preview = useSelect(state => state.preview)
  const waiting = useSelect(state => state.waiting)
  const stopped = useSelect(state => state.stopped)
  const stale = stopped !== undefined || (preview?.stale.length ?? 0) > 0
  const has = (pane: Pane) => panes.includes(pane)
  return (
    <main className="embed" data-tone={preview?.outcome.kind}>
      <header className="embed-title">
        <h1>{title}</h1>
        {preview && <span className="muted">{versionText(preview.line)}</span>}
        <span className="space" />
        {actions}
      </header>
      {note && <p className="embed-note"><Icon name="info" size={14} /><span><Marked text={note} /></span></p>}
      <div className="embed-parts">
        <MappingFields readOnly={readOnly} preview={preview} />
        {has('response') && <Answer readOnly={readOnly} preview={preview} variables={has('variables')} />}
        {(has('outcome') || has('variables') || has('phases')) && (
          <section className={`embed-then${stale || waiting ? ' is-stale' : ''}`} aria-label="Outcome" aria-busy={waiting || !preview}>
            {!preview && <p className="outcome muted">{stopped ? stopped.message : 'Working it out …'}</p>}
            {preview && has('outcome') && <Outcome outcome={preview.outcome} />}
            {preview && has('outcome') && <Problems problems={[...(stopped ? [stopped] : []), ...preview.problems]} readOnly={readOnly} />}
            {preview?.inbound?.answer && has('outcome') && <AnswerSection answer={preview.inbound.answer} />}
            {preview && has('variables') && <VariablesTable rows={preview.variables} load={loadChildren} />}
            {preview && has('phases') && <PhasesList phases={preview.phases} load={loadChildren} />}
          </section>
        )}
      </div>
    </main>
  )
}

/** Unmeasured versions are said to be so. */
const versionText = ({ version, notice }: Preview['line']) => (notice?.startsWith(version) === false ? notice : `Camunda ${notice ?? version}`)

function MappingFields({ readOnly, preview }: { readOnly: boolean; preview: Preview | undefined }) {
  const fields = useFields()
  return (
    <section className="embed-mapping" aria-label="Mapping">
      {fields.map(field => (
        <Field key={field.key} field={field} readOnly={readOnly} preview={preview} />
      ))}
      {fields.length === 0 && <p className="empty-hint">This element maps nothing.</p>}
    </section>
  )
}

function Field({ field: { key, label, kind, text, edition }, readOnly, preview }: { field: ShownField; readOnly: boolean; preview: Preview | undefined }) {
  const { body } = splitExpression(text)
  const invalid = preview?.fields.find(({ field }) => field === key)?.problems.some(({ severity }) => severity === 'error') ?? false
  if (kind === 'name') {
    return (
      <label className="embed-name">
        <span>{label}</span>
        <input className="field mono" value={text} readOnly={readOnly} spellCheck={false} onInput={event => typeField(key, event.currentTarget.value)} />
      </label>
    )
  }
  return (
    <div className="embed-field">
      <div className="embed-label" aria-hidden="true">
        {label}
      </div>
      <FeelArea
        label={label}
        value={body}
        edition={edition}
        variables={preview?.completion[kind] ?? none}
        version={preview?.line.version ?? ''}
        readOnly={readOnly}
        invalid={invalid}
        onChange={changed => typeField(key, withBody(text, changed))}
      />
    </div>
  )
}

const none: [] = []

/** The scenarios, and what the connector gives, or what comes in, in the chosen one. */
function Answer({ readOnly, preview, variables }: { readOnly: boolean; preview: Preview | undefined; variables: boolean }) {
  const element = useSelect(state => state.previewed)
  const set = useSelect(state => scenarioSet(state.workspace, state.previewed))
  const scenario = selectedScenario(set)
  const outcomes = useSelect(state => state.outcomes)
  const shown = useSelect(state => state.attempt)
  if (!set || !scenario || element === undefined) return null
  const requests = requestsOf(scenario)
  const texts = requests.length > 0 ? requests.map(({ body }) => body ?? '') : scenario.results.map(({ text }) => text)
  // As in the app: without a choice the last given one is shown.
  const attempt = shown === 0 ? texts.length - 1 : Math.min(shown, texts.length) - 1
  const label = labelOf(requests[attempt], scenario.results[attempt]?.kind)
  const problem = preview?.stale.find(each => each.text === 'result')?.problem
  const before = scenario.variables ?? set.variables
  return (
    <section className="embed-answer" aria-label="Scenario">
      {set.scenarios.length > 1 && (
        <div className="chips">
          <ScenarioRadios scenarios={set.scenarios} selected={scenario.id} outcomes={outcomes} onPick={pickScenario} />
        </div>
      )}
      <div className="embed-label">
        <span>{label}</span>
        {texts.length > 1 && (
          <fieldset className="embed-attempts" aria-label={requests.length > 0 ? 'Requests' : 'Attempts'}>
            {texts.map((_, index) => (
              <button key={index} type="button" className="tab" aria-pressed={index === attempt} onClick={() => showAttempt(index + 1)}>
                {index + 1}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {requests[attempt] && <RequestLine request={requests[attempt]} />}
      <CodeArea
        key={`${scenario.id} ${attempt}`}
        label={label}
        language="json"
        value={texts[attempt] ?? ''}
        readOnly={readOnly || (requests.length > 0 && requests[attempt]?.body === undefined)}
        invalid={problem !== undefined}
        onChange={text => setAnswer(attempt, text)}
      />
      <TextProblem problem={problem} />
      {variables && before.trim() !== '{}' && before.trim() !== '' && (
        <>
          <div className="embed-label">Process variables before</div>
          <CodeArea
            key={`before ${scenario.id}`}
            label="Process variables before"
            language="json"
            value={before}
            readOnly={readOnly}
            onChange={setProcessVariables}
          />
          <TextProblem problem={preview?.stale.find(each => each.text === 'variables')?.problem} />
        </>
      )}
    </section>
  )
}

const labelOf = (request: object | undefined, kind: 'response' | 'exception' | undefined) =>
  request ? 'Request' : kind === 'exception' ? 'Exception' : 'Response'

function RequestLine({ request: { method, path, headers } }: { request: ReturnType<typeof requestsOf>[number] }) {
  return (
    <div className="embed-request">
      <b>{method}</b> {path}
      {headers.map(([name, value]) => (
        <div key={name}>
          <span className="muted">{name}:</span> {value}
        </div>
      ))}
    </div>
  )
}

/** What is worth a look, with the fixes that can be made here. */
function Problems({ problems, readOnly }: { problems: readonly Problem[]; readOnly: boolean }) {
  const fields = useFields()
  const element = useSelect(state => state.previewed)
  if (problems.length === 0) return null
  return (
    <ul className="problems" aria-label="Problems">
      {problems.map(({ code, severity, message, hint, fix }, index) => {
        const field = fix && fix.element === element ? fields.find(({ key }) => key === fix.field) : undefined
        const fixed = fix && field ? fixedText(field.text, fix) : undefined
        return (
          <li key={`${code} ${index}`} className="problem" data-severity={severity}>
            <Icon name={severity === 'hint' ? 'hint' : 'warning'} size={15} />
            <div>
              <span className="visually-hidden">{`${severity}: `}</span>
              <Marked text={message} /> {hint && <span className="hint"><Marked text={hint} /></span>}
              {fix && field && fixed !== undefined && !readOnly && (
                <div className="buttons">
                  <Button small look="outlined" onClick={() => setField(field.key, fixed)}>{fix.label}</Button>
                </div>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
