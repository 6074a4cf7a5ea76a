// Bindings to the extension elements that name something else: processes, decisions, forms, resources, people, listeners.
import { agentTypeField, jobPriorityField, linkedResourceField, partField, scriptField } from '../bpmn/fields.ts'
import type { ModelElement } from '../bpmn/model.ts'
import { capital, inWords, put, readPart, versions, withPart, type BindingKind } from './bindingKind.ts'
import type { TemplateBinding } from './template.ts'

type Holder = 'calledDecision' | 'form' | 'adHoc' | 'assignment' | 'script' | 'calledElement'

/** Of a holder in the model, the parts that one extension element keeps. */
function partsOf(type: string, of: Holder, called: string | undefined, parts: readonly string[]): BindingKind {
  return {
    needs: ['property'],
    parts: { property: parts },
    field: ({ property = '' }) =>
      of === 'script' ? scriptField(property as 'expression') : partField(of, property),
    label: ({ property = '' }) => (called === undefined ? capital(inWords(property)) : `${called}: ${inWords(property)}`),
    read: (element, { property }) => (parts.includes(property!) ? readPart(element[of], property) : undefined),
    write: (element, { property }, text) => {
      element[of] = withPart(element[of], property!, text) as never
    },
    held: element => {
      const holder = element[of] as Record<string, unknown> | undefined
      return parts.filter(part => holder?.[part] !== undefined).map(property => ({ type, property }))
    },
  }
}

const flags = ['propagateAllParentVariables', 'propagateAllChildVariables'] as const

const calledElement = partsOf('zeebe:calledElement', 'calledElement', 'Called element', ['processId', ...versions, ...flags, 'businessId'])

/** A text of the element that one extension element keeps. */
function single(type: string, of: 'jobPriority' | 'agentType', property: string, label: string): BindingKind {
  return {
    needs: ['property'],
    parts: { property: [property] },
    field: () => (of === 'jobPriority' ? jobPriorityField : agentTypeField),
    label: () => label,
    read: element => element[of],
    write: (element, _, text) => {
      element[of] = text
    },
    held: element => (element[of] === undefined ? [] : [{ type, property }]),
  }
}

const linkParts = ['resourceId', 'resourceType', ...versions] as const

function listener(type: string, of: 'execution' | 'task', eventTypes: string[]): BindingKind {
  return {
    needs: ['eventType'],
    parts: { eventType: eventTypes },
    label: ({ eventType }) => `${of === 'task' ? 'Task' : 'Execution'} listener, ${eventType}`,
    read: (element, { eventType }) => element.listenerJobs?.find(each => each.of === of && each.eventType === eventType)?.type,
    write: (element, binding, jobType) => {
      const { eventType = '', retries } = binding
      element.listeners = [...(element.listeners ?? []), eventType]
      const added = { of, eventType, type: jobType, ...(typeof retries === 'string' && { retries }) }
      element.listenerJobs = [...(element.listenerJobs ?? []), added]
    },
    held: element => [
      ...new Map(
        (element.listenerJobs ?? []).filter(each => each.of === of).map(({ eventType = '' }) => [eventType, { type, eventType }]),
      ).values(),
    ],
  }
}

const linkedResources = (element: ModelElement, { linkName }: TemplateBinding) =>
  element.linkedResources?.find(resource => resource.linkName === linkName)

export const extensionBindings: Record<string, BindingKind> = {
  'zeebe:calledElement': {
    ...calledElement,
    field: binding => (flags.some(flag => flag === binding.property) ? undefined : calledElement.field!(binding)),
    write: (element, { property }, text) => {
      // What a template calls gets and gives nothing by itself, unless the template says so.
      const called = { propagateAllChildVariables: false, propagateAllParentVariables: false, ...element.calledElement }
      const flag = flags.find(each => each === property)
      element.calledElement = flag ? { ...called, [flag]: text === 'true' } : withPart(called, property!, text)
    },
  },
  'zeebe:calledDecision': partsOf('zeebe:calledDecision', 'calledDecision', 'Called decision', ['decisionId', 'resultVariable', ...versions]),
  'zeebe:script': partsOf('zeebe:script', 'script', 'Script', ['expression', 'resultVariable']),
  'zeebe:formDefinition': partsOf('zeebe:formDefinition', 'form', 'Form', ['formId', 'externalReference', ...versions]),
  'zeebe:adHoc': partsOf('zeebe:adHoc', 'adHoc', 'Ad-hoc', ['activeElementsCollection', 'outputCollection', 'outputElement']),
  'zeebe:assignmentDefinition': partsOf('zeebe:assignmentDefinition', 'assignment', undefined, ['assignee', 'candidateUsers', 'candidateGroups']),
  'zeebe:taskSchedule': partsOf('zeebe:taskSchedule', 'assignment', undefined, ['dueDate', 'followUpDate']),
  'zeebe:priorityDefinition': partsOf('zeebe:priorityDefinition', 'assignment', undefined, ['priority']),
  'zeebe:jobPriorityDefinition': single('zeebe:jobPriorityDefinition', 'jobPriority', 'priority', 'Job priority'),
  'zeebe:agentDefinition': single('zeebe:agentDefinition', 'agentType', 'agentType', 'Agent type'),
  'zeebe:linkedResource': {
    needs: ['linkName', 'property'],
    parts: { property: linkParts },
    field: ({ linkName = '', property = '' }) => linkedResourceField(linkName, property),
    label: ({ linkName, property = '' }) => `Linked resource ${linkName ?? 'without a name'}: ${inWords(property)}`,
    read: (element, binding) => readPart(linkedResources(element, binding), binding.property),
    write: (element, binding, text) => {
      const known = linkedResources(element, binding)
      const all = [...(element.linkedResources ?? [])]
      put(all, { linkName: binding.linkName!, ...withPart(known, binding.property!, text) }, each => each === known)
      element.linkedResources = all
    },
    held: element =>
      (element.linkedResources ?? []).flatMap(resource =>
        linkParts
          .filter(part => resource[part] !== undefined)
          .map(property => ({ type: 'zeebe:linkedResource', property, ...(resource.linkName !== undefined && { linkName: resource.linkName }) })),
      ),
  },
  'zeebe:userTask': {
    needs: [],
    writesEmpty: true,
    label: () => 'Camunda user task',
    read: () => undefined,
    write: element => {
      element.zeebeUserTask = true
    },
    held: element => (element.zeebeUserTask ? [{ type: 'zeebe:userTask' }] : []),
  },
  'zeebe:executionListener': listener('zeebe:executionListener', 'execution', ['start', 'end']),
  'zeebe:taskListener': listener('zeebe:taskListener', 'task', ['creating', 'assigning', 'updating', 'completing', 'canceling']),
}
