// Bindings to what makes an event, or to the message of a task.
import { conditionalField, correlationKeyField, messageNameField, signalNameField, timerField, variableEventsField } from '../bpmn/fields.ts'
import type { EventDefinition, ModelElement } from '../bpmn/model.ts'
import { inWords, put, type BindingKind } from './bindingKind.ts'
import type { TemplateBinding } from './template.ts'

type EventKind = 'message' | 'signal' | 'timer' | 'conditional'

function eventDefinition<K extends EventKind>(element: ModelElement, kind: K): Extract<EventDefinition, { kind: K }> | undefined {
  return element.eventDefinitions.find((definition): definition is Extract<EventDefinition, { kind: K }> => definition.kind === kind)
}

function define(element: ModelElement, definition: EventDefinition): void {
  const known = element.eventDefinitions.find(({ kind }) => kind === definition.kind)
  put(element.eventDefinitions, { ...known, ...definition }, other => other === known)
}

const taskMessages: Record<string, 'message' | 'sentMessage'> = { receiveTask: 'message', sendTask: 'sentMessage' }

/** A part of the message that an event or a task names; other parts of messages nobody here reads. */
function messagePart(type: string, bound: string, part: 'messageName' | 'correlationKey', label: string): BindingKind {
  const heldBy = (element: ModelElement) => {
    const key = Object.hasOwn(taskMessages, element.type) ? taskMessages[element.type] : undefined
    return key ? element[key] : eventDefinition(element, 'message')
  }
  return {
    needs: ['name'],
    field: ({ name }) => (name === bound ? (part === 'messageName' ? messageNameField : correlationKeyField) : undefined),
    label: ({ name }) => (name === bound ? label : `Message ${inWords(name ?? '')}`),
    read: (element, { name }) => (name === bound ? heldBy(element)?.[part] : undefined),
    write: (element, { name }, text) => {
      if (name !== bound) return
      const message = { messageRef: `Message_${element.id}`, [part]: text }
      const key = Object.hasOwn(taskMessages, element.type) ? taskMessages[element.type] : undefined
      if (key) element[key] = { ...element[key], ...message }
      else define(element, { kind: 'message', ...message })
    },
    held: element => (heldBy(element)?.[part] === undefined ? [] : [{ type, name: bound }]),
  }
}

const held = (type: string, name: string, isHeld: (element: ModelElement) => unknown) => (element: ModelElement): TemplateBinding[] =>
  isHeld(element) === undefined ? [] : [{ type, name }]

const timerTypes = ['timeDate', 'timeDuration', 'timeCycle']

export const eventBindings: Record<string, BindingKind> = {
  'bpmn:Message#property': messagePart('bpmn:Message#property', 'name', 'messageName', 'Message name'),
  'bpmn:Message#zeebe:subscription#property': messagePart(
    'bpmn:Message#zeebe:subscription#property', 'correlationKey', 'correlationKey', 'Correlation key',
  ),
  'bpmn:Signal#property': {
    needs: ['name'],
    parts: { name: ['name'] },
    field: () => signalNameField,
    label: () => 'Signal name',
    read: element => eventDefinition(element, 'signal')?.signalName,
    write: (element, _, signalName) => define(element, { kind: 'signal', signalRef: `Signal_${element.id}`, signalName }),
    held: held('bpmn:Signal#property', 'name', element => eventDefinition(element, 'signal')?.signalName),
  },
  'bpmn:TimerEventDefinition#property': {
    needs: ['name'],
    parts: { name: timerTypes },
    field: () => timerField,
    label: ({ name }) => `Timer: ${inWords(name ?? '').replace(/^time /, '')}`,
    read: (element, { name }) => {
      const timer = eventDefinition(element, 'timer')
      return timer?.timerType === name ? timer?.expression : undefined
    },
    write: (element, { name }, expression) => {
      define(element, { kind: 'timer', timerType: name as 'timeDate', expression })
      // An interrupting boundary event could not fire again.
      if (name === 'timeCycle' && element.type === 'boundaryEvent') element.interrupting = false
    },
    held: element => {
      const timer = eventDefinition(element, 'timer')
      return timer?.timerType ? [{ type: 'bpmn:TimerEventDefinition#property', name: timer.timerType }] : []
    },
  },
  'bpmn:ConditionalEventDefinition#property': {
    needs: ['name'],
    parts: { name: ['condition'] },
    field: () => conditionalField,
    label: () => 'Condition',
    read: element => eventDefinition(element, 'conditional')?.condition,
    write: (element, _, condition) => define(element, { kind: 'conditional', condition }),
    held: held('bpmn:ConditionalEventDefinition#property', 'condition', element => eventDefinition(element, 'conditional')?.condition),
  },
  'bpmn:ConditionalEventDefinition#zeebe:conditionalFilter#property': {
    needs: ['name'],
    parts: { name: ['variableEvents'] },
    field: () => variableEventsField,
    label: () => 'Variable events',
    read: element => eventDefinition(element, 'conditional')?.variableEvents,
    write: (element, _, variableEvents) => define(element, { kind: 'conditional', variableEvents }),
    held: held(
      'bpmn:ConditionalEventDefinition#zeebe:conditionalFilter#property', 'variableEvents',
      element => eventDefinition(element, 'conditional')?.variableEvents,
    ),
  },
}
