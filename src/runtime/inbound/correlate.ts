// Which element an event activates, and what the engine is told then: activation condition, message id, correlation
// key, result mapping, command. Source: the runtime's correlation handler.
import { emptyObject, type Json, type Variables } from '../../json.ts'
import { isBlank } from '../javaText.ts'
import { mapResult } from '../resultMapping.ts'
import { conditionFailure, conditionPhase } from './activationCondition.ts'
import {
  standIns,
  type Correlation,
  type InboundCommand,
  type InboundPhase,
  type InboundProcess,
  type LogEntry,
} from './contract.ts'
import type { ConnectorElement, CorrelationPoint } from './elements.ts'
import { evaluate, textOf, type Feel } from './expressions.ts'
import { InboundFailure, inputExceptionType, isFeelFailure, simpleName } from './failures.ts'

export interface CorrelateOptions {
  process: InboundProcess
  feel: Feel
  refusal?: { status: string; message: string }
}

/** How it ended; `json` is what an answer tells of a failure. */
export type Outcome =
  | { kind: 'success'; element: ConnectorElement; key?: { name: string; value: number } }
  | { kind: 'notMet'; consumed: boolean }
  | { kind: 'invalidInput'; json: Json }
  | { kind: 'refused'; status: string; json: Json }
  | { kind: 'other' }

export interface Correlated {
  outcome: Outcome
  phases: InboundPhase[]
  commands: InboundCommand[]
  correlation: Correlation
  log: LogEntry[]
}

/** Keys that the simulated engine hands out. */
const processInstanceKey = 1001
const messageKey = 2002

const defaultTimeToLiveMs = 3_600_000

/** Of elements that share a connector. Never throws what Java would: that is a result too. */
export function correlate(elements: ConnectorElement[], context: Variables, options: CorrelateOptions): Correlated {
  const run = new Run(options)
  try {
    return run.correlate(elements, context)
  } catch (error) {
    if (!(error instanceof InboundFailure)) throw error
    return run.thrown(error)
  }
}

class Run {
  private readonly phases: InboundPhase[] = []
  private readonly commands: InboundCommand[] = []
  private readonly log: LogEntry[] = []
  private readonly options: CorrelateOptions

  constructor(options: CorrelateOptions) {
    this.options = options
  }

  private get feel(): Feel {
    return this.options.feel
  }

  private get rules(): Feel['rules'] {
    return this.options.feel.rules
  }

  private done(outcome: Outcome, correlation: Correlation): Correlated {
    return { outcome, correlation, phases: this.phases, commands: this.commands, log: this.log }
  }

  correlate(elements: ConnectorElement[], context: Variables): Correlated {
    const conditions = elements.map(element => conditionPhase(element, context, this.feel))
    const failed = conditions.findIndex(condition => conditionFailure(condition))
    this.phases.push(...conditions.slice(0, failed < 0 ? conditions.length : failed + 1))
    if (failed >= 0) {
      const failure = conditionFailure(conditions[failed]!)!
      return this.invalidInput('Failed to evaluate activation condition against the provided input', failure.text)
    }
    const matching = elements.filter((_, at) => conditions[at]!.met !== false)
    const consumed =
      !this.rules.refusesUnmatched ||
      elements.some(({ properties }) => properties.get('consumeUnmatchedEvents')?.toLowerCase() === 'true')
    const activation = { phase: 'activation', matching: matching.map(({ element }) => element.id), consumed } as const
    const [element, second] = matching
    if (!element) {
      const message = 'Activation condition not met'
      this.phases.push({ ...activation, failure: message })
      this.log.push({ severity: 'WARNING', message })
      const told = this.rules.refusesUnmatched ? { message } : {}
      return this.done({ kind: 'notMet', consumed }, { result: 'ActivationConditionNotMet', ...told })
    }
    if (second) {
      const message = 'Multiple connectors are activated for the same input'
      this.phases.push({ ...activation, failure: message })
      return this.invalidInput(message, undefined)
    }
    this.phases.push({ ...activation, element: element.element.id })
    return this.activate(element, context)
  }

  private activate(element: ConnectorElement, context: Variables): Correlated {
    const { point } = element
    if (point.kind === 'start') return this.send(element, this.createInstance(this.variablesOf(element, context)))

    const messageId = this.messageId(element, point, context)
    if (messageId === null && this.rules.checksStartMessageId && point.kind === 'messageStart') {
      return this.invalidInput(
        `Wasn't able to obtain idempotency key for expression ${point.messageIdExpression}`,
        undefined,
      )
    }
    const key = this.correlationKey(element, point, context)
    if (key === null && point.kind === 'message') {
      return this.invalidInput(
        `Wasn't able to obtain correlation key for expression ${point.correlationKeyExpression}`,
        undefined,
      )
    }
    const variables = this.variablesOf(element, context)
    // The client refuses a message id that is null, without a word.
    if (messageId === null) return this.other(null)
    const timeToLiveMs = point.timeToLiveMs ?? defaultTimeToLiveMs
    if (!Number.isFinite(timeToLiveMs)) return this.other('long overflow')
    return this.send(element, {
      command: 'publishMessage',
      name: point.messageName,
      correlationKey: key ?? '',
      messageId,
      timeToLiveMs,
      tenantId: this.tenantId,
      variables,
    })
  }

  private get tenantId(): string {
    return this.options.process.tenantId ?? '<default>'
  }

  private createInstance(variables: Variables): InboundCommand {
    const { bpmnProcessId, version = 1 } = this.options.process
    return { command: 'createInstance', bpmnProcessId, version, tenantId: this.tenantId, variables }
  }

  /** Null: the expression gave null. Throws `InboundFailure`. */
  private messageId(
    { element }: ConnectorElement,
    point: Exclude<CorrelationPoint, { kind: 'start' }>,
    context: Variables,
  ): string | null {
    const text = point.messageIdExpression
    const phase = { phase: 'messageId', element: element.id } as const
    if (text === undefined || isBlank(text)) {
      const isRandom = this.rules.defaultMessageId === 'random' && text === undefined && point.kind === 'message'
      const value = isRandom ? standIns.uuid : ''
      this.phases.push({ ...phase, value })
      return value
    }
    const scope = [context]
    const result = evaluate(text, scope, this.feel)
    try {
      const value = textOf(result, text, this.feel)
      const failure = value === null ? { failure: 'The message id is null.' } : {}
      this.phases.push({ ...phase, text, scope, result, value, ...failure })
      return value
    } catch (error) {
      if (!(error instanceof InboundFailure)) throw error
      const message = this.rules.forwardsInputExceptions
        ? `Message expression could not be evaluated${text}`
        : String(error)
      this.phases.push({ ...phase, text, scope, result, value: null, failure: message })
      throw new InboundFailure(inputExceptionType, message)
    }
  }

  /** Null: there is none, or it can't be had, whatever the reason. */
  private correlationKey(
    { element }: ConnectorElement,
    { correlationKeyExpression: text, kind }: Exclude<CorrelationPoint, { kind: 'start' }>,
    context: Variables,
  ): string | null {
    const phase = { phase: 'correlationKey', element: element.id } as const
    const missing = kind === 'message' ? { failure: 'There is no correlation key.' } : {}
    if (text === undefined || isBlank(text)) {
      this.phases.push({ ...phase, ...(text !== undefined && { text }), value: null, ...missing })
      return null
    }
    const scope = [context]
    const result = evaluate(text, scope, this.feel)
    let value: string | null = null
    try {
      value = textOf(result, text, this.feel)
    } catch (error) {
      if (!(error instanceof InboundFailure)) throw error
    }
    this.phases.push({ ...phase, text, scope, result, value, ...(value === null ? missing : {}) })
    return value
  }

  /** Throws `InboundFailure`. */
  private variablesOf({ properties }: ConnectorElement, context: Variables): Variables {
    const headers = Object.fromEntries(
      ['resultVariable', 'resultExpression'].flatMap(name => {
        const value = properties.get(name)
        return value === undefined ? [] : [[name, value]]
      }),
    )
    const mapping = mapResult(context, headers, this.feel.options, this.rules.runtime)
    for (const phase of mapping.phases) {
      if (phase.phase === 'resultVariable' || phase.phase === 'resultExpression') this.phases.push(phase)
    }
    const { exception } = mapping
    if (exception) throw new InboundFailure(exception.type, exception.message ?? null)
    return mapping.variables
  }

  private send(element: ConnectorElement, command: InboundCommand): Correlated {
    this.commands.push(command)
    const { refusal } = this.options
    const { id } = element.element
    const named = this.rules.namesActivatedElement ? { element: id } : {}
    if (refusal) {
      const { status, message } = refusal
      const isKnown = command.command === 'publishMessage' && status === 'ALREADY_EXISTS'
      this.phases.push({ phase: 'command', command, failure: `${status}: ${message}` })
      if (isKnown) return this.done({ kind: 'success', element }, { result: 'MessageAlreadyCorrelated', ...named })
      this.log.push({ severity: 'ERROR', message: `Zeebe client status error: ${message}` })
      const json = this.json({ status, message }, true)
      return this.done({ kind: 'refused', status, json }, { result: 'ZeebeClientStatus', message })
    }
    this.phases.push({ phase: 'command', command })
    return command.command === 'createInstance'
      ? this.done(
          { kind: 'success', element, key: { name: 'processInstanceKey', value: processInstanceKey } },
          { result: 'ProcessInstanceCreated', ...named },
        )
      : this.done(
          { kind: 'success', element, key: { name: 'messageKey', value: messageKey } },
          { result: 'MessagePublished', ...named },
        )
  }

  private json(fields: Variables, retryable: boolean): Json {
    return Object.assign(emptyObject(), fields, this.rules.mapsRefusals ? {} : { retryable })
  }

  /** `cause`: message of the exception behind it; null: it has none. */
  private invalidInput(message: string | null, cause: string | null | undefined, thrown?: Correlation): Correlated {
    const error = cause === undefined ? null : { message: cause, stackTrace: standIns.trace }
    const json = this.json({ message, error }, false)
    if (!thrown) this.log.push({ severity: 'ERROR', message: `Invalid input: ${message}` })
    return this.done({ kind: 'invalidInput', json }, thrown ?? { result: 'InvalidInput', message })
  }

  private other(message: string | null): Correlated {
    this.log.push({ severity: 'ERROR', message: `Other error: ${message}` })
    return this.done({ kind: 'other' }, { result: 'Other', message })
  }

  /** An exception that left the correlation handler. */
  thrown(error: InboundFailure): Correlated {
    const thrown = { thrown: simpleName(error.javaType), message: error.text }
    if (error.javaType === inputExceptionType && this.rules.forwardsInputExceptions) {
      return this.invalidInput(error.text, error.text, thrown)
    }
    const which = isFeelFailure(error) ? 'Failed to evaluate FEEL expression' : 'Failed to correlate inbound event'
    this.log.push({ severity: 'ERROR', message: `${which}: ${error.text}` })
    return this.done({ kind: 'other' }, thrown)
  }
}
