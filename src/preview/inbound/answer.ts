// The HTTP answer as it is shown.
import { printJson } from '../../json.ts'
import { standIns, type HttpAnswer, type InboundPhase } from '../../runtime/inbound/contract.ts'
import type { AnswerView } from '../../view.ts'

const bodyLimit = 20_000

/** `now`: when it is answered, which the server's own error page tells. */
export function answerView(http: HttpAnswer, phases: readonly InboundPhase[], now: number): AnswerView {
  const answer = phases.find(phase => phase.phase === 'answer')
  const trap = answer?.phase === 'answer' ? answer.trap : undefined
  const text = http.json === undefined ? http.body ?? '' : withoutStandIns(printJson(http.json, 2), now)
  return {
    status: http.status,
    reason: reasons[http.status] ?? '',
    headers: Object.entries(http.headers),
    body: text.length > bodyLimit ? `${text.slice(0, bodyLimit)}…` : text,
    ...(trap !== undefined && { trap }),
  }
}

/** What differs from run to run has a fixed word in the rooms below; a person sees a time as Spring prints it, and dots. */
const withoutStandIns = (text: string, now: number): string =>
  text
    .replace(`"timestamp": "${standIns.time}"`, `"timestamp": "${new Date(now).toISOString().replace('Z', '+00:00')}"`)
    .replace(`"stackTrace": "${standIns.trace}"`, '"stackTrace": "…"')

/** `422 Unprocessable Entity` */
export const statusText = (status: number) => (reasons[status] === undefined ? `${status}` : `${status} ${reasons[status]}`)

const reasons: Partial<Record<number, string>> = {
  200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No Content', 301: 'Moved Permanently', 302: 'Found', 304: 'Not Modified',
  400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed',
  406: 'Not Acceptable', 409: 'Conflict', 410: 'Gone', 412: 'Precondition Failed', 415: 'Unsupported Media Type',
  422: 'Unprocessable Entity', 429: 'Too Many Requests', 499: 'Client Closed Request', 500: 'Internal Server Error',
  501: 'Not Implemented', 503: 'Service Unavailable', 504: 'Gateway Timeout',
}
