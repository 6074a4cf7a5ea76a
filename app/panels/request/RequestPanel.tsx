// What comes in: the scenarios of an inbound element, and of the selected one its requests, as a form or as HTTP text.
import { useState } from 'react'
import type { LaterRequest } from '../../../src/scenarios/scenario.ts'
import { addRequest, changeRequest, curlOf, localBase, pasteCurl, removeRequest, setAfterSeconds } from '../../store/actions/requests.ts'
import { notify } from '../../store/actions/notices.ts'
import { showAttempt } from '../../store/actions/scenarios.ts'
import { requestsOf } from '../../store/requestEdits.ts'
import { useSelect } from '../../store/store.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Choice, moveAmongTabs } from '../../ui/Choice.tsx'
import { askUser } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { ScenarioChips } from '../ScenarioChips.tsx'
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
        {all.length > 1 && <RequestTabs count={all.length} shown={attempt} onRemove={() => removeRequest(place)} />}
        <Button small icon="plus" aria-label="Add a request" title="Another request, sent after this one" onClick={() => addRequest(element, scenario.id)}>
          {last === 0 && <span className="optional-word">Request</span>}
        </Button>
        <span className="space" />
        {isWebhook && (
          <Menu
            label="curl"
            entries={[
              { label: 'Copy as curl', hint: `for ${localBase}`, run: () => copyCurl(place) },
              { label: 'Paste a curl command…', hint: 'its method, headers and body', run: () => void askForCurl(place) },
            ]}
            renderButton={attributes => (
              <Button small {...attributes}>
                curl
                <Icon name="down" size={12} />
              </Button>
            )}
          />
        )}
        <Menu
          label="Request presets"
          entries={presetEntries}
          renderButton={attributes => (
            <Button small {...attributes}>
              Presets
              <Icon name="down" size={12} />
            </Button>
          )}
        />
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

function RequestTabs({ count, shown, onRemove }: { count: number; shown: number; onRemove: () => void }) {
  return (
    <div className="tabs">
      <div role="tablist" aria-label="Requests">
        {Array.from({ length: count }, (_, index) => (
          <button
            key={index}
            type="button"
            role="tab"
            className="tab"
            aria-selected={index === shown}
            aria-label={`Request ${index + 1}`}
            title={`Request ${index + 1}`}
            tabIndex={index === shown ? 0 : -1}
            onClick={() => showAttempt(index + 1)}
            onKeyDown={moveAmongTabs}
          >
            {index + 1}
          </button>
        ))}
      </div>
      <IconButton label={`Remove request ${shown + 1}`} icon="close" small onClick={onRemove} />
    </div>
  )
}

function copyCurl(place: Parameters<typeof pasteCurl>[0]) {
  navigator.clipboard.writeText(curlOf(place)).then(() => notify('The curl command is copied.'), () => notify('The clipboard can not be written.'))
}

async function askForCurl(place: Parameters<typeof pasteCurl>[0]) {
  const answer = await askUser({
    title: 'Paste a curl command',
    line: { label: 'Command', value: '' },
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'ok', label: 'Take it', look: 'primary' },
    ],
  })
  if (answer.id === 'ok') pasteCurl(place, answer.line)
}
