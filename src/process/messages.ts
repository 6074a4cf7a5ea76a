// Messages: publishing, buffering, and correlating them with those that wait.
import type { Variables } from '../json.ts'
import { acceptsEvent, trigger } from './catchEvents.ts'
import type { Engine, Work } from './engine.ts'
import { isNamed } from './expressions.ts'
import { definition } from './graph.ts'
import type { DeployedProcess } from './processes.ts'
import { deployedProcesses } from './processes.ts'
import type { Message, MessageSubscription, ProcessInstance } from './state.ts'
import { createProcessInstance } from './transitions.ts'

export interface Publication {
  name: string
  correlationKey: string
  messageId?: string
  ttlMs?: number
  variables?: Variables
}

const defaultTtlMs = 3_600_000

/**
 * One message goes once to each process that waits for it, to the instance that has waited longest, or starts an
 * instance. It stays in the buffer for its time to live, also after it was correlated. Returns a rejection.
 */
export function publish(engine: Engine, publication: Publication): { code: string; message: string } | undefined {
  const { state } = engine
  const { name, correlationKey, messageId = '', ttlMs = defaultTtlMs, variables = {} } = publication
  const twin = (item: Message) =>
    item.messageId === messageId && item.name === name && item.correlationKey === correlationKey
  if (messageId !== '' && state.messages.some(twin)) {
    const expected = `Expected to publish a new message with id '${messageId}'`
    const reason = `${expected}, but a message with that id was already published`
    return { code: 'ALREADY_EXISTS', message: `Command 'PUBLISH' rejected with code 'ALREADY_EXISTS': ${reason}` }
  }
  const message: Message = {
    no: ++state.lastMessageNo,
    name,
    correlationKey,
    messageId,
    deadline: engine.now + ttlMs,
    variables,
    correlatedTo: [],
  }
  const logged = { event: 'message' as const, no: message.no, name, correlationKey }
  engine.log({ ...logged, state: 'published' })
  const takers = state.subscriptions.filter(subscription => reserve(message, subscription))
  for (const process of deployedProcesses(state)) startByMessage(engine, message, process)
  for (const { no } of takers) engine.append({ work: 'correlate', subscription: no, message })
  if (ttlMs > 0) state.messages.push(message)
  else engine.log({ ...logged, state: 'expired' })
  return undefined
}

/** The clock takes messages away; the log does not tell which they were. */
export function expireMessages(engine: Engine): void {
  const expired = engine.state.messages.filter(message => message.deadline <= engine.now)
  for (const { no } of expired) engine.log({ event: 'message', state: 'expired', no, name: '', correlationKey: '' })
  engine.state.messages = engine.state.messages.filter(message => !expired.includes(message))
}

/** Begins to wait; a message in the buffer is on its way at once. */
export function openSubscription(engine: Engine, work: Extract<Work, { work: 'openSubscription' }>): void {
  const instance = engine.instance(work.instance)
  if (!instance || instance.state !== 'activated') return
  const { element, name, correlationKey, stays } = work
  const process = engine.instance(instance.process)!.element
  const subscription = { no: engine.nextNo(), instance: instance.key, element, process, name, correlationKey, stays }
  engine.state.subscriptions.push(subscription)
  if (!takeBuffered(engine, subscription)) {
    engine.log({ event: 'subscription', state: 'created', element, name, correlationKey })
  }
}

/** The first message in the buffer that this subscription can take. */
function takeBuffered(engine: Engine, subscription: MessageSubscription): boolean {
  const message = engine.state.messages.find(candidate => reserve(candidate, subscription))
  if (message) engine.append({ work: 'correlate', subscription: subscription.no, message })
  return message !== undefined
}

/** Can this subscription take the message? Then no other of its process gets it. */
function reserve(message: Message, subscription: MessageSubscription): boolean {
  const { name, correlationKey, process, correlating } = subscription
  if (name !== message.name || correlationKey !== message.correlationKey) return false
  if (correlating || message.correlatedTo.includes(process)) return false
  message.correlatedTo.push(process)
  subscription.correlating = true
  return true
}

/** A message arrives at what waits for it. */
export function correlate(engine: Engine, { subscription: no, message }: Extract<Work, { work: 'correlate' }>): void {
  const subscription = engine.state.subscriptions.find(item => item.no === no)
  const instance = engine.instance(subscription?.instance)
  const event = instance && engine.graph(instance).element(subscription!.element)
  if (!subscription || !instance || !event || !acceptsEvent(engine, instance, event)) {
    if (subscription) subscription.correlating = false
    return
  }
  const { element, name, correlationKey } = subscription
  engine.state.correlated.push({ message: message.no, instance: instance.process, element })
  engine.log({ event: 'subscription', state: 'correlated', element, name, correlationKey })
  if (!subscription.stays) {
    engine.state.subscriptions = engine.state.subscriptions.filter(item => item !== subscription)
  }
  trigger(engine, instance, event, message.variables)
  if (subscription.stays) engine.append({ work: 'acknowledge', subscription: no })
}

/** What goes on waiting takes the next message in the buffer. */
export function acknowledge(engine: Engine, { subscription: no }: Extract<Work, { work: 'acknowledge' }>): void {
  const subscription = engine.state.subscriptions.find(item => item.no === no)
  if (!subscription) return
  subscription.correlating = false
  takeBuffered(engine, subscription)
}

/** A process instance for a message start event; for each key one at a time, unless the key is empty. */
function startByMessage(engine: Engine, message: Message, { model, element, graph }: DeployedProcess): void {
  const { name, correlationKey, variables } = message
  const start = graph.startEvents(element.id).find(event => isNamed(engine, definition(event, 'message')?.messageName, name))
  if (!start || message.correlatedTo.includes(element.id)) return
  const isActive = ({ instance, state, correlationKey: key }: ProcessInstance) =>
    state === 'active' && key === correlationKey && engine.instance(instance)?.element === element.id
  if (correlationKey !== '' && engine.state.processInstances.some(isActive)) return
  message.correlatedTo.push(element.id)
  engine.log({ event: 'startSubscription', state: 'correlated', element: start.id, name, correlationKey })
  const { key: instance } = createProcessInstance(
    engine,
    model,
    element,
    {},
    {
      caught: { element: start.id, variables },
      ...(correlationKey === '' ? {} : { correlationKey }),
    },
  )
  engine.state.correlated.push({ message: message.no, instance, element: start.id })
}

/** After an instance that a message had started, the next message of its key may start one. */
export function startBuffered(engine: Engine, process: string, ended: ProcessInstance): void {
  if (ended.correlationKey === undefined) return
  const deployed = deployedProcesses(engine.state).find(item => item.element.id === process)
  const next = engine.state.messages.find(
    message => message.correlationKey === ended.correlationKey && !message.correlatedTo.includes(process),
  )
  if (deployed && next) startByMessage(engine, next, deployed)
}
