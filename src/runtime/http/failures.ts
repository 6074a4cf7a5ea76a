// What the REST connector throws when a request can't be made or has no usable answer.
import type { ConnectorException } from '../contract.ts'
import { httpRules, type HttpLine } from './httpLine.ts'

export const connectorException = 'io.camunda.connector.api.error.ConnectorException'

type Cause = NonNullable<ConnectorException['cause']>

const protocolException = 'org.apache.hc.client5.http.ClientProtocolException'

/** The connection was refused, closed, reset, cut off, or the host is unknown: all of them the code 408. */
export function aborted(cause: Cause): ConnectorException {
  const message = 'An error occurred while executing the request, or the connection was aborted'
  return { type: connectorException, message, code: '408', cause }
}

/** No answer within the read timeout. */
export function readTimedOut(httpLine: HttpLine): ConnectorException {
  const cause = { type: 'java.net.SocketTimeoutException', message: 'Read timed out' }
  return { type: connectorException, message: httpRules[httpLine].timeoutMessage, code: '408', cause }
}

/** What either side sent, or would have sent, is not HTTP as the client speaks it. */
export function protocolBroken(reason: string): ConnectorException {
  const cause = { type: protocolException, message: reason }
  return { type: connectorException, message: 'An error with the HTTP protocol occurred', code: '500', cause }
}

/** Nobody listens at the address. */
export function connectionRefused(scheme: string, host: string): ConnectorException {
  const message = `Connect to ${scheme}://${host} failed: Connection refused`
  return aborted({ type: 'org.apache.hc.client5.http.HttpHostConnectException', message })
}
