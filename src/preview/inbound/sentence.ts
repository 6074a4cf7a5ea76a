// What comes of a request in one sentence, with the names in the diagram.
import type { ProcessModel } from '../../bpmn/model.ts'
import type { InboundPhase, TokenRefusal } from '../../runtime/inbound/contract.ts'
import type { RequestOutcome } from '../../task/requestOutcome.ts'
import type { Arrival, RequestRun } from '../../task/runRequests.ts'
import type { OutcomeView } from '../../view.ts'
import { count, nameOf } from '../wording.ts'
import { takerName } from './waiters.ts'

type Words = Omit<OutcomeView, 'path'>

export function describeRequest(model: ProcessModel, outcome: RequestOutcome, arrival: Arrival, run: RequestRun): Words {
  const words = wordsOf(model, outcome, arrival, run)
  const events = arrival.effect?.events ?? []
  const incident = events.find(event => event.event === 'incident' && event.state === 'created')
  if (incident?.event !== 'incident' || words.kind !== 'completed') return { ...words, sentence: `${words.sentence}.` }
  const where = nameOf(model, incident.element)
  return { ...words, sentence: `${words.sentence}; then an incident at ${where}.`, names: [...words.names, where], message: incident.message }
}

/** Sentences without their full stop. */
function wordsOf(model: ProcessModel, outcome: RequestOutcome, arrival: Arrival, run: RequestRun): Words {
  const status = arrival.run.http?.status
  const answers = status === undefined ? '' : `${status < 400 ? ' and' : ', but'} answers ${status}`
  const plainly = status === undefined ? '' : `, answers ${status}`
  const answered = status === undefined ? '' : `; answers ${status}`
  switch (outcome.kind) {
    case 'started': {
      const name = nameOf(model, outcome.process)
      const by = outcome.message ? ` by message ${quoted(outcome.message.name)}` : ''
      if (outcome.afterMs > 0 && outcome.message) {
        const sentence = `${waited(outcome.message, outcome.afterMs)}, then starts ${name}${answered}`
        return { kind: 'completed', word: 'Starts', badge: 'Starts later', sentence, names: [outcome.message.name, name] }
      }
      const sentence = `Starts ${name}${by} with ${count(outcome.variables, 'variable')}${answers}`
      return { kind: 'completed', word: 'Starts', badge: 'Starts', sentence, names: [name] }
    }
    case 'correlated': {
      const where = nameOf(model, outcome.element)
      const { name, correlationKey } = outcome.message
      const who = takerName(run, outcome)
      if (outcome.afterMs > 0) {
        const sentence = `${waited(outcome.message, outcome.afterMs)}, then ${who ?? 'an instance'} takes it at ${where}${answered}`
        return { kind: 'completed', word: 'Correlates', badge: 'Taken later', sentence, names: [name, ...(who === undefined ? [] : [who]), where] }
      }
      const taker = who === undefined ? 'the instance that' : `${who}, which`
      const sentence = `Correlates message ${quoted(name)} with ${taker} waits at ${where} with key ${keyText(correlationKey)}${answers}`
      return { kind: 'completed', word: 'Correlates', badge: 'Correlates', sentence, names: [name, ...(who === undefined ? [] : [who]), where] }
    }
    case 'waits': {
      const { name, correlationKey, timeToLiveMs } = outcome.message
      const why = outcome.keyActive ? ': an instance of this key is active' : ''
      const sentence = `Waits as message ${quoted(name)} with key ${keyText(correlationKey)} for ${longDuration(timeToLiveMs)}${answers}${why}`
      return { kind: 'waiting', badge: 'Waits', sentence, names: [name] }
    }
    case 'lost': {
      const { name, correlationKey } = outcome.message
      const why = outcome.keyActive ? 'an instance of its key is active' : 'no instance waits for it'
      const sentence = `Lost: message ${quoted(name)} with key ${keyText(correlationKey)} does not live on, and ${why}${plainly}`
      return { kind: 'noEffect', word: 'Lost', badge: 'Lost', sentence, names: [name] }
    }
    case 'duplicate': {
      const { name, messageId } = outcome.message
      const sentence = `Ignored: message ${quoted(name)} with id ${keyText(messageId)} was there before${plainly}`
      return { kind: 'noEffect', word: 'Ignored', badge: 'Same id', sentence, names: [name] }
    }
    case 'verified':
      return { kind: 'completed', word: 'Answers', badge: 'Verified', sentence: `Answers the verification with ${status ?? 200}; nothing is started`, names: [] }
    case 'notActivated': {
      const consumed = outcome.consumed && status !== undefined && status < 400 ? ', as if it were' : ''
      return { kind: 'notActivated', badge: 'Not activated', sentence: `Not activated: the condition is false${plainly}${consumed}`, names: [] }
    }
    case 'rejected': {
      const sentence = `Rejected: ${status === undefined ? '' : `${status}, `}${reasonOf(outcome.by, outcome.failure, status)}`
      const badge = status === undefined ? 'Rejected' : `Rejected ${status}`
      return { kind: 'rejected', badge, sentence, names: [], ...(outcome.failure !== undefined && { message: outcome.failure }) }
    }
  }
}

function waited({ name, correlationKey }: { name: string; correlationKey: string }, afterMs: number): string {
  return `Waits as message ${quoted(name)} with key ${keyText(correlationKey)} for ${longDuration(afterMs)}`
}

const quoted = (name: string) => (name === '' ? '“”' : name)
const keyText = (key: string) => (key === '' ? '“”' : key)

type Reasons = { [P in InboundPhase['phase']]?: (phase: Extract<InboundPhase, { phase: P }>, failure: string, status: number | undefined) => string }

const missing = /is missing|missing|must not be null|No Authorization/i

const reasons: Reasons = {
  endpoint: ({ context, elements }, failure) => {
    if (elements) return 'the connector could not be activated'
    return context === undefined ? sentenceStart(failure) : `nothing listens at ${context}`
  },
  method: ({ allowed }) => `the method must be ${allowed.toUpperCase()}`,
  verification: () => 'the verification expression fails',
  hmac: ({ header, given }) => {
    if (given === undefined) return header === undefined ? 'there is no signature' : `the header ${header} is missing`
    return 'the signature does not match'
  },
  authentication: ({ type, token }, failure, status) => {
    if (token?.refusal) return tokenReasons[token.refusal]
    const what = credentials[type]
    if (type === 'BASIC' && status === 500) return 'the header with user name and password can’t be read'
    return missing.test(failure) ? `${what.name} missing` : what.wrong
  },
  body: ({ format }) => `the body can’t be read${format === 'json' ? ' as JSON' : format === 'form' ? ' as a form' : ''}`,
  activationCondition: () => 'the activation condition fails',
  activation: () => 'several connectors are activated at once',
  messageId: ({ result }) => (result?.ok ? 'the message id is null' : 'the message id fails'),
  correlationKey: ({ result }) => (result && !result.ok ? 'the correlation key fails' : 'the correlation key is null'),
  resultVariable: () => 'the result can’t be mapped',
  resultExpression: ({ result }) => (result.ok ? 'the result expression gives no context' : 'the result expression fails'),
  responseExpression: () => 'the response expression fails',
  command: () => 'the engine refuses it',
}

const tokenReasons: Record<TokenRefusal, string> = {
  noHeader: 'the token is missing',
  unreadable: 'the token can’t be read',
  noKeySet: 'nothing answers at the key set’s address',
  unknownKey: 'the token’s key is not in the key set',
  otherAlgorithm: 'the token has another algorithm than its key',
  signature: 'the token’s signature does not match',
  expired: 'the token has expired',
  notYet: 'the token is not valid yet',
  noRoles: 'the token’s roles are null',
  missingRole: 'the token lacks a role',
}

const credentials = {
  NONE: { name: 'the credentials are', wrong: 'the credentials do not match' },
  BASIC: { name: 'user name and password are', wrong: 'user name or password do not match' },
  APIKEY: { name: 'the API key is', wrong: 'the API key does not match' },
  JWT: { name: 'the token is', wrong: 'the token is not accepted' },
} as const

function reasonOf(by: InboundPhase | undefined, failure = '', status: number | undefined): string {
  const reason = by && (reasons[by.phase] as ((phase: InboundPhase, failure: string, status: number | undefined) => string) | undefined)
  return by && reason ? reason(by, failure, status) : 'the runtime refuses it'
}

function sentenceStart(text: string): string {
  const plain = text.replace(/\.$/, '')
  return /^[A-Z][a-z]/.test(plain) ? plain[0]!.toLowerCase() + plain.slice(1) : plain
}

/** `3600000` as `1 hour`, `5400000` as `1 hour 30 minutes`. */
export function longDuration(milliseconds: number): string {
  const units: [unit: string, size: number][] = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], ['second', 1000], ['millisecond', 1]]
  let rest = milliseconds
  const parts: string[] = []
  for (const [unit, size] of units) {
    const number = Math.floor(rest / size)
    if (number > 0) parts.push(count(number, unit))
    rest -= number * size
  }
  return parts.slice(0, 2).join(' ')
}
