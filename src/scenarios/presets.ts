// Simulated results to begin with: what the service behind a job type really answers, and what its connector throws.
import type { Json } from '../json.ts'
import type { Line } from '../lines.ts'
import { chatCompletionPresets } from './chatCompletionPresets.ts'
import { graphqlPresets } from './graphqlPresets.ts'
import { jobTypes } from './jobTypes.ts'
import { kafkaPresets, sqsPresets } from './messagingPresets.ts'
import type { Preset } from './preset.ts'
import { connectorException, exception, response, runtimeException } from './preset.ts'
import { reasonPhrases, restRefused, restResponse, restStatusException, restTimedOut, type Minor } from './restResults.ts'
import type { Scenario, ScenarioSet } from './scenario.ts'
import { soapPresets } from './soapPresets.ts'
import { objectStoragePresets, sqlPresets } from './storagePresets.ts'

/** Built-in templates that use the job type of another one, for a service of their own. */
export const chatCompletionTemplate = 'io.connector-playground.chat-completion.v1'

/**
 * What to offer as a simulated result for a job type, the most likely first; responses before exceptions. A job type
 * that is not known gets a plain set. `version` is the Camunda version as in `LineChoice`: the REST connector changed
 * between the measured lines of the runtime. `template` is the id of the element's template.
 */
export function presetsFor(jobType: string | undefined, line: Line, version: string = line, template?: string): Preset[] {
  const minor = Number(version.split('.')[1])
  const all = [...(setOf(jobType, template)?.presets(minor) ?? plain()), ...common]
  return [...all.filter(preset => preset.group === 'response'), ...all.filter(preset => preset.group === 'exception')]
}

/**
 * The scenarios that a new connector task starts with: one that goes well and the failures that every author should
 * think of.
 */
export function defaultScenarios(
  jobType: string | undefined,
  line: Line,
  version: string = line,
  template?: string,
): ScenarioSet {
  const presets = presetsFor(jobType, line, version, template)
  const scenarios = (setOf(jobType, template)?.startWith ?? ['ok', 'failed']).flatMap(id => {
    const preset = presets.find(candidate => candidate.id === id)
    return preset ? [scenarioOf(preset)] : []
  })
  return { variables: '{}', scenarios, selected: scenarios[0]!.id }
}

/** A scenario that consists of this one result. */
export function scenarioOf(preset: Preset, id = preset.id): Scenario {
  return { id, name: preset.label, results: [preset.result] }
}

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

interface PresetSet {
  presets: (minor: Minor) => Preset[]
  /** ids of those that a new task begins with; the first is the one that goes well */
  startWith: string[]
}

const byJobType: Record<string, PresetSet> = {
  [jobTypes.rest]: { presets: rest, startWith: ['200', '404', '504'] },
  [jobTypes.graphql]: { presets: graphqlPresets, startWith: ['data', 'errors', '429'] },
  [jobTypes.soap]: { presets: soapPresets, startWith: ['ok', 'fault', 'timeout'] },
  [jobTypes.kafka]: { presets: kafkaPresets, startWith: ['published', 'topic', 'large'] },
  [jobTypes.sqs]: { presets: sqsPresets, startWith: ['sent', 'queue', 'throttled'] },
  [jobTypes.sql]: { presets: sqlPresets, startWith: ['rows', 'none', 'duplicate', 'refused'] },
  [jobTypes.objectStorage]: { presets: objectStoragePresets, startWith: ['stored', 'denied', 'timeout'] },
  [jobTypes.email]: { presets: email, startWith: ['sent', 'login', 'refused'] },
  [jobTypes.chat]: { presets: chat, startWith: ['posted', 'channel', 'token'] },
}

const byTemplate: Record<string, PresetSet> = {
  [chatCompletionTemplate]: { presets: chatCompletionPresets, startWith: ['answer', 'cut', '429', 'timeout'] },
}

function setOf(jobType = '', template = ''): PresetSet | undefined {
  if (Object.hasOwn(byTemplate, template)) return byTemplate[template]
  return Object.hasOwn(byJobType, jobType) ? byJobType[jobType] : undefined
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
