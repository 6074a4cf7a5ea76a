// HTTP cases: a job of the REST connector against a described server; what it sends, returns or throws, and the job
// command that the runtime makes of an exception.
import { emptyObject, isObject, type JsonObject, type Variables } from '../../../src/json.ts'
import type { World } from '../../../src/world.ts'
import type { ConnectorException } from '../../../src/runtime/contract.ts'
import { byteString, latin1Text, toBase64, utf8Bytes, utf8Text } from '../../../src/runtime/http/bytes.ts'
import { callRest, type SentRequest } from '../../../src/runtime/http/exchange.ts'
import { httpRules, type HttpLine } from '../../../src/runtime/http/httpLine.ts'
import type { Server, ServerAnswer } from '../../../src/runtime/http/server.ts'
import { runJob } from '../../../src/runtime/runJob.ts'
import { caseKind } from './caseKind.ts'
import type { Fields } from './fields.ts'

interface HttpCase {
  variables: Variables
  secrets: Record<string, string>
  server: Server
  token?: Server
}

/** Where the recorded server listens; nobody does elsewhere. */
const address = '127.0.0.1:18098'

/** In place of what differs from run to run, as the recorded cases have it. */
const standIns = { version: '@VERSION', boundary: 'made-up-boundary', documentId: '@UUID' }

export const http = caseKind({
  lines: Object.keys(httpRules) as HttpLine[],
  read: (fields): HttpCase => {
    const input = fields.object('input')
    return input ? fields.inside(input, 'input', readInput) : readInput(fields)
  },
  run({ variables, secrets, server, token }, line, world) {
    const exchange = callRest(variables, server, token, line, { world, address, standIns, secrets })
    const { outcome } = exchange
    const [tokenRequest, ...moreTokenRequests] = exchange.tokenRequests.map(recordedRequest)
    const [request, ...moreRequests] = exchange.requests.map(recordedRequest)
    return {
      ...(tokenRequest && { tokenRequest }),
      ...(moreTokenRequests.length > 0 && { moreTokenRequests }),
      ...(request && { request }),
      ...(moreRequests.length > 0 && { moreRequests }),
      ...(outcome.kind === 'response' && { response: outcome.response }),
      ...(outcome.kind === 'response' && outcome.feel !== undefined && { feel: outcome.feel }),
      ...(outcome.kind === 'exception' && {
        exception: outcome.exception as unknown as JsonObject,
        commands: commandsFor(outcome.exception, variables, secrets, line, world),
      }),
    }
  },
})

function recordedRequest({ request: { method, target, headers, body }, afterSeconds }: SentRequest): JsonObject {
  const madeUp = headers.some(([, value]) => value.includes(standIns.boundary))
  return {
    method,
    target,
    headers: headers.map(([name, value]) => [name, madeUp && name === 'Content-Length' ? '@LENGTH' : masked(value)]),
    ...(body && body.length > 0 && recordedBody(byteString(masked(latin1Text(body))))),
    ...(afterSeconds !== undefined && { afterSeconds }),
  }
}

function masked(text: string): string {
  return text.replaceAll(standIns.boundary, '@BOUNDARY')
}

/** Bytes that are UTF-8 are recorded as text. */
function recordedBody(bytes: Uint8Array): JsonObject {
  const text = utf8Text(bytes)
  const base64 = toBase64(bytes)
  return toBase64(utf8Bytes(text)) === base64 ? { body: text } : { bodyBase64: base64 }
}

const bpmnError = 'bpmnError(if error.code = null then "none" else error.code, error.message, {error: error})'
const errorExpressions: Record<string, Record<string, string>> = {
  unset: {},
  bpmnError: { errorExpression: `=if error = null then null else ${bpmnError}` },
}

/** The job command for an exception, without an error expression and with one. */
function commandsFor(
  exception: ConnectorException,
  variables: Variables,
  secrets: Record<string, string>,
  line: HttpLine,
  world: World,
): JsonObject {
  const commands = emptyObject()
  for (const [name, headers] of Object.entries(errorExpressions)) {
    // A job of another type: the connector's own part is over. Its secrets are masked in messages since 8.8 only.
    const job = { type: 'recorded', retries: 3, headers, variables: line === '8.8' ? variables : {} }
    const options = { line: runtimeLine(line, exception), world, secrets }
    commands[name] = runJob(job, { kind: 'exception', exception }, options).command
  }
  return commands
}

/** The measured runtime that treats this exception as the recorded one did: 8.6 is 8.5, but knows `error.variables`. */
function runtimeLine(line: HttpLine, { variables }: ConnectorException): '8.5' | '8.8' {
  return line === '8.6' && !variables ? '8.5' : '8.8'
}

function readInput(fields: Fields): HttpCase {
  const token = fields.has('token') ? readServer(fields, 'token') : undefined
  return {
    variables: fields.object('variables') ?? emptyObject(),
    secrets: fields.texts('secrets'),
    server: readServer(fields, 'server'),
    ...(token && { token }),
  }
}

function readServer(fields: Fields, name: string): Server {
  const value = fields.value(name)
  const answers = Array.isArray(value) ? value : [value]
  const read = answers.map(answer => (isObject(answer) ? fields.inside(answer, name, readAnswer) : undefined))
  if (read.includes(undefined) || read.length === 0) {
    fields.note(`\`${name}\` is neither what the server answers nor a list of such answers`)
    return {}
  }
  return (Array.isArray(value) ? read : read[0]) as Server
}

const failures = ['close', 'reset', 'hang', 'closeInHead', 'closeInBody', 'hangInBody'] as const

function readAnswer(fields: Fields): ServerAnswer {
  const answer: ServerAnswer = {}
  for (const name of ['status', 'delayMs'] as const) answer[name] = fields.number(name)
  for (const name of ['reason', 'body', 'raw'] as const) answer[name] = fields.optionalText(name)
  for (const name of ['bodyBase64', 'rawBase64'] as const) answer[name] = fields.base64(name)
  answer.headers = fields.pairs('headers')
  answer.close = fields.flag('close')
  answer.fail = fields.choice('fail', failures)
  return answer
}
