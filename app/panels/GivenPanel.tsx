import { isReadOnly } from '../store/embedded.ts'
import { useResolvedTheme } from '../ui/useResolvedTheme.ts'
import { JsonEditor } from '../editors/JsonEditor.tsx'
import type { TextKey } from '../preview/protocol.ts'
import { editText, ownVariables } from '../store/actions/scenarios.ts'
import { useSelect } from '../store/store.ts'
import { Choice } from '../ui/Choice.tsx'
import { WaitingSection } from './request/lazily.tsx'
import { SecretsSection } from './SecretsSection.tsx'
import { TextProblem } from './TextProblem.tsx'
import { useShownElement, useTextProblem } from './useNow.ts'

const whose = [
  { value: 'common', label: 'All', title: 'The same process variables for all scenarios of this task' },
  { value: 'own', label: 'Own', title: 'Process variables of this scenario only' },
] as const

const startNote = 'A new instance begins with what the request brings: these variables play no part.'
const commonNote = 'Of all instances that wait here; each has its own variables over them.'
const waitingNote = 'Of the instance that waits here. Its message’s correlation key reads them.'

/** What there is before the task: process variables, and the secrets of the cluster. */
export function GivenPanel() {
  const { element, set, scenario } = useShownElement()
  const theme = useResolvedTheme()
  const problem = useTextProblem('variables')
  const inbound = useSelect(({ diagram, previewed }) => {
    const connector = diagram.connectors.find(({ id }) => id === previewed)
    return connector?.inbound && (connector.inbound.waits ? 'waits' : 'start')
  })
  if (!element || !set || !scenario) return <p className="empty-hint">The process variables before the connector task.</p>
  const own = scenario.variables !== undefined
  const key: TextKey = { text: 'variables', element, ...(own && { scenario: scenario.id }) }
  return (
    <>
      <section className="section grow" aria-label="Process variables">
        <div className="section-title">
          <h3>Process variables</h3>
          <span className="space" />
          <Choice
            label="Process variables for"
            value={own ? 'own' : 'common'}
            options={whose}
            onChange={value => ownVariables(scenario.id, value === 'own')}
          />
        </div>
        {inbound && <p className="given-note">{inbound === 'start' ? startNote : scenario.waiting ? commonNote : waitingNote}</p>}
        <div className="grow">
          <JsonEditor
            label="Process variables as JSON"
            path={`${encodeURIComponent(element)}/${own ? encodeURIComponent(scenario.id) : 'common'}/variables.json`}
            value={scenario.variables ?? set.variables}
            theme={theme}
            readOnly={isReadOnly}
            problem={problem}
            onEdit={(edits, read) => editText(key, edits, read)}
          />
        </div>
        <TextProblem problem={problem} />
      </section>
      {inbound === 'waits' && <WaitingSection element={element} scenario={scenario} />}
      <SecretsSection />
    </>
  )
}
