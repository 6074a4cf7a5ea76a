// Simulated results to begin with: what the service behind a job type really answers, and what its connector throws.
import type { Json } from '../json.ts'
import { printJson } from '../json.ts'
import type { Line } from '../lines.ts'
import { reasonPhrases, restRefused, restResponse, restStatusException, restTimedOut, type Minor } from './restResults.ts'
import type { Scenario, ScenarioSet, SimulatedResult } from './scenario.ts'

export interface Preset {
  /** stable, unique for its job type */
  id: string
  /** as a person would say it: `404 Not Found` */
  label: string
  group: 'response' | 'exception'
  result: SimulatedResult
  /** made up from what reads it, not from what a service answers */
  guess?: true
}

/** Job types that the built-in templates write. */
export const jobTypes = {
  rest: 'io.camunda:http-json:1',
  graphql: 'io.camunda:connector-graphql:1',
  email: 'io.camunda:email:1',
  chat: 'io.camunda:slack:1',
} as const

/**
 * What to offer as a simulated result for a job type, the most likely first; responses before exceptions. A job type
 * that is not known gets a plain set. `version` is the Camunda version as in `LineChoice`: the REST connector changed
 * between the measured lines of the runtime.
 */
export function presetsFor(jobType: string | undefined, line: Line, version: string = line): Preset[] {
  const minor = Number(version.split('.')[1])
  const own = jobType !== undefined && Object.hasOwn(byJobType, jobType) ? byJobType[jobType]!(minor) : plain()
  const all = [...own, ...common]
  return [...all.filter(preset => preset.group === 'response'), ...all.filter(preset => preset.group === 'exception')]
}

/**
 * The scenarios that a new connector task starts with: one that goes well and the failures that every author should
 * think of.
 */
export function defaultScenarios(jobType: string | undefined, line: Line, version: string = line): ScenarioSet {
  const presets = presetsFor(jobType, line, version)
  const wanted = (jobType !== undefined && Object.hasOwn(startWith, jobType) && startWith[jobType]) || ['ok', 'failed']
  const scenarios = wanted.flatMap(id => {
    const preset = presets.find(candidate => candidate.id === id)
    return preset ? [scenarioOf(preset)] : []
  })
  return { variables: '{}', scenarios, selected: scenarios[0]!.id }
}

/** A scenario that consists of this one result. */
export function scenarioOf(preset: Preset, id = preset.id): Scenario {
  return { id, name: preset.label, results: [preset.result] }
}

const startWith: Record<string, string[]> = {
  [jobTypes.rest]: ['200', '404', '504'],
  [jobTypes.email]: ['sent', 'login', 'refused'],
  [jobTypes.chat]: ['posted', 'channel', 'token'],
}

function response(id: string, label: string, value: Json): Preset {
  return { id, label, group: 'response', result: { kind: 'response', text: printJson(value, 2) } }
}

function exception(id: string, label: string, value: Json): Preset {
  return { id, label, group: 'exception', result: { kind: 'exception', text: printJson(value, 2) } }
}

const connectorException = 'io.camunda.connector.api.error.ConnectorException'
const runtimeException = 'java.lang.RuntimeException'

/** Offered for every job type: the two that expressions most often forget. */
const common: Preset[] = [
  response('null', 'null', null),
  exception('bare', 'Exception without a code', { type: connectorException, message: 'Something went wrong' }),
]

function plain(): Preset[] {
  return [
    response('ok', 'Response', { result: 'ok' }),
    exception('failed', 'Exception with a code', { type: connectorException, code: 'FAILED', message: 'It failed' }),
  ]
}

const byJobType: Record<string, (minor: Minor) => Preset[]> = {
  [jobTypes.rest]: rest,
  [jobTypes.email]: email,
  [jobTypes.chat]: chat,
}

const restBodies: [status: number, body: Json][] = [
  [200, { id: 4711, status: 'ok' }],
  [201, { id: 4712, status: 'created' }],
  [204, null],
]

const restErrorBodies: [status: number, body: Json][] = [
  [400, { error: 'invalid_request', message: 'The field "amount" must be a number.' }],
  [401, { error: 'unauthorized', message: 'The token has expired.' }],
  [404, { error: 'not_found', message: 'There is nothing at this address.' }],
  [429, { error: 'too_many_requests', message: 'Try again in a minute.' }],
  [500, { error: 'internal_error', message: 'The service failed.' }],
  [504, null],
]

function rest(minor: Minor): Preset[] {
  const label = (status: number) => `${status} ${reasonPhrases[status]}`
  return [
    ...restBodies.map(([status, body]) => response(`${status}`, label(status), restResponse(minor, status, body))),
    ...restErrorBodies.map(([status, body]) =>
      exception(`${status}`, label(status), restStatusException(minor, status, body)),
    ),
    exception('refused', 'Connection refused', restRefused(minor)),
    exception('timeout', 'Timeout', restTimedOut(minor)),
  ]
}

// The e-mail connector wraps what the mail library throws: no code, and the library's own words, class name first.
const mailErrors = {
  login: 'jakarta.mail.AuthenticationFailedException: 535 5.7.8 Error: authentication failed',
  recipient:
    'jakarta.mail.SendFailedException: Invalid Addresses;\n  nested exception is:\n\torg.eclipse.angus.mail.smtp.' +
    'SMTPAddressFailedException: 550 5.1.1 <nobody@example.org>: Recipient address rejected: User unknown',
  refused:
    "org.eclipse.angus.mail.util.MailConnectException: Couldn't connect to host, port: smtp.example.org, 587; timeout " +
    '-1;\n  nested exception is:\n\tjava.net.ConnectException: Connection refused',
}

function email(minor: Minor): Preset[] {
  const failed = (message: string) => ({ type: runtimeException, message })
  return [
    response('sent', 'Sent', {
      subject: 'Your order 4711',
      sent: true,
      ...(minor >= 8 && { messageId: '<1405929107.1.1767225600000@mail.example.org>' }),
    }),
    exception('login', 'Login refused', failed(mailErrors.login)),
    exception('recipient', 'Unknown recipient', failed(mailErrors.recipient)),
    exception('refused', 'Connection refused', failed(mailErrors.refused)),
  ]
}

// Slack answers 200 with `ok: false` and an error word; its connector throws that word as the message, without a code.
// From 8.9 on it says at once, without a blank, that there is no more to tell.
function chat(minor: Minor): Preset[] {
  const more = minor >= 9 ? 'No additional error details' : ''
  const failed = (word: string) => ({ type: runtimeException, message: word + more })
  return [
    response('posted', 'Posted', {
      ts: '1767225600.000100',
      channel: 'C024BE91L',
      message: {
        type: 'message',
        team: 'T061EG9R6',
        user: 'U0L4B9NSU',
        text: 'Order 4711 is waiting',
        ts: '1767225600.000100',
        appId: 'A0KRD7HC3',
        botId: 'B19LU7CSY',
      },
    }),
    exception('channel', 'No such channel', failed('channel_not_found')),
    exception('member', 'Not in the channel', failed('not_in_channel')),
    exception('token', 'Token refused', failed('invalid_auth')),
    exception('rate', 'Too many messages', failed('ratelimited')),
  ]
}
