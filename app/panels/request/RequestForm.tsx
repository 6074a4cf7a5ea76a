// The request as a form: query, headers, body.
import { isReadOnly } from '../../store/embedded.ts'
import { useResolvedTheme } from '../../ui/useResolvedTheme.ts'
import { JsonEditor } from '../../editors/JsonEditor.tsx'
import type { LaterRequest, SimulatedRequest } from '../../../src/scenarios/scenario.ts'
import { changeRequest } from '../../store/actions/requests.ts'
import { editText } from '../../store/actions/scenarios.ts'
import type { ResultPlace } from '../../store/scenarioEdits.ts'
import { Choice } from '../../ui/Choice.tsx'
import { bodyKindOf, bodyKinds, withBodyKind, type BodyKind } from './bodyKinds.ts'
import { PairRows } from './PairRows.tsx'

interface Props {
  place: ResultPlace
  request: LaterRequest
  isWebhook: boolean
}

export function RequestForm({ place, request, isWebhook }: Props) {
  const theme = useResolvedTheme()
  const change = (edit: (request: SimulatedRequest) => SimulatedRequest) => changeRequest(place, edit)
  const kind = bodyKindOf(request)
  const path = `${encodeURIComponent(place.element)}/${encodeURIComponent(place.scenario)}/${place.attempt}/request`
  return (
    <>
      {isWebhook && (
        <div className="request-pairs">
          <PairRows
            what="header" title="Headers" pairs={request.headers} names={headerNames}
            onChange={headers => change(before => ({ ...before, headers }))}
          />
          <PairRows
            what="query parameter" title="Query" pairs={request.query ?? []}
            onChange={query => change(({ query: _before, ...rest }) => (query.length > 0 ? { ...rest, query } : rest))}
          />
        </div>
      )}
      <div className="request-body-bar">
        <h3>{isWebhook ? 'Body' : 'Event'}</h3>
        {isWebhook && <Choice<BodyKind> label="Body as" value={kind} options={bodyKinds} onChange={wanted => change(before => withBodyKind(before, wanted))} />}
        {!isWebhook && <span className="muted">what the connector hands over, as JSON</span>}
      </div>
      <div className="grow">
        {kind === 'none' && isWebhook ? (
          <p className="empty-hint">The request has no body: the expressions see an empty object.</p>
        ) : kind === 'bytes' ? (
          <textarea
            className="request-bytes" aria-label="Body as base64" spellCheck={false} value={request.bodyBase64}
            onChange={event => change(before => ({ ...before, bodyBase64: event.target.value.replace(/\s/g, '') }))}
          />
        ) : (
          <JsonEditor
            label={isWebhook ? 'Body of the request' : 'Event as JSON'}
            path={`${path}${kind === 'json' || !isWebhook ? '.json' : '.txt'}`}
            value={request.body ?? ''}
            theme={theme}
            readOnly={isReadOnly}
            onEdit={(edits, read) => editText({ text: 'request', ...place }, edits, read)}
          />
        )}
      </div>
    </>
  )
}

const headerNames = ['Content-Type', 'Authorization', 'X-Signature', 'X-Hub-Signature-256', 'X-GitHub-Event', 'X-API-Key', 'Accept', 'Host', 'User-Agent']
