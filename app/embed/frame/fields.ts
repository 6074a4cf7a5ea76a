// Which texts of an element a frame shows: what maps a connector's answer, by the names of the properties panel.
import { readField } from '../../../src/bpmn/applyField.ts'
import { correlationKeyField, headerField, propertyField, type FieldKey } from '../../../src/bpmn/fields.ts'
import type { ModelElement } from '../../../src/bpmn/model.ts'

export interface MappingField {
  key: FieldKey
  label: string
  /** a name, or an expression; which of the preview's variables complete it */
  kind: 'name' | 'result' | 'error' | 'request' | 'response' | 'mappings'
}

const ofJobs: readonly MappingField[] = [
  { key: headerField('resultVariable'), label: 'Result variable', kind: 'name' },
  { key: headerField('resultExpression'), label: 'Result expression', kind: 'result' },
  { key: headerField('errorExpression'), label: 'Error expression', kind: 'error' },
]

const ofRequests: readonly MappingField[] = [
  { key: propertyField('inbound.verificationExpression'), label: 'Verification expression', kind: 'request' },
  { key: propertyField('activationCondition'), label: 'Activation condition', kind: 'request' },
  { key: propertyField('inbound.activationCondition'), label: 'Activation condition', kind: 'request' },
  { key: correlationKeyField, label: 'Correlation key (process)', kind: 'mappings' },
  { key: propertyField('correlationKeyExpression'), label: 'Correlation key (payload)', kind: 'result' },
  { key: propertyField('messageIdExpression'), label: 'Message ID expression', kind: 'result' },
  { key: propertyField('resultVariable'), label: 'Result variable', kind: 'name' },
  { key: propertyField('resultExpression'), label: 'Result expression', kind: 'result' },
  { key: propertyField('inbound.responseExpression'), label: 'Response expression', kind: 'response' },
]

/** The fields as the element has them; a job without any gets an empty result expression to begin with. */
export function mappingFields(element: ModelElement, inbound: boolean): (MappingField & { text: string })[] {
  const found = (inbound ? ofRequests : ofJobs).flatMap(field => {
    const text = readField(element, field.key)
    return text === undefined || text === '' ? [] : [{ ...field, text }]
  })
  if (inbound || found.some(({ kind }) => kind !== 'name')) return found
  return [...found, { ...ofJobs[1]!, text: '' }]
}

/** The `=` and what stands around it, and the expression behind. */
export function splitExpression(text: string): { mark: string; body: string } {
  const mark = /^\s*=\s*/.exec(text)?.[0] ?? ''
  return { mark, body: text.slice(mark.length) }
}

/** The text of a field whose expression was edited; an expression without a mark gets one, a pasted mark counts. */
export function withBody(text: string, body: string): string {
  if (splitExpression(body).mark !== '') return body
  const { mark } = splitExpression(text)
  return body.trim() === '' ? '' : `${mark || '='}${body}`
}
