// Keys for the texts of an element that a person edits. A key names a binding, whichever template shows it.

/** As `input:url`, `output:orderId`, `header:resultExpression`, `property:activationCondition`, `taskDefinition:retries`. */
export type FieldKey = string

export const inputField = (target: string): FieldKey => `input:${target}`
export const outputField = (target: string): FieldKey => `output:${target}`
export const headerField = (key: string): FieldKey => `header:${key}`
export const propertyField = (name: string): FieldKey => `property:${name}`
export const taskDefinitionField = (part: 'type' | 'retries'): FieldKey => `taskDefinition:${part}`
/** a sequence flow's condition; the element is the flow */
export const conditionField: FieldKey = 'condition'

/** of a message event or receive task: the correlation key of its message's subscription */
export const correlationKeyField: FieldKey = 'correlationKey'
/** the expression of a timer event */
export const timerField: FieldKey = 'timer'
export const errorCodeField: FieldKey = 'errorCode'
export const escalationCodeField: FieldKey = 'escalationCode'
export const scriptField = (part: 'expression' | 'resultVariable'): FieldKey => `script:${part}`
export const calledProcessField: FieldKey = 'calledElement:processId'
export const multiInstanceField = (
  part: 'inputCollection' | 'inputElement' | 'outputCollection' | 'outputElement' | 'completionCondition',
): FieldKey => `multiInstance:${part}`

/** of a message event, receive or send task */
export const messageNameField: FieldKey = 'messageName'
export const signalNameField: FieldKey = 'signalName'
/** the condition of a conditional event */
export const conditionalField: FieldKey = 'conditional'
/** the variable events that a conditional event listens to */
export const variableEventsField: FieldKey = 'variableEvents'
export const nameField: FieldKey = 'name'
export const jobPriorityField: FieldKey = 'jobPriority'
export const agentTypeField: FieldKey = 'agentType'
/** `part` as in the model: `calledDecision:decisionId`, `assignment:dueDate`, `form:formId`, `adHoc:outputCollection` */
export const partField = (of: 'calledElement' | 'calledDecision' | 'assignment' | 'form' | 'adHoc', part: string): FieldKey =>
  `${of}:${part}`
export const linkedResourceField = (linkName: string, part: string): FieldKey => `linkedResource:${linkName}:${part}`

/** Of the name of a `linkedResource` field: link names may hold colons, parts do not. */
export function splitLinkedResource(name: string): { linkName: string; part: string } {
  const colon = name.lastIndexOf(':')
  return { linkName: name.slice(0, Math.max(colon, 0)), part: name.slice(colon + 1) }
}

/** What stands before and after the first colon of a key. */
export function splitField(field: FieldKey): { kind: string; name: string } {
  const colon = field.indexOf(':')
  return colon < 0 ? { kind: field, name: '' } : { kind: field.slice(0, colon), name: field.slice(colon + 1) }
}
