// What the frame tells of itself, and what it lets others set.
import { propertyField, headerField, type FieldKey } from '../../../src/bpmn/fields.ts'
import { nameOf } from '../../../src/preview/wording.ts'
import { requestsOf } from '../../store/requestEdits.ts'
import { appStore } from '../../store/store.ts'
import type { FrameState, Settings } from '../messages.ts'
import { withBody } from './fields.ts'
import { readOnlyRefusal, type Refusal } from './host.ts'
import { outcomeOf } from './outcomeOf.ts'
import { isEdited, pickScenario, setAnswer, setField, setProcessVariables, shown, shownFields } from './work.ts'

/** By the name of the setting: the fields that it stands for, whichever the element has. */
const settingFields: Record<'expression' | 'errorExpression' | 'resultVariable', readonly FieldKey[]> = {
  expression: [headerField('resultExpression'), propertyField('resultExpression')],
  errorExpression: [headerField('errorExpression')],
  resultVariable: [headerField('resultVariable'), propertyField('resultVariable')],
}

const fieldOf = (setting: keyof typeof settingFields) => shownFields().find(({ key }) => settingFields[setting].includes(key))

/** Undefined while nothing is loaded. */
export function frameState(): FrameState | undefined {
  const { element, set, scenario, model, inbound } = shown()
  const { preview } = appStore.getState()
  if (element === undefined || !set || !scenario || !model) return undefined
  const texts = Object.keys(settingFields).flatMap(name => {
    const field = fieldOf(name as keyof typeof settingFields)
    return field ? [[name, field.text] as const] : []
  })
  const response = inbound ? requestsOf(scenario)[0]?.body : scenario.results[0]?.text
  return {
    element: { id: element, name: nameOf(model, element) },
    scenarios: set.scenarios.map(({ id, name }) => ({ id, name })),
    scenario: scenario.id,
    ...(Object.fromEntries(texts) as Pick<Settings, keyof typeof settingFields>),
    ...(response !== undefined && { response }),
    variables: scenario.variables ?? set.variables,
    edited: isEdited(),
    ...(preview && { outcome: outcomeOf(preview, scenario.id) }),
  }
}

/** Does what a message asks for, all of it or nothing. */
export function applySettings({ scenario, response, variables, ...texts }: Omit<Settings, 'theme'>, readOnly: boolean): Refusal | undefined {
  const { set, inbound } = shown()
  const changes = Object.entries(texts).filter(([, text]) => text !== undefined) as [keyof typeof settingFields, string][]
  if (readOnly && (changes.length > 0 || response !== undefined || variables !== undefined)) return readOnlyRefusal
  if (scenario !== undefined && !set?.scenarios.some(({ id }) => id === scenario)) {
    return { code: 'SCENARIO_UNKNOWN', message: `There is no scenario ${scenario}.` }
  }
  const missing = changes.find(([name]) => !fieldOf(name))
  if (missing) return { code: 'FIELD_UNKNOWN', message: `This element has no ${missing[0]} to set.` }
  if (scenario !== undefined) pickScenario(scenario)
  for (const [name, text] of changes) {
    const field = fieldOf(name)!
    setField(field.key, field.kind === 'name' ? text : withBody(field.text, text))
  }
  if (response !== undefined && !(inbound && requestsOf(shown().scenario!).length === 0)) setAnswer(0, response)
  if (variables !== undefined) setProcessVariables(variables)
  return undefined
}
