// Texts of an element put into its BPMN XML, for the few kinds of fields that a frame edits. The rest of the file stays.
import { splitField, type FieldKey } from '../../src/bpmn/fields.ts'

const zeebe = 'http://camunda.org/schema/zeebe/1.0'
const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL'

/** Where a kind of field stands: the list in the extension elements, its entries, and the attribute that names one. */
const places: Record<string, { list: string; entry: string; name: string }> = {
  header: { list: 'taskHeaders', entry: 'header', name: 'key' },
  property: { list: 'properties', entry: 'property', name: 'name' },
}

/** The XML with these texts; an element or kind of field that is not there changes nothing. An empty text removes the entry. */
export function withFields(xml: string, element: string, fields: Readonly<Record<FieldKey, string>>): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const found = [...document.getElementsByTagName('*')].find(each => each.getAttribute('id') === element)
  if (!found || document.querySelector('parsererror')) return xml
  for (const [field, text] of Object.entries(fields)) {
    const { kind, name } = splitField(field)
    if (field === 'correlationKey') setCorrelationKey(found, text)
    else if (Object.hasOwn(places, kind)) setEntry(found, places[kind]!, name, text)
  }
  const written = new XMLSerializer().serializeToString(document)
  return written.startsWith('<?xml') ? written : `<?xml version="1.0" encoding="UTF-8"?>\n${written}`
}

function setEntry(element: Element, place: (typeof places)[string], name: string, text: string) {
  const extensions = childOf(element, bpmn, 'extensionElements') ?? added(element, bpmn, 'extensionElements', true)
  const list = childOf(extensions, zeebe, place.list) ?? added(extensions, zeebe, place.list)
  // Of an entry that stands there twice the last counts, as for the engine.
  const entry = [...list.children].findLast(child => child.localName === place.entry && child.getAttribute(place.name) === name)
  if (text === '') return entry?.remove()
  const target = entry ?? added(list, zeebe, place.entry)
  target.setAttribute(place.name, name)
  target.setAttribute('value', text)
}

/** It stands with the message that the event, or the receive task, refers to. */
function setCorrelationKey(element: Element, text: string) {
  const { ownerDocument: document } = element
  const definition = childOf(element, bpmn, 'messageEventDefinition') ?? element
  const id = definition.getAttribute('messageRef')
  const message = [...document.getElementsByTagNameNS(bpmn, 'message')].find(each => each.getAttribute('id') === id)
  message?.getElementsByTagNameNS(zeebe, 'subscription')[0]?.setAttribute('correlationKey', text)
}

const childOf = (parent: Element, namespace: string, name: string): Element | undefined =>
  [...parent.children].find(child => child.namespaceURI === namespace && child.localName === name)

/** With the prefix that the file uses for it. Extension elements come before everything but documentation. */
function added(parent: Element, namespace: string, name: string, first = false): Element {
  const prefix = parent.lookupPrefix(namespace) ?? (namespace === zeebe ? 'zeebe' : '')
  const child = parent.ownerDocument.createElementNS(namespace, prefix === '' ? name : `${prefix}:${name}`)
  const before = first ? [...parent.children].find(each => each.localName !== 'documentation') : undefined
  parent.insertBefore(child, before ?? null)
  return child
}
