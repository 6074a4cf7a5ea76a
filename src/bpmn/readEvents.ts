// Event definitions with their references resolved to what the engine compares: codes, names and correlation keys.
import type { EventDefinition, ModelElement } from './model.ts'
import type { BusinessObject } from './moddle.ts'
import { defined, extension, localType, many, one, text } from './moddle.ts'

type Reader = (definition: BusinessObject) => EventDefinition

/** By local type of the definition. */
const readers: Record<string, Reader> = {
  errorEventDefinition: definition => {
    const error = one(definition, 'errorRef')
    return { kind: 'error', errorRef: error?.id, errorCode: text(error, 'errorCode') }
  },
  escalationEventDefinition: definition => {
    const escalation = one(definition, 'escalationRef')
    return { kind: 'escalation', escalationRef: escalation?.id, escalationCode: text(escalation, 'escalationCode') }
  },
  messageEventDefinition: definition => ({ kind: 'message', ...readMessage(one(definition, 'messageRef')) }),
  signalEventDefinition: definition => {
    const signal = one(definition, 'signalRef')
    return { kind: 'signal', signalRef: signal?.id, signalName: signal?.name }
  },
  timerEventDefinition: definition => {
    const timerType = (['timeDate', 'timeDuration', 'timeCycle'] as const).find(type => one(definition, type))
    return { kind: 'timer', timerType, expression: timerType && text(one(definition, timerType), 'body') }
  },
  linkEventDefinition: definition => ({ kind: 'link', name: definition.name }),
  compensateEventDefinition: definition => ({ kind: 'compensation', activityRef: one(definition, 'activityRef')?.id }),
  terminateEventDefinition: () => ({ kind: 'terminate' }),
  conditionalEventDefinition: definition => ({
    kind: 'conditional',
    condition: text(one(definition, 'condition'), 'body'),
    variableNames: text(extension(definition, 'zeebe:ConditionalFilter'), 'variableNames'),
    variableEvents: text(extension(definition, 'zeebe:ConditionalFilter'), 'variableEvents'),
  }),
}

export function readEventDefinitions(object: BusinessObject): EventDefinition[] {
  return many(object, 'eventDefinitions').map(definition => {
    const type = localType(definition)
    const read = Object.hasOwn(readers, type) ? readers[type] : undefined
    return defined(read ? read(definition) : { kind: 'other', type })
  })
}

/** A `bpmn:Message` with the correlation key of its `zeebe:subscription`. */
export function readMessage(message: BusinessObject | undefined): NonNullable<ModelElement['message']> {
  return defined({
    messageRef: message?.id,
    messageName: message?.name,
    correlationKey: text(extension(message, 'zeebe:Subscription'), 'correlationKey'),
  })
}
