// The zeebe extension elements of one BPMN element as plain data.
import type { IoMapping, Listener, ModelElement, MultiInstance, VersionBinding } from './model.ts'
import type { BusinessObject } from './moddle.ts'
import { defined, extension, flag, isA, many, one, text } from './moddle.ts'

type Extensions = Pick<
  ModelElement,
  | 'taskDefinition'
  | 'inputs'
  | 'outputs'
  | 'headers'
  | 'properties'
  | 'multiInstance'
  | 'script'
  | 'calledElement'
  | 'calledDecision'
  | 'form'
  | 'linkedResources'
  | 'adHoc'
  | 'jobPriority'
  | 'agentType'
  | 'zeebeUserTask'
  | 'assignment'
  | 'listeners'
  | 'listenerJobs'
  | 'publishesMessage'
  | 'template'
>

export function readExtensions(object: BusinessObject): Extensions {
  const mapping = extension(object, 'zeebe:IoMapping')
  const definition = extension(object, 'zeebe:TaskDefinition')
  const script = extension(object, 'zeebe:Script')
  const decision = extension(object, 'zeebe:CalledDecision')
  const adHoc = extension(object, 'zeebe:AdHoc')
  const listenerJobs = readListeners(object)
  return {
    taskDefinition: definition && defined({ type: text(definition, 'type'), retries: text(definition, 'retries') }),
    inputs: many(mapping, 'inputParameters').map(readMapping),
    outputs: many(mapping, 'outputParameters').map(readMapping),
    headers: many(extension(object, 'zeebe:TaskHeaders'), 'values').map(header => ({
      key: text(header, 'key') ?? '',
      value: text(header, 'value') ?? '',
    })),
    properties: many(extension(object, 'zeebe:Properties'), 'properties').map(property => ({
      name: text(property, 'name') ?? '',
      value: text(property, 'value') ?? '',
    })),
    multiInstance: readMultiInstance(one(object, 'loopCharacteristics')),
    script:
      script && defined({ expression: text(script, 'expression'), resultVariable: text(script, 'resultVariable') }),
    calledElement: readCalledElement(extension(object, 'zeebe:CalledElement')),
    calledDecision:
      decision &&
      defined({
        decisionId: text(decision, 'decisionId'),
        resultVariable: text(decision, 'resultVariable'),
        ...readVersion(decision),
      }),
    form: readForm(extension(object, 'zeebe:FormDefinition')),
    linkedResources: readLinkedResources(extension(object, 'zeebe:LinkedResources')),
    adHoc:
      adHoc &&
      defined({
        activeElementsCollection: text(adHoc, 'activeElementsCollection'),
        outputCollection: text(adHoc, 'outputCollection'),
        outputElement: text(adHoc, 'outputElement'),
      }),
    jobPriority: text(extension(object, 'zeebe:JobPriorityDefinition'), 'priority'),
    agentType: text(extension(object, 'zeebe:AgentDefinition'), 'agentType'),
    zeebeUserTask: extension(object, 'zeebe:UserTask') ? true : undefined,
    assignment: readAssignment(object),
    listeners: listenerJobs?.map(({ eventType }) => eventType ?? ''),
    listenerJobs,
    publishesMessage: extension(object, 'zeebe:PublishMessage') ? true : undefined,
    template: readTemplate(object),
  }
}

function readMapping(parameter: BusinessObject): IoMapping {
  return { source: text(parameter, 'source') ?? '', target: text(parameter, 'target') ?? '' }
}

function readMultiInstance(loop: BusinessObject | undefined): MultiInstance | undefined {
  if (!loop || !isA(loop, 'bpmn:MultiInstanceLoopCharacteristics')) return undefined
  const zeebe = extension(loop, 'zeebe:LoopCharacteristics')
  return defined({
    sequential: flag(loop, 'isSequential') ?? false,
    inputCollection: text(zeebe, 'inputCollection'),
    inputElement: text(zeebe, 'inputElement'),
    outputCollection: text(zeebe, 'outputCollection'),
    outputElement: text(zeebe, 'outputElement'),
    completionCondition: text(one(loop, 'completionCondition'), 'body'),
  })
}

/** Absent flags are true: the engine's default, whatever editors write. */
function readCalledElement(called: BusinessObject | undefined): ModelElement['calledElement'] {
  if (!called) return undefined
  return defined({
    processId: text(called, 'processId') ?? text(called, 'processIdExpression'),
    propagateAllChildVariables: flag(called, 'propagateAllChildVariables') ?? true,
    propagateAllParentVariables: flag(called, 'propagateAllParentVariables') ?? true,
    businessId: text(called, 'businessId'),
    ...readVersion(called),
  })
}

/** `latest` is what the tree gives where the diagram says nothing, and is not written. */
function readVersion(object: BusinessObject): VersionBinding {
  const bindingType = text(object, 'bindingType')
  return { bindingType: bindingType === 'latest' ? undefined : bindingType, versionTag: text(object, 'versionTag') }
}

/** A key alone is in `assignment`. */
function readForm(form: BusinessObject | undefined): ModelElement['form'] {
  if (!form) return undefined
  const named = defined({
    formId: text(form, 'formId'),
    externalReference: text(form, 'externalReference'),
    ...readVersion(form),
  })
  return Object.keys(named).length > 0 ? named : undefined
}

function readLinkedResources(resources: BusinessObject | undefined): ModelElement['linkedResources'] {
  return resources && many(resources, 'values').map(resource =>
    defined({
      linkName: text(resource, 'linkName'),
      resourceId: text(resource, 'resourceId'),
      resourceType: text(resource, 'resourceType'),
      ...readVersion(resource),
    }),
  )
}

function readAssignment(object: BusinessObject): ModelElement['assignment'] {
  const assignment = extension(object, 'zeebe:AssignmentDefinition')
  const schedule = extension(object, 'zeebe:TaskSchedule')
  const priority = extension(object, 'zeebe:PriorityDefinition')
  const formKey = text(extension(object, 'zeebe:FormDefinition'), 'formKey')
  if (!assignment && !schedule && !priority && formKey === undefined) return undefined
  return defined({
    assignee: text(assignment, 'assignee'),
    candidateGroups: text(assignment, 'candidateGroups'),
    candidateUsers: text(assignment, 'candidateUsers'),
    dueDate: text(schedule, 'dueDate'),
    followUpDate: text(schedule, 'followUpDate'),
    priority: text(priority, 'priority'),
    formKey,
  })
}

const listenerLists = { execution: 'zeebe:ExecutionListeners', task: 'zeebe:TaskListeners' } as const

function readListeners(object: BusinessObject): Listener[] | undefined {
  const listeners = (['execution', 'task'] as const).flatMap(of =>
    many(extension(object, listenerLists[of]), 'listeners').map(listener =>
      defined({ of, eventType: text(listener, 'eventType'), type: text(listener, 'type'), retries: text(listener, 'retries') }),
    ),
  )
  return listeners.length > 0 ? listeners : undefined
}

function readTemplate(object: BusinessObject): ModelElement['template'] {
  const id = text(object, 'modelerTemplate')
  if (id === undefined) return undefined
  const version = object['modelerTemplateVersion']
  return defined({
    id,
    version: typeof version === 'number' ? version : undefined,
    icon: text(object, 'modelerTemplateIcon'),
  })
}
