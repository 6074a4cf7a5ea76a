// Which connectors a process' elements make, who listens on which path, and who is broken. Source: the runtime's
// executable registry and webhook registry.
import type { Json, JsonObject } from '../../json.ts'
import { evaluator, type Evaluate } from '../http/expressionField.ts'
import type { InboundOptions, InboundProcess, LogEntry, RegisteredConnector } from './contract.ts'
import { connectorElements, type ConnectorElement } from './elements.ts'
import { InboundFailure, simpleName } from './failures.ts'
import { connectorGroups, type Group } from './groups.ts'
import { fillSecretsIn, nestedProperties } from './properties.ts'
import type { InboundRules } from './versions.ts'
import { readContext, readWebhookProperties, type WebhookProperties } from './webhookProperties.ts'

/** The one connector type that is a webhook here. */
export const webhookType = 'io.camunda:webhook:1'

export interface Connector {
  elements: ConnectorElement[]
  /** absent: it was never activated, or that failed; a request breaks there */
  webhook?: WebhookProperties
}

export interface Registration {
  connectors: RegisteredConnector[]
  /** by webhook id */
  paths: Map<string, Connector>
  log: LogEntry[]
  importError?: string
}

export function register(process: InboundProcess, rules: InboundRules, options: InboundOptions): Registration {
  const read = connectorElements(process, rules)
  const registry = new Registry(process, rules, options)
  if (!read.ok) return { ...registry.result(), importError: describe(read.error) }
  if (rules.groupsElements) registry.activateGroups(connectorGroups(process, read.elements))
  else for (const element of read.elements) registry.activateAlone(element)
  return registry.result()
}

/** As the health of a connector names an exception. */
function describe(error: InboundFailure): string {
  return `${simpleName(error.javaType)}: ${error.text}`
}

type Outcome = { health: 'UP' } | { health: 'DOWN'; error: string; failed?: boolean }

class Registry {
  private readonly process: InboundProcess
  private readonly rules: InboundRules
  private readonly secrets: Record<string, string>
  private readonly evaluate: Evaluate
  private readonly paths = new Map<string, Connector>()
  private readonly outcomes = new Map<ConnectorElement[], Outcome>()
  private readonly log: LogEntry[] = []

  constructor(process: InboundProcess, rules: InboundRules, { secrets, world, maxSteps }: InboundOptions) {
    this.process = process
    this.rules = rules
    this.secrets = secrets
    this.evaluate = evaluator(rules.binding, { world, ...(maxSteps !== undefined && { maxSteps }) })
  }

  result(): Registration {
    const order = this.process.elements
    const at = (elements: ConnectorElement[]) => order.indexOf(elements[0]!.element)
    const connectors = [...this.outcomes]
      .sort(([a], [b]) => at(a) - at(b))
      .map(([elements, outcome]) => ({
        elements: elements.map(({ element }) => element.id),
        health: outcome.health,
        ...(outcome.health === 'DOWN' && { error: outcome.error }),
      }))
    return { connectors, paths: this.paths, log: this.log }
  }

  /** All or none: after the first failure none of the others listens, only the failed one's path may stay taken. */
  activateGroups(all: Group[]): void {
    try {
      for (const group of all) {
        const outcome = this.activate(group)
        this.outcomes.set(group.elements, outcome)
        if (outcome.health === 'DOWN' && outcome.failed) return this.discard(all, group, outcome.error)
      }
    } catch (error) {
      // Properties that can't be nested break the whole process.
      if (!(error instanceof InboundFailure)) throw error
      this.outcomes.clear()
    }
  }

  private discard(all: Group[], failed: Group, error: string): void {
    const ids = failed.elements.map(({ element }) => element.id).join(', ')
    const reason = error.replace('ACTIVATION_FAILURE: ', '')
    const others = `ACTIVATION_FAILURE: Process contains invalid connector(s): ${ids}. Reason: ${reason}`
    for (const { elements } of all) {
      if (elements !== failed.elements) this.outcomes.set(elements, { health: 'DOWN', error: others })
    }
    for (const [path, { elements }] of this.paths) if (elements !== failed.elements) this.paths.delete(path)
  }

  private activate({ elements, invalid }: Group): Outcome {
    if (invalid !== undefined) {
      return { health: 'DOWN', error: `ACTIVATION_FAILURE: Invalid connector definition: ${invalid}` }
    }
    const { type, properties } = elements[0]!
    if (type !== webhookType) {
      return { health: 'DOWN', error: `CONNECTOR_NOT_REGISTERED: Connector ${type} not registered` }
    }
    const nested = nestedProperties(properties)
    const connector: Connector = { elements }
    try {
      const filled = fillSecretsIn(nested, this.secrets, this.rules)
      const path = readContext(filled, this.rules)
      if (path === null) throw new InboundFailure('java.lang.RuntimeException', 'Webhook path not provided')
      this.warn(path)
      const holder = this.paths.get(path)
      if (holder) return { health: 'DOWN', error: this.inUse(path, holder) }
      this.paths.set(path, connector)
      connector.webhook = this.bind(filled)
      return { health: 'UP' }
    } catch (error) {
      if (!(error instanceof InboundFailure)) throw error
      return { health: 'DOWN', error: `ACTIVATION_FAILURE: ${error.text}`, failed: true }
    }
  }

  /** Each element by itself; the path is taken last. */
  activateAlone(element: ConnectorElement): void {
    if (element.type !== webhookType) return
    let nested: JsonObject
    try {
      nested = nestedProperties(element.properties)
    } catch (error) {
      if (error instanceof InboundFailure) return
      throw error
    }
    this.outcomes.set([element], this.activateWebhook(element, nested))
  }

  private activateWebhook(element: ConnectorElement, nested: JsonObject): Outcome {
    try {
      const filled = fillSecretsIn(nested, this.secrets, this.rules)
      const webhook = this.bind(filled)
      const path = readContext(filled, this.rules)
      if (path === null) {
        const text = 'Cannot invoke "java.lang.CharSequence.length()" because "this.text" is null'
        throw new InboundFailure('java.lang.NullPointerException', text)
      }
      const holder = this.paths.get(path)
      if (holder) {
        const owner = `${this.process.bpmnProcessId}/${holder.elements[0]!.element.id}`
        throw new InboundFailure('java.lang.RuntimeException', `Context: ${path} already in use by ${owner}.`)
      }
      this.paths.set(path, { elements: [element], webhook })
      return { health: 'UP' }
    } catch (error) {
      if (!(error instanceof InboundFailure)) throw error
      return { health: 'DOWN', error: `${simpleName(error.javaType)}: ${error}` }
    }
  }

  private bind(filled: Json): WebhookProperties {
    const webhook = readWebhookProperties(filled, { rules: this.rules, evaluate: this.evaluate })
    const { authentication } = webhook
    if (authentication.type === 'JWT' && !isUrl(authentication.jwt?.jwkUrl)) {
      throw new InboundFailure('java.lang.RuntimeException', 'Failed to initialize JWK provider')
    }
    return webhook
  }

  private warn(path: string): void {
    const pattern = '^[a-zA-Z0-9]+([-_][a-zA-Z0-9]+)*$'
    if (new RegExp(pattern).test(path)) return
    const advice = `This may lead to unexpected behavior. Consider adjusting the path to match the pattern: ${pattern}`
    this.log.push({ severity: 'WARNING', message: `Deprecated webhook path: ${path}. ${advice}` })
  }

  private inUse(path: string, { elements }: Connector): string {
    const owner = `process ${this.process.bpmnProcessId}(${elements.at(-1)!.element.id})`
    return `IllegalStateException: java.lang.IllegalStateException: Context: ${path} already in use by: ${owner}`
  }
}

function isUrl(text: string | undefined): boolean {
  return text !== undefined && /^(?:https?|ftp|file|jar):[^\s"<>\\^`{|}]*$/i.test(text)
}
