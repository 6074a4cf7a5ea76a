// The JSON of a simulated result as the runtime takes it.
import { entry, isObject, printJson, type Json, type JsonObject } from '../json.ts'
import type { ConnectorException, ConnectorResult } from '../runtime/contract.ts'

const connectorException = 'io.camunda.connector.api.error.ConnectorException'

/**
 * A response is any JSON. An exception is `{type?, message?, code?, variables?, retries?, backoff?}`: a missing type is
 * `ConnectorException`; code and message are text, as in Java, so that other values are printed.
 */
export function readResult(kind: 'response' | 'exception', value: Json): ConnectorResult {
  return kind === 'response' ? { kind, value } : { kind, exception: readException(isObject(value) ? value : { message: value }) }
}

function readException(value: JsonObject): ConnectorException {
  const message = textOf(entry(value, 'message'))
  const code = textOf(entry(value, 'code'))
  const variables = entry(value, 'variables')
  const retries = entry(value, 'retries')
  const backoff = entry(value, 'backoff')
  return {
    type: textOf(entry(value, 'type')) ?? connectorException,
    ...(message !== undefined && { message }),
    ...(code !== undefined && { code }),
    ...(isObject(variables) && { variables }),
    ...(typeof retries === 'number' && { retries }),
    ...(typeof backoff === 'string' && { backoff }),
  }
}

function textOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : printJson(value)
}
