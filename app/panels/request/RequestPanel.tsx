// What comes in: the scenarios of an inbound element, and of the selected one its requests, as a form or as HTTP text.
import { useState } from 'react'
import type { LaterRequest } from '../../../src/scenarios/scenario.ts'
import { addRequest, changeRequest, curlOf, curlProblem, localBase, pasteCurl, removeRequest, setAfterSeconds } from '../../store/actions/requests.ts'
import { notify } from '../../store/actions/notices.ts'
import { requestsOf } from '../../store/requestEdits.ts'
import { useSelect } from '../../store/store.ts'
import { Choice } from '../../ui/Choice.tsx'
import { askUser } from '../../ui/Dialog.tsx'
import type { MenuEntry } from '../../ui/Menu.tsx'
import { NumberedTabs } from '../NumberedTabs.tsx'
import { ScenarioChips } from '../ScenarioChips.tsx'
import { SmallMenu } from '../SmallMenu.tsx'
import { useShownElement } from '../useNow.ts'
import { Address } from './Address.tsx'
import { RawRequest } from './RawRequest.tsx'
import { RequestForm } from './RequestForm.tsx'
import { useRequestPresets } from './useRequestPresets.ts'
import './request.css'

const looks = [
  { value: 'form', label: 'Form', title: 'Method, headers, query and body' },
  { value: 'raw', label: 'HTTP', title: 'The request as HTTP text; a curl command may be pasted, too' },
] as const

const plain: LaterRequest = { afterSeconds: 0, method: 'POST', headers: [] }

export function RequestPanel() {
  const { element, scenario } = useShownElement()
  const shown = useSelect(state => state.attempt)
  const isWebhook = useSelect(state => state.preview?.inbound?.isWebhook ?? true)
  const presets = useRequestPresets()
  const [look, setLook] = useState<'form' | 'raw'>('form')
  if (!element || !scenario) return <p className="empty-hint">What comes in at the connector.</p>
  const all = scenario.request ? requestsOf(scenario) : [plain]
  const last = all.length - 1
  const attempt = shown === 0 ? last : Math.min(shown - 1, last)
  const request = all[attempt]!
  const place = { element, scenario: scenario.id, attempt }
  const presetEntries = (): MenuEntry[] => presets.map(({ label, request: given }) => ({ label, run: () => changeRequest(place, () => given) }))
  return (
    <section className="section grow when" aria-label="Simulated request">
      <ScenarioChips />
      <div className="result-bar">
        {isWebhook && <Choice label="Request as" value={look} options={looks} onChange={setLook} />}
        <NumberedTabs
          what="request" count={all.length} shown={attempt} addTitle="Another request, sent after this one"
          onAdd={() => addRequest(element, scenario.id)} onRemove={() => removeRequest(place)}
        />
        <span className="space" />
        {isWebhook && (
          <SmallMenu
            text="curl"
            entries={[
              { label: 'Copy as curl', hint: `for ${localBase}`, run: () => copyCurl(place) },
              { label: 'Paste a curl command…', hint: 'its method, headers and body', run: () => void askForCurl(place) },
            ]}
          />
        )}
        <SmallMenu text="Presets" label="Request presets" entries={presetEntries} />
      </div>
      {attempt > 0 && (
        <label className="request-after muted">
          Sent
          <input
            className="field" type="number" min={0} step={1} aria-label="Seconds after the request before"
            value={request.afterSeconds} onChange={event => setAfterSeconds(place, Math.max(0, Number(event.target.value) || 0))}
          />
          seconds after request {attempt}
        </label>
      )}
      {isWebhook && <Address place={place} request={request} scenario={scenario} />}
      {look === 'raw' && isWebhook ? <RawRequest place={place} request={request} /> : <RequestForm place={place} request={request} isWebhook={isWebhook} />}
    </section>
  )
}

function copyCurl(place: Parameters<typeof pasteCurl>[0]) {
  navigator.clipboard.writeText(curlOf(place)).then(() => notify('The curl command is copied.'), () => notify('The clipboard can not be written.'))
}

async function askForCurl(place: Parameters<typeof pasteCurl>[0]) {
  const answer = await askUser({
    title: 'Paste a curl command',
    text: 'Its method, headers, query and body take the place of this request; of its address the path from /inbound/ on.',
    line: { label: 'Command', value: '', rows: 8, problem: curlProblem },
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'ok', label: 'Take it', look: 'primary' },
    ],
  })
  if (answer.id === 'ok') pasteCurl(place, answer.line)
}
