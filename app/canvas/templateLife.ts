// What happens to the template of an element: changed in one step, unlinked, removed, and rehearsed before any of it.
import CamundaCloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud'
import Modeler from 'bpmn-js/lib/Modeler'
import { CloudElementTemplatesCoreModule } from 'bpmn-js-element-templates'
import type { Rehearsal, TemplateChange, TemplateUse } from './door.ts'
import { elementOf, service } from './services.ts'
import type { Element, ElementTemplates, ModdleElement } from './services.ts'
import { writeField } from './setField.ts'
import { camundaPackages } from '../../src/bpmn/packages.ts'
import { readModel } from '../../src/bpmn/readModel.ts'
import type { TemplateJson } from '../../src/workspace.ts'

/** All elements that name a template, in the order of the registry. */
export function templateUses(modeler: Modeler): TemplateUse[] {
  return service(modeler, 'elementRegistry').filter(element => !('labelTarget' in element && element.labelTarget)).flatMap(element => {
    const businessObject = element.businessObject as ModdleElement | undefined
    const id = businessObject?.get('zeebe:modelerTemplate') as string | undefined
    if (!businessObject || !id) return []
    const version = businessObject.get('zeebe:modelerTemplateVersion') as number | undefined
    const name = businessObject.get('name') as string | undefined
    return [{ element: element.id, name: name || element.id, id, ...(version !== undefined && { version }) }]
  })
}

export interface CommandStack {
  registerHandler(command: string, handler: unknown): void
  execute(command: string, context: object): void
}

interface Step {
  run: () => void
}

/** One undoable step around several. */
class OneStep {
  preExecute({ run }: Step): void {
    run()
  }
}

/** As the properties panel has it, which a copy goes without. */
export class ManySteps {
  static $inject = ['commandStack']
  private readonly commandStack: CommandStack

  constructor(commandStack: CommandStack) {
    this.commandStack = commandStack
  }

  preExecute(commands: { cmd: string; context: object }[]): void {
    for (const { cmd, context } of commands) this.commandStack.execute(cmd, context)
  }
}

const oneStep = 'playground.oneStep'

/** Lets the modeler make one step of several; once for each modeler. */
export function allowOneStep(modeler: Modeler): void {
  const commandStack: CommandStack = service(modeler, 'commandStack')
  commandStack.registerHandler(oneStep, OneStep)
}

/** No public name: a browser test creates elements of all templates. */
const step = '_applyProperty'

type ElementFactory = Record<typeof step, (element: Element, property: Conditional, properties: Conditional[], done: Conditional[]) => void>

interface Conditional {
  id?: string
  condition?: { allMatch?: { property: string }[] }
}

/**
 * The library creates an element property by property, those that others wait for first. Of several conditions it knows
 * none, takes the first property without an id for what is waited for, and may follow that one without end.
 */
export function createInOrder(modeler: Modeler): void {
  const factory = modeler.get<ElementFactory>('templateElementFactory')
  const apply = factory[step].bind(factory)
  const begun = new Set<Conditional>()
  factory[step] = (element, property, properties, done) => {
    if (begun.has(property)) return
    begun.add(property)
    const awaited = property.condition?.allMatch?.flatMap(({ property: id }) => properties.find(other => other.id === id) ?? []) ?? []
    for (const other of awaited) factory[step](element, other, properties, done)
    apply(element, property, properties, done)
    begun.delete(property)
  }
}

/** Configurations come from a cluster: the fields that choose one say that here is none, and what counts instead. */
export function explainConfigurations(modeler: Modeler): void {
  const configurations = modeler.get<{ setState(state: { unavailableMessage: string }): void }>('configurationInstances')
  const unavailableMessage =
    'Configurations are kept in a Camunda cluster, and none is connected here. The fields below work without one. '
    + 'One that is bound stays bound; the preview reads it from the process variable camunda.vars.env.'
  configurations.setState({ unavailableMessage })
}

/** False when there is no such element, or no such template. */
export function changeTemplate(modeler: Modeler, change: TemplateChange): boolean {
  const { element: id, template, presetId, values = [] } = change
  const element = elementOf(modeler, id)
  const loaded = service(modeler, 'elementTemplates').get(template.id, template.version)
  if (!element || !loaded) return false
  service(modeler, 'commandStack').execute(oneStep, {
    run: () => {
      // Another type of element is another element, with the id of the former one.
      const changed = applyNow(modeler, element, loaded, presetId)
      for (const { field, text } of values) writeField(modeler, changed.id, field, text)
    },
  } satisfies Step)
  return true
}

type Apply = ElementTemplates['applyTemplate']

const unasked = new WeakMap<Modeler, Apply>()

function applyNow(modeler: Modeler, element: Element, template: TemplateJson, presetId: string | undefined): Element {
  const elementTemplates = service(modeler, 'elementTemplates')
  const apply = unasked.get(modeler) ?? elementTemplates.applyTemplate.bind(elementTemplates)
  return apply(element, template, presetId === undefined ? {} : { presetId })
}

/**
 * Menus of the library change templates at once. Where an element has one already, the page is told instead, and changes
 * it when the person has seen what that does.
 */
export function askBeforeChange(modeler: Modeler, ask: (change: TemplateChange) => void): void {
  const elementTemplates = service(modeler, 'elementTemplates')
  const apply = elementTemplates.applyTemplate.bind(elementTemplates)
  unasked.set(modeler, apply)
  elementTemplates.applyTemplate = (element, template, options = {}) => {
    const has = (element.businessObject as ModdleElement).get('zeebe:modelerTemplate') !== undefined
    if (!has) return apply(element, template, options)
    const { id, version } = template
    ask({ element: element.id, template: { id, ...(version !== undefined && { version }) }, ...options })
    return element
  }
}

/**
 * What an element would become, tried on a copy of the diagram that nobody sees. Undefined when the element or the template
 * is not there.
 */
export async function rehearse(modeler: Modeler, change: TemplateChange): Promise<Rehearsal | undefined> {
  const real = service(modeler, 'elementTemplates')
  const { id, version } = change.template
  const template = real.get(id, version)
  const element = elementOf(modeler, change.element)
  if (!template || !element) return undefined
  const former = real.get(element)
  const { xml } = await modeler.saveXML()
  const stage = document.createElement('div')
  stage.className = 'rehearsal'
  stage.ariaHidden = 'true'
  document.body.append(stage)
  const copy = new Modeler({
    container: stage,
    moddleExtensions: camundaPackages,
    additionalModules: [CloudElementTemplatesCoreModule, CamundaCloudBehaviors],
  })
  try {
    await copy.importXML(xml!)
    allowOneStep(copy)
    const commandStack: CommandStack = service(copy, 'commandStack')
    commandStack.registerHandler('properties-panel.multi-command-executor', ManySteps)
    const templates = service(copy, 'elementTemplates')
    templates.setEngines(real.getEngines())
    templates.set(former && former !== template ? [former, template] : [template])
    const read = () => readModel(copy.getDefinitions()).elements[change.element]
    const before = read()
    if (!before || !changeTemplate(copy, change)) return undefined
    const after = read()
    return after && { before, after }
  } finally {
    copy.destroy()
    stage.remove()
  }
}
