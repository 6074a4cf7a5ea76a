// Whether a connector listens at all: what keeps it from being activated, alone or with those that share it.
import { propertyField } from '../bpmn/fields.ts'
import type { ModelElement, ProcessModel } from '../bpmn/model.ts'
import type { Problem } from '../problem.ts'
import { groupHolding } from '../runtime/inbound/groups.ts'
import { inboundProcessOf, inboundTypeOf } from '../runtime/inbound/modelProcess.ts'
import { inboundRules } from '../runtime/inbound/versions.ts'
import { phaseOf, propertyOf, type InboundRule, type InboundSituation } from './inboundContract.ts'
import { placeholder } from './placeholder.ts'

/** One secret that is missing keeps the connector from listening, wherever it stands in its properties. */
export const inboundSecretMissing: InboundRule = {
  code: 'SECRET_MISSING',
  explain: ({ model, run }) =>
    (run.connectors ?? []).flatMap(({ elements, error = '' }) => {
      const name = /Secret with name '([^']+)' is not available/.exec(error)?.[1]
      if (name === undefined) return []
      const status = run.http === undefined ? '' : `, and requests get ${run.http.status}`
      return elements.slice(0, 1).map((id): Problem => {
        const property = model.elements[id]?.properties.find(({ value }) => namesSecret(value, name))?.name
        return {
          code: 'SECRET_MISSING',
          severity: 'error',
          message: `The secret ${name} has no value here: the connector does not start to listen${status}, as on a cluster without it.`,
          hint: 'Give it a dummy value under Secrets.',
          at: { element: id, ...(property !== undefined && { field: propertyField(property) }), text: 'secrets' },
        }
      })
    }),
}

function namesSecret(text: string, name: string): boolean {
  return [...text.matchAll(placeholder)].some(([, braced, bare]) => (braced ?? bare) === name)
}

/** A mode that the runtime does not know, or one that lacks its id: no connector is made, and nothing says so. */
export const deduplicationUnread: InboundRule = {
  code: 'DEDUPLICATION_UNREAD',
  explain: ({ element, run }) => {
    const mode = propertyOf(element, 'deduplicationMode')
    const lacksId = mode === 'MANUAL' && propertyOf(element, 'deduplicationId') === undefined
    if (!inboundRules[run.line].groupsElements || mode === undefined || mode === 'AUTO' || (mode === 'MANUAL' && !lacksId)) return []
    const isInCase = /^(?:auto|manual)$/i.test(mode.trim())
    return [{
      code: 'DEDUPLICATION_UNREAD',
      severity: 'error',
      message: lacksId
        ? 'The deduplication id is missing: no connector is made of this element, and nobody is told.'
        : `\`${mode}\` is no deduplication mode: no connector is made of this element, and nobody is told.`,
      hint: lacksId ? 'Elements with the same id share one connector. Without the mode MANUAL none is needed.' : `It is AUTO or MANUAL${isInCase ? ', in capitals' : ''}.`,
      at: { element: element.id, field: propertyField(lacksId ? 'deduplicationId' : 'deduplicationMode') },
    }]
  },
}

/** What the runtime leaves out without a word: an element that waits, but says not for what, or has nothing to go by. */
export const leftOut: InboundRule = {
  code: 'LEFT_OUT',
  explain: ({ model, element, run }) => {
    const process = inboundProcessOf(model, element.id)
    if (!process || inboundTypeOf(element) === undefined) return []
    const group = groupHolding(process, element.id, inboundRules[run.line])
    if (group.ok || group.elements) return []
    const waits = element.type !== 'startEvent'
    const told = (message: string, property?: string): Problem[] => [{
      code: 'LEFT_OUT',
      severity: 'error',
      message: `${message}: no connector is made of this element, and nobody is told.`,
      at: { element: element.id, ...(property !== undefined && { field: propertyField(property) }) },
    }]
    if (waits && propertyOf(element, 'correlationKeyExpression') === undefined) {
      return told('What comes in has no correlation key to go by', 'correlationKeyExpression')
    }
    const isAlike = inboundRules[run.line].groupsElements && propertyOf(element, 'deduplicationMode') === 'AUTO'
    return isAlike ? told('None of the connector’s own fields is filled in') : []
  },
}

/** Elements with one deduplication id are one connector: what they want of it must be the same. */
export const elementsDisagree: InboundRule = {
  code: 'ELEMENTS_DISAGREE',
  explain: ({ model, element, run }) => {
    const group = groupOf({ model, element, run })
    if (group?.invalid === undefined) return []
    const names = /The following properties are different: (.*)$/.exec(group.invalid)?.[1]?.split(', ') ?? ['inbound.type']
    const others = group.ids.filter(id => id !== element.id)
    const wanted = names.map(name => `${name} (${group.ids.map(id => propertyOf(model.elements[id]!, name) ?? 'not set').join(', ')})`)
    return [{
      code: 'ELEMENTS_DISAGREE',
      severity: 'error',
      message: `${listed(model, [element.id, ...others])} share the deduplication id ${propertyOf(element, 'deduplicationId') ?? ''}, but differ in ${wanted.join(' and ')}: none of them gets a connector.`,
      hint: 'Make them the same, or give one of them another id. What each does with a request may differ: condition, keys, result.',
      at: { element: element.id, field: propertyField(names[0]!) },
    }]
  },
}

/** Two connectors at one address: the first that the runtime takes up has it. */
export const pathTaken: InboundRule = {
  code: 'PATH_TAKEN',
  explain: ({ model, element, run }) => {
    const own = (run.connectors ?? []).find(({ elements }) => elements.includes(element.id))
    const path = /Context: (.*) already in use by/.exec(own?.error ?? '')?.[1]
    if (path === undefined) return []
    const others = Object.values(model.elements).filter(each => each.id !== element.id && propertyOf(each, 'inbound.context') === path)
    const holder = others.length === 1 ? nameOf(others[0]) : 'another element'
    return [{
      code: 'PATH_TAKEN',
      severity: 'error',
      message: `${holder} listens at the webhook id ${path} already: this element gets no requests, and those that come may start or continue something else.`,
      hint: inboundRules[run.line].groupsElements
        ? 'Give one of them another webhook id, or make both share a connector: the same properties, and the same deduplication.'
        : 'Give one of them another webhook id.',
      at: { element: element.id, field: propertyField('inbound.context') },
    }]
  },
}

/** The request goes elsewhere: often by one letter. */
export const otherPath: InboundRule = {
  code: 'OTHER_PATH',
  explain: situation => {
    const { element, request, run } = situation
    const own = propertyOf(element, 'inbound.context')
    const asked = /^\/inbound(?:\/([^?#]*))?/.exec(request.path)
    if (own === undefined || run.http?.status !== 404 || phaseOf(situation, 'endpoint')?.failure === undefined) return []
    // With secrets and FEEL in it the text is not the path.
    if (/[{}=]/.test(own) || asked?.[1] === own || decoded(asked?.[1]) === own) return []
    const wanted = `/inbound/${own}`
    const [one, other] = [request.path, wanted].map(path => path.toLowerCase().replace(/\/+$/, ''))
    const hint = one !== other ? undefined : request.path.endsWith('/') ? 'A slash at the end makes another path.' : 'Upper and lower case count.'
    return [{
      code: 'OTHER_PATH',
      severity: 'error',
      message: `${nameOf(element)} listens at \`${wanted}\`, and the request goes to \`${request.path.slice(0, 80)}\`.`,
      ...(hint !== undefined && { hint }),
      at: { text: 'request' },
    }]
  },
}

function decoded(text = ''): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The elements of the connector that this one is part of; undefined: it has none. */
function groupOf({ model, element, run }: Pick<InboundSituation, 'model' | 'element' | 'run'>): { ids: string[]; invalid?: string } | undefined {
  const process = inboundProcessOf(model, element.id)
  const rules = inboundRules[run.line]
  if (!process || !rules.groupsElements || inboundTypeOf(element) === undefined) return undefined
  const group = groupHolding(process, element.id, rules)
  return group.ok ? { ids: group.elements.map(each => each.element.id) } : group.elements && { ids: group.elements.map(each => each.element.id), invalid: group.failure }
}

function listed(model: ProcessModel, ids: string[]): string {
  const names = ids.map(id => nameOf(model.elements[id]))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const nameOf = (element: ModelElement | undefined) => element?.name ?? element?.id ?? ''
