// Elements of a type that nobody described go along when their owner is copied, or becomes another type of element.
import type { ModdleElement } from './services.ts'

interface Generic extends ModdleElement {
  readonly $descriptor: { isGeneric?: boolean; ns: { uri?: string } }
  $children?: Generic[]
  $body?: string
}

interface CopyEvents {
  on(event: 'moddleCopy.canCopyProperty', priority: number, listener: (event: { property: unknown }) => Generic | undefined): void
}

interface AnyFactory {
  createAny(name: string, uri: string | undefined, properties: Record<string, unknown>): Generic
}

/** Before the rules that know only described elements. */
const beforeRules = 2000

function CopyUnknown(eventBus: CopyEvents, moddle: AnyFactory) {
  const copy = (element: Generic): Generic => {
    const attributes = Object.fromEntries(Object.entries(element).filter(([name]) => !name.startsWith('$')))
    const copied = moddle.createAny(element.$type, element.$descriptor.ns.uri, attributes)
    if (element.$body !== undefined) copied.$body = element.$body
    if (element.$children) copied.$children = element.$children.map(child => Object.assign(copy(child), { $parent: copied }))
    return copied
  }
  eventBus.on('moddleCopy.canCopyProperty', beforeRules, ({ property }) => (isGeneric(property) ? copy(property) : undefined))
}
CopyUnknown.$inject = ['eventBus', 'moddle']

function isGeneric(property: unknown): property is Generic {
  return typeof property === 'object' && property !== null && (property as Partial<Generic>).$descriptor?.isGeneric === true
}

/** A module for bpmn-js. */
export const copyUnknownModule = { __init__: ['copyUnknown'], copyUnknown: ['type', CopyUnknown] }
