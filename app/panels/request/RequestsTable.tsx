// All requests of the scenario beside each other: when each comes, with which key, and what becomes of it.
import type { InboundView, RequestView } from '../../../src/view.ts'
import { showAttempt } from '../../store/actions/scenarios.ts'
import { Icon } from '../../ui/icons.tsx'
import { duration } from '../AttemptsLine.tsx'
import { outcomeKinds } from '../outcomeKinds.ts'
import { withNames } from '../withNames.tsx'
import './requests.css'

export function RequestsTable({ inbound, shown }: { inbound: InboundView; shown: number }) {
  const isOne = inbound.requests.length < 2 && inbound.waiting.length < 2
  return (
    <>
      {inbound.notice && <p className="requests-note">{inbound.notice}.</p>}
      {!isOne && <Table inbound={inbound} shown={shown} />}
    </>
  )
}

function Table({ inbound: { requests, waiting, isWebhook }, shown }: { inbound: InboundView; shown: number }) {
  const hasKeys = requests.some(({ correlationKey }) => correlationKey !== undefined)
  const hasTaken = waiting.some(({ took }) => took.length > 0)
  const stillWaiting = waiting.filter(({ waits }) => waits)
  return (
    <div className="group requests-group">
      <table className="requests" aria-label="Requests">
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">Request</span></th>
            <th scope="col">After</th>
            {hasKeys && <th scope="col">Key</th>}
            <th scope="col">What becomes of it</th>
            {isWebhook && <th scope="col">Answer</th>}
          </tr>
        </thead>
        <tbody>
          {requests.map(request => (
            <Row key={request.no} request={request} isShown={request.no === shown} hasKeys={hasKeys} isWebhook={isWebhook} />
          ))}
        </tbody>
      </table>
      {waiting.length > 1 && (
        <p className="requests-note">
          {stillWaiting.length > 0 ? `Still waiting: ${stillWaiting.map(({ name }) => name).join(', ')}.` : hasTaken ? 'Nobody waits any longer.' : 'Nobody waits.'}
        </p>
      )}
    </div>
  )
}

interface RowProps {
  request: RequestView
  isShown: boolean
  hasKeys: boolean
  isWebhook: boolean
}

function Row({ request: { no, atMs, outcome, correlationKey, text, names, status }, isShown, hasKeys, isWebhook }: RowProps) {
  return (
    <tr data-shown={isShown || undefined} data-tone={outcome.kind} onClick={() => showAttempt(no)}>
      <td>
        <button type="button" className="attempt" aria-current={isShown} aria-label={`Request ${no}: ${outcome.badge}`} title={outcome.badge}>
          <span className="tone">
            <Icon name={outcomeKinds[outcome.kind].icon} size={12} />
          </span>
          {no}
        </button>
      </td>
      <td className="muted">{no === 1 ? '' : duration(atMs)}</td>
      {hasKeys && <td className="key" title={correlationKey}>{correlationKey === '' ? '“”' : correlationKey}</td>}
      <td className="fate">{withNames(text, names)}</td>
      {isWebhook && <td className="muted">{status}</td>}
    </tr>
  )
}
