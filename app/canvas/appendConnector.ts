// The context pad's "Append connector", and the menu behind it: all templates of tasks and events that can follow.
import type Modeler from 'bpmn-js/lib/Modeler'
import { elementOf } from './services.ts'
import type { Element, ElementTemplates } from './services.ts'
import type { TemplateJson } from '../../src/workspace.ts'

const menu = 'append-connector'
const title = 'Append connector'

const icon =
  '<svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">'
  + '<path d="M7 3v4M15 3v4M4.5 7h13v3.5a6.5 6.5 0 0 1-13 0zM11 17v3"/></svg>'

interface Place {
  x: number
  y: number
  cursor?: { x: number; y: number }
}

interface PopupMenu {
  registerProvider(menu: string, provider: { getPopupMenuEntries(element: Element): Record<string, unknown> }): void
  open(element: Element, menu: string, at: Place, options: object): void
  isEmpty(element: Element, menu: string): boolean
}

interface Step {
  name?: string
  description?: string
  keywords?: string[]
  presetId?: string
  steps?: Step[]
}

type Create = (step: Step) => object

function AppendConnector(
  contextPad: { registerProvider(provider: object): void },
  popupMenu: PopupMenu,
  elementTemplates: ElementTemplates,
  autoPlace: { append(source: Element, shape: Element): void },
  create: { start(event: Event, shape: Element, context: object): void },
  rules: { allowed(rule: string, context: object): boolean },
) {
  popupMenu.registerProvider(menu, {
    getPopupMenuEntries: element =>
      Object.fromEntries(
        elementTemplates.getLatest().filter(canFollow).map(template => [
          `append-${template.id}`,
          menuEntry(template, template as Step, ({ presetId, name }) => {
            const shape = () => named(elementTemplates.createElement(template, presetId === undefined ? {} : { presetId }), name)
            const place = (event: Event) => create.start(event, shape(), { source: element })
            return { click: () => autoPlace.append(element, shape()), dragstart: place }
          }),
        ]),
      ),
  })
  contextPad.registerProvider({
    getContextPadEntries: (element: Element) =>
      rules.allowed('shape.append', { element })
        ? {
            [menu]: {
              group: 'model',
              html: `<div class="entry" draggable="false">${icon}</div>`,
              title,
              action: { click: (event: MouseEvent) => open(popupMenu, element, besideEvent(event)) },
            },
          }
        : {},
  })
}
AppendConnector.$inject = ['contextPad', 'popupMenu', 'elementTemplates', 'autoPlace', 'create', 'rules']

/** A module for bpmn-js. */
export const appendConnectorModule = { __init__: ['appendConnector'], appendConnector: ['type', AppendConnector] }

/** Opens the menu beside the element; false if nothing can be appended to it. */
export function openAppendConnector(modeler: Modeler, id: string): boolean {
  const element = elementOf(modeler, id)
  const popupMenu = modeler.get<PopupMenu>('popupMenu')
  const rules = modeler.get<{ allowed(rule: string, context: object): boolean }>('rules')
  if (!element || !rules.allowed('shape.append', { element })) return false
  open(popupMenu, element, besideElement(modeler, element))
  return true
}

/** Opens bpmn-js's own menu that changes the type or template of an element. */
export function openChangeMenu(modeler: Modeler, id: string): boolean {
  const element = elementOf(modeler, id)
  const popupMenu = modeler.get<PopupMenu>('popupMenu')
  if (!element || popupMenu.isEmpty(element, 'bpmn-replace')) return false
  popupMenu.open(element, 'bpmn-replace', besideElement(modeler, element), { title: 'Change element', width: 300, search: true })
  return true
}

function open(popupMenu: PopupMenu, element: Element, at: Place): void {
  popupMenu.open(element, menu, at, { title, width: 300, search: true })
}

function besideEvent(event: MouseEvent): Place {
  const entry = (event.target as globalThis.Element | null)?.closest('.djs-context-pad')?.getBoundingClientRect()
  const cursor = { x: event.x, y: event.y }
  return entry ? { x: entry.right + 5, y: entry.top, cursor } : { ...cursor, cursor }
}

function besideElement(modeler: Modeler, element: Element): Place {
  const canvas = modeler.get<{ getAbsoluteBBox(e: Element): { x: number; y: number; width: number }; getContainer(): HTMLElement }>('canvas')
  const box = canvas.getAbsoluteBBox(element)
  const page = canvas.getContainer().getBoundingClientRect()
  return { x: page.left + box.x + box.width + 10, y: page.top + box.y }
}

/** A new task says what it does; the template may have named it already. */
function named(shape: Element, name: string | undefined): Element {
  if (name !== undefined && shape.businessObject.get('name') === undefined) shape.businessObject.set('name', name)
  return shape
}

/** Start events and boundary events do not follow anything; flows are no elements of their own. */
function canFollow(template: TemplateJson): boolean {
  const { elementType, appliesTo } = template as { elementType?: { value?: string }; appliesTo?: string[] }
  const type = elementType?.value ?? appliesTo?.[0] ?? ''
  return !['bpmn:StartEvent', 'bpmn:BoundaryEvent', 'bpmn:Participant', 'bpmn:SequenceFlow', 'bpmn:Process'].includes(type)
}

/** A template with steps opens a menu of its own; its leaves name a preset. */
function menuEntry(template: TemplateJson, step: Step, create: Create): object {
  const { icon: image } = template as { icon?: { contents?: string } }
  const shown = { label: step.name, description: step.description, imageUrl: image?.contents, search: step.keywords }
  if (!step.steps?.length) return { ...shown, action: create(step) }
  return {
    ...shown,
    entries: Object.fromEntries(step.steps.map((each, index) => [`step-${index}`, menuEntry(template, each, create)])),
  }
}
