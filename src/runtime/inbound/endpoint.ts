// The webhook endpoint, from the request that the server hands over to what it returns: verification, method, HMAC,
// authentication, body, correlation, response. Source: the runtime's endpoint and the webhook connector.
import { emptyObject, type Json, type JsonObject, type Variables } from '../../json.ts'
import { readAny } from '../http/jackson.ts'
import { activatedElement } from './activatedElement.ts'
import { conditionFailure, conditionPhase } from './activationCondition.ts'
import { entity, escaped, readResponse, type Entity } from './answer.ts'
import { checkAuthentication } from './authentication.ts'
import type {
  Correlation,
  Evaluated,
  InboundCommand,
  InboundOptions,
  InboundPhase,
  InboundProcess,
  LogEntry,
} from './contract.ts'
import { correlate, type Outcome } from './correlate.ts'
import { documentReferences } from './documents.ts'
import { evaluate, valueOf, type Feel } from './expressions.ts'
import { InboundFailure, methodNotSupported, nullPointer } from './failures.ts'
import { checkSignature } from './hmac.ts'
import { bodyFormat, payloadBody, requestContext } from './payloadBody.ts'
import type { Connector } from './registry.ts'
import type { Payload } from './server.ts'
import type { WebhookProperties } from './webhookProperties.ts'

export interface Endpoint {
  process: InboundProcess
  connector: Connector
  payload: Payload
  feel: Feel
  options: InboundOptions
}

export interface Returned {
  entity: Entity
  phases: InboundPhase[]
  commands: InboundCommand[]
  correlation?: Correlation
  log: LogEntry[]
}

const everybody: ReturnType<typeof checkAuthentication> = { phase: { phase: 'authentication', type: 'NONE' } }

/** Never throws what Java would: that becomes an answer too. */
export function handle(endpoint: Endpoint): Returned {
  const work = new Work(endpoint)
  try {
    return work.returned(work.answer())
  } catch (error) {
    if (!(error instanceof InboundFailure)) throw error
    work.log.push({ severity: 'ERROR', message: 'Webhook processing failed', exception: String(error) })
    return work.returned(entity(error.answer?.status ?? 500, error.answer?.json ?? null))
  }
}

class Work {
  readonly log: LogEntry[] = []
  private readonly phases: InboundPhase[] = []
  private readonly commands: InboundCommand[] = []
  private correlation: Correlation | undefined
  private readonly endpoint: Endpoint

  constructor(endpoint: Endpoint) {
    this.endpoint = endpoint
  }

  returned(response: Entity): Returned {
    const { phases, commands, correlation, log } = this
    return { entity: response, phases, commands, log, ...(correlation && { correlation }) }
  }

  answer(): Entity {
    const { connector, payload, feel, options } = this.endpoint
    const { webhook } = connector
    if (!webhook) throw nullPointer('The connector was never activated: its properties are null')

    const verified = this.verify(webhook)
    if (verified) return verified

    const allowed = webhook.method
    const isAllowed = [payload.method.toLowerCase(), 'any'].includes(allowed.toLowerCase())
    this.pass({ phase: 'method', allowed }, isAllowed ? undefined : methodNotSupported(payload.method))
    if (webhook.shouldValidateHmac === 'enabled') {
      const signature = checkSignature(webhook, payload, feel.rules)
      this.pass(signature.phase, signature.failure)
    }
    const { authentication } = webhook
    const { phase, failure } = authentication.type === 'NONE' ? everybody : checkAuthentication(authentication, payload, options.jwks, feel)
    const expression = phase.type === 'JWT' ? 'jwt.permissionsExpression' : 'apiKeyLocator'
    const written = phase.text === undefined ? {} : { text: this.asWritten(`inbound.auth.${expression}`) }
    this.pass({ ...phase, ...written }, failure)
    const body = this.readBody()

    const documents = this.documents(webhook, body)
    const context = this.contextOf(body, documents)
    const { process } = this.endpoint
    const refusal = options.refusal && { refusal: options.refusal }
    const correlated = correlate(connector.elements, context, { process, feel, ...refusal })
    this.phases.push(...correlated.phases)
    this.commands.push(...correlated.commands)
    this.log.push(...correlated.log)
    this.correlation = correlated.correlation
    return this.respond(webhook, correlated.outcome, context)
  }

  private pass(phase: InboundPhase & { failure?: string }, failure: InboundFailure | undefined): void {
    this.phases.push(failure ? { ...phase, failure: failure.text ?? failure.javaType } : phase)
    if (failure) throw failure
  }

  private readBody(): Json {
    const { payload, feel } = this.endpoint
    const phase = { phase: 'body', format: bodyFormat(payload) } as const
    try {
      const value = payloadBody(payload, feel.rules)
      this.phases.push({ ...phase, value })
      return value
    } catch (error) {
      if (error instanceof InboundFailure) this.pass(phase, error)
      throw error
    }
  }

  /** The answer to a challenge, before anything is checked. */
  private verify({ verificationExpression: text }: WebhookProperties): Entity | undefined {
    if (text === null) return undefined
    const { payload, feel } = this.endpoint
    const { rules } = feel
    const phase = { phase: 'verification', text: this.asWritten('inbound.verificationExpression') } as const
    let seen: Pick<Evaluated, 'scope' | 'result'> | undefined
    try {
      const body = payloadBody(payload, rules)
      if (body === null) throw nullPointer('The context of the verification expression has no place for null')
      const scope: Variables[] = [Object.assign(emptyObject(), { request: requestContext(body, payload) })]
      seen = { scope, result: evaluate(text, scope, feel) }
      const value = valueOf(seen.result, text)
      const lowest = rules.forgivesLowStatus ? 'forgiven' : 'refused'
      const response = value === null ? undefined : readResponse(value, rules, lowest)
      this.phases.push({ ...phase, ...seen, verdict: response ? 'answered' : 'skipped' })
      return response && escaped(response, rules)
    } catch (error) {
      if (error instanceof InboundFailure) {
        this.phases.push({ ...phase, ...seen, verdict: 'failure', failure: error.text ?? error.javaType })
      }
      throw error
    }
  }

  /**
   * Parts become documents if an element is activated: the runtime looks twice, and the first time it does not see any
   * documents.
   */
  private documents({ responseExpression, responseBodyExpression }: WebhookProperties, body: Json): Json[] {
    const { payload, feel, connector } = this.endpoint
    if (!feel.rules.knowsDocuments) return []
    const context: JsonObject = Object.assign(emptyObject(), {
      request: Object.assign(requestContext(body, payload), { body }),
      responseExpression: responseExpression ?? responseBodyExpression ? emptyObject() : null,
      connectorData: emptyObject(),
    })
    const conditions = connector.elements.map(element => conditionPhase(element, context, feel))
    const failed = conditions.findIndex(condition => conditionFailure(condition))
    if (failed >= 0) {
      this.phases.push(...conditions.slice(0, failed + 1))
      throw conditionFailure(conditions[failed]!)!
    }
    const isActivated = conditions.filter(({ met }) => met !== false).length === 1
    return isActivated ? documentReferences(payload.parts) : []
  }

  private contextOf(body: Json, documents: Json[]): Variables {
    const { payload, feel } = this.endpoint
    return Object.assign(emptyObject(), {
      request: requestContext(body, payload),
      connectorData: emptyObject(),
      ...(feel.rules.knowsDocuments && { documents }),
    })
  }

  private respond(webhook: WebhookProperties, outcome: Outcome, context: Variables): Entity {
    const { rules } = this.endpoint.feel
    switch (outcome.kind) {
      case 'success':
        return this.evaluateResponse(webhook, outcome, context)
      case 'notMet':
        return outcome.consumed
          ? this.evaluateResponse(webhook, undefined, context)
          : entity(422, Object.assign(emptyObject(), { consumeUnmatched: false }))
      case 'invalidInput':
        return entity(422, outcome.json)
      case 'refused':
        return entity(rules.mapsRefusals ? (refusalStatuses[outcome.status] ?? 422) : 422, outcome.json)
      case 'other':
        return entity(500)
    }
  }

  private evaluateResponse(
    webhook: WebhookProperties,
    success: Extract<Outcome, { kind: 'success' }> | undefined,
    context: Variables,
  ): Entity {
    const { feel } = this.endpoint
    const { rules } = feel
    const { responseExpression, responseBodyExpression } = webhook
    const text = responseExpression ?? responseBodyExpression
    if (text === null) return entity(200)
    const field = responseExpression === null ? 'inbound.responseBodyExpression' : 'inbound.responseExpression'
    const scope = [Object.assign(emptyObject(), context, { correlation: this.correlationOf(success) })]
    const result = evaluate(text, scope, feel)
    const phase = { phase: 'responseExpression', field, text: this.asWritten(field), scope, result } as const
    try {
      const value = valueOf(result, text)
      const response = responseExpression === null ? entity(200, readAny(value, rules.binding)) : this.read(value)
      this.phases.push(phase)
      return escaped(response, rules)
    } catch (error) {
      if (error instanceof InboundFailure) this.phases.push({ ...phase, failure: error.text ?? error.javaType })
      throw error
    }
  }

  private read(value: Json): Entity {
    return value === null ? entity(200) : readResponse(value, this.endpoint.feel.rules, 'refused')
  }

  /** What a response expression sees as `correlation`. */
  private correlationOf(success: Extract<Outcome, { kind: 'success' }> | undefined): Json {
    const { process, feel } = this.endpoint
    if (!success?.key) return feel.rules.noCorrelation === 'null' ? null : emptyObject()
    const { element, key } = success
    return Object.assign(emptyObject(), {
      ...(feel.rules.namesActivatedElement && { activatedElement: activatedElement(process, element) }),
      [key.name]: key.value,
      tenantId: process.tenantId ?? '<default>',
    })
  }

  /** The property's own text, with secrets still in it as names. */
  private asWritten(property: string): string {
    return this.endpoint.connector.elements[0]!.properties.get(property) ?? ''
  }
}

/** HTTP statuses for the engine's gRPC statuses. */
const refusalStatuses: Record<string, number> = {
  CANCELLED: 499,
  UNKNOWN: 500,
  INTERNAL: 500,
  DATA_LOSS: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  ABORTED: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 412,
  OUT_OF_RANGE: 416,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
  UNAUTHENTICATED: 401,
}

