// All requests of a scenario beside each other, and the instances that wait for them: who took what, and when.
import type { ProcessModel } from '../../bpmn/model.ts'
import { requestOutcome, type RequestOutcome } from '../../task/requestOutcome.ts'
import type { Arrival, RequestRun } from '../../task/runRequests.ts'
import { isWaiting } from '../../task/waitingInstances.ts'
import type { RequestView, WaiterView } from '../../view.ts'
import { nameOf } from '../wording.ts'
import { describeRequest, longDuration } from './sentence.ts'
import { takerName, waiterName } from './waiters.ts'

export function waiterViews(run: RequestRun): WaiterView[] {
  return run.waiting.map(waiter => ({
    name: waiterName(waiter),
    atMs: waiter.atMs,
    ...(waiter.correlationKey !== undefined && { correlationKey: waiter.correlationKey }),
    ...(waiter.failure !== undefined && { failure: waiter.failure }),
    took: run.arrivals.filter(({ effect }) => effect && !effect.begins && effect.instance === waiter.instance).map(({ no }) => no),
    waits: isWaiting(run.state, waiter, run.element),
  }))
}

export function requestViews(model: ProcessModel, run: RequestRun): RequestView[] {
  return run.arrivals.map(arrival => {
    const outcome = requestOutcome(run, arrival)
    const { kind, badge, sentence } = describeRequest(model, outcome, arrival, run)
    const [command] = arrival.run.commands
    const status = arrival.run.http?.status
    return {
      no: arrival.no,
      atMs: arrival.atMs,
      outcome: { kind, badge },
      ...(command?.command === 'publishMessage' && { correlationKey: command.correlationKey }),
      ...fate(model, run, arrival, outcome, sentence),
      ...(status !== undefined && { status }),
    }
  })
}

/** In a few words: the column beside tells the answer. */
function fate(model: ProcessModel, run: RequestRun, arrival: Arrival, outcome: RequestOutcome, sentence: string): Pick<RequestView, 'text' | 'names'> {
  const said = (text: string, ...names: string[]) => ({ text, names })
  switch (outcome.kind) {
    case 'started': {
      const name = nameOf(model, outcome.process)
      return outcome.afterMs > 0 ? said(`buffered ${longDuration(outcome.afterMs)}, then starts ${name}`, name) : said(`starts ${name}`, name)
    }
    case 'correlated': {
      const who = takerName(run, outcome) ?? (outcome.by ? 'the instance that waits' : 'the instance that an earlier request started')
      return outcome.afterMs > 0 ? said(`buffered ${longDuration(outcome.afterMs)}, then ${who} takes it`, who) : said(`${who} takes it`, who)
    }
    case 'waits': {
      const why = outcome.keyActive ? `an instance of key ${outcome.message.correlationKey} is active` : 'nobody waits'
      return said(`${why}: buffered for ${longDuration(outcome.message.timeToLiveMs)}`)
    }
    case 'lost':
      return said(`lost: ${outcome.keyActive ? 'an instance of its key is active' : 'nobody waits'}, and it does not live on`)
    case 'duplicate':
      return said(`ignored: the message id of ${sameAs(run, arrival, outcome.message)}`)
    case 'verified':
      return said('verification, answered at once')
    case 'notActivated':
      return said(outcome.consumed ? 'not activated, answered all the same' : 'not activated')
    case 'rejected':
      return said(sentence.replace(/^Rejected: (?:\d+, )?/, '').replace(/\.$/, ''))
  }
}

/** The request whose message the engine still knows. */
function sameAs({ arrivals }: RequestRun, { no }: Arrival, message: Extract<RequestOutcome, { kind: 'duplicate' }>['message']): string {
  const first = arrivals.findLast(({ no: other, run, engine }) => {
    const [command] = run.commands
    return other < no && command?.command === 'publishMessage' && !engine?.rejected
      && command.messageId === message.messageId && command.correlationKey === message.correlationKey && command.name === message.name
  })
  return first ? `request ${first.no}` : message.messageId
}
