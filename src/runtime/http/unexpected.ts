// What becomes of an exception that the connector's code did not expect: the whole request, as Java prints it, is the
// code, and the exception, with its class name, is the message.
import { emptyObject, type JsonObject } from '../../json.ts'
import type { ConnectorException } from '../contract.ts'
import { javaText } from '../javaText.ts'
import { connectorException } from './failures.ts'
import type { HttpRules } from './httpLine.ts'
import type { TextMap } from './jackson.ts'
import type { JavaFailure } from './javaFailure.ts'
import type { Authentication, RestInput } from './restInput.ts'

export function unexpected({ javaType, text }: JavaFailure, input: RestInput, rules: HttpRules): ConnectorException {
  return {
    type: connectorException,
    message: text === null ? javaType : `${javaType}: ${text}`,
    code: `Failed to execute request: ${printRequest(input, rules)}. An error occurred: ${text}`,
    cause: { type: javaType, ...(text !== null && { message: text }) },
  }
}

function printRequest(input: RestInput, { printsRequest: { storeResponse, defaults } }: HttpRules): string {
  const { connectionTimeoutInSeconds: connection, readTimeoutInSeconds: read } = input
  const printedConnection = connection ?? (defaults ? 20 : null)
  const parts = [
    `url='${input.url}'`,
    `method='${input.method}'`,
    `authentication=${printAuthentication(input.authentication, defaults)}`,
    `connectionTimeoutInSeconds='${printedConnection}'`,
    // The odd quotes are the connector's own.
    `headers=${printMap(input.headers)}'`,
    `readTimeoutInSeconds='${read ?? (defaults ? printedConnection : null)}`,
    `body=${javaText(input.body)}`,
    `queryParameters=${printMap(input.queryParameters)}`,
    ...(storeResponse ? [`storeResponse=${input.storeResponse}`] : []),
  ]
  return `HttpRequest{${parts.join(', ')}}`
}

function printMap(map: TextMap | null): string {
  if (map === null) return 'null'
  const object: JsonObject = emptyObject()
  for (const [key, value] of map) object[key] = value
  return javaText(object)
}

function printAuthentication(authentication: Authentication | null, defaults: boolean): string {
  if (!authentication) return defaults ? 'NoAuthentication[]' : 'null'
  return printKind(authentication)
}

/** Passwords and the like are not printed. */
function printKind(authentication: Authentication): string {
  if (authentication.type === 'noAuth') return 'NoAuthentication[]'
  if (authentication.type === 'basic') {
    return `BasicAuthentication{username='${authentication.username}', password=[REDACTED]}`
  }
  if (authentication.type === 'bearer') return 'BearerAuthentication{token=[REDACTED]}'
  if (authentication.type === 'apiKey') {
    const { apiKeyLocation, name } = authentication
    return `ApiKeyAuthentication{apiKeyLocation=${apiKeyLocation?.toUpperCase()}, name='${name}', value=[REDACTED]}`
  }
  const { oauthTokenEndpoint, clientId, audience, clientAuthentication, scopes } = authentication
  const client = `oauthTokenEndpoint='${oauthTokenEndpoint}', clientId='${clientId}', clientSecret=[REDACTED]`
  const rest = `audience='${audience}', clientAuthentication='${clientAuthentication}', scopes='${scopes}'`
  return `OAuthAuthentication{${client}, ${rest}}`
}
