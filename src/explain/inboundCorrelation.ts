// Which requests count, and for whom: the activation condition, the correlation key, the message id.
import { propertyField } from '../bpmn/fields.ts'
import { inboundTypeOf } from '../runtime/inbound/modelProcess.ts'
import { isHttp } from '../task/connectorRun.ts'
import { phaseOf, propertyOf, type InboundRule, type InboundSituation } from './inboundContract.ts'

/** Only `true` activates: text, a number and null are as good as false. */
export const conditionNotBoolean: InboundRule = {
  code: 'CONDITION_NOT_BOOLEAN',
  explain: situation => {
    const phase = phaseOf(situation, 'activationCondition')
    if (!phase?.result?.ok || phase.result.type === 'boolean') return []
    const { type, value } = phase.result
    const shown = type === 'null' ? 'null' : typeof value === 'string' ? `the text ${JSON.stringify(value)}` : `a ${type}`
    return [
      {
        code: 'CONDITION_NOT_BOOLEAN',
        severity: 'warning',
        message: `A condition is true or false. This one gives ${shown}, which never activates.`,
        hint: type === 'null' ? 'Something in it is null: see what it reads.' : 'Compare it with the value that is meant.',
        at: { element: situation.element.id, field: conditionField(situation.element), from: 0, to: phase.text?.length ?? 0 },
      },
    ]
  },
}

function conditionField(element: Parameters<typeof propertyOf>[0]): string {
  const isOld = propertyOf(element, 'activationCondition') === undefined
  return propertyField(isOld ? 'inbound.activationCondition' : 'activationCondition')
}

/** Without a key nobody gets the message; for a message start event it just has none, and nobody is told. */
export const correlationKeyNull: InboundRule = {
  code: 'CORRELATION_KEY_NULL',
  explain: situation => {
    const { element } = situation
    const phase = phaseOf(situation, 'correlationKey')
    if (!phase || phase.text === undefined || phase.value !== null || phase.result?.ok === false) return []
    const isStart = element.type === 'startEvent'
    const gives = phase.result?.type === 'list' ? 'a list, which is no key' : 'null'
    const then = isStart
      ? 'The message has no key then, so that each one starts an instance.'
      : 'Without a key the request is refused with 422.'
    return [
      {
        code: 'CORRELATION_KEY_NULL',
        severity: isStart ? 'warning' : 'error',
        message: `The correlation key is ${gives}. ${then}`,
        at: { element: element.id, field: propertyField('correlationKeyExpression'), from: 0, to: phase.text.length },
      },
    ]
  },
}

/** Whoever sends a request again, as most do after a timeout, is served again. */
export const messageIdMissing: InboundRule = {
  code: 'MESSAGE_ID_MISSING',
  explain: situation => {
    const { element, run } = situation
    const published = run.commands.some(({ command }) => command === 'publishMessage')
    if (!published || !phaseOf(situation, 'messageId') || propertyOf(element, 'messageIdExpression')?.trim()) return []
    return [
      {
        code: 'MESSAGE_ID_MISSING',
        severity: 'hint',
        message: 'There is no message id: when the same request comes twice, it is processed twice.',
        hint: `Take it from what the sender repeats${repeated(element)}.`,
        at: { element: element.id, field: propertyField('messageIdExpression') },
      },
    ]
  },
}

/** Where the events of connectors without HTTP have an id. */
const idsByType: ReadonlyMap<string, string> = new Map([
  ['io.camunda:http-polling:1', 'body.id'],
  ['io.camunda:connector-rabbitmq-inbound:1', 'message.properties.messageId'],
  ['io.camunda:connector-email-inbound:1', 'messageId'],
])

function repeated(element: InboundSituation['element']): string {
  const path = isHttp(element) ? 'request.body.id' : idsByType.get(inboundTypeOf(element) ?? '')
  return path === undefined ? '' : `, as =${path}`
}

/** That is what a message id is for: nothing is wrong. */
export const messageRepeated: InboundRule = {
  code: 'MESSAGE_REPEATED',
  explain: situation => {
    const phase = phaseOf(situation, 'command')
    if (phase?.command.command !== 'publishMessage' || !phase.failure?.startsWith('ALREADY_EXISTS')) return []
    const { messageId } = phase.command
    const status = situation.run.http?.status
    return [
      {
        code: 'MESSAGE_REPEATED',
        severity: 'hint',
        message: `A message with the id ${messageId} still lives: this one is not taken again${status === undefined ? '.' : `, and the sender reads ${status}.`}`,
        at: { element: situation.element.id, field: propertyField('messageIdExpression') },
      },
    ]
  },
}
