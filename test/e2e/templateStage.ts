// Bundled into a page of its own: applies templates as the canvas does, and opens what was written in a plain bpmn.io viewer.
import CamundaCloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud'
import Modeler from 'bpmn-js/lib/Modeler'
import Viewer from 'bpmn-js/lib/Viewer'
import { CloudElementTemplatesCoreModule } from 'bpmn-js-element-templates'
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json'
import { service, type Element } from '../../app/canvas/services.ts'
import { createInOrder, ManySteps, type CommandStack } from '../../app/canvas/templateLife.ts'
import type { TemplateJson } from '../../src/workspace.ts'

export interface AppliedTemplate {
  /** of the new element */
  id: string
  xml: string
  /** what a viewer with the published zeebe extension alone says */
  warnings: string[]
}

interface Factory {
  createShape(attributes: { type: string }): Element
}

interface Modeling {
  createShape(shape: Element, position: { x: number; y: number }, parent: Element, options?: { attach: boolean }): Element
}

type How = 'created' | 'applied'

/** As menus do it: an element is created from the template, or a plain one is there and gets it. */
async function applyTemplate(template: TemplateJson, xml: string, how: How): Promise<AppliedTemplate> {
  const stage = document.body.appendChild(document.createElement('div'))
  const modeler = new Modeler({
    container: stage,
    moddleExtensions: { zeebe: zeebeModdle },
    additionalModules: [CloudElementTemplatesCoreModule, CamundaCloudBehaviors],
  })
  modeler.get<CommandStack>('commandStack').registerHandler('properties-panel.multi-command-executor', ManySteps)
  createInOrder(modeler)
  await modeler.importXML(xml)
  const templates = service(modeler, 'elementTemplates')
  templates.set([template])
  const type = (template['appliesTo'] as string[])[0]!
  const made = how === 'created' ? templates.createElement(template) : modeler.get<Factory>('elementFactory').createShape({ type })
  const isBoundary = (made.businessObject as { $type: string }).$type === 'bpmn:BoundaryEvent'
  const parent = service(modeler, 'elementRegistry').get(isBoundary ? 'Host' : 'Process_1') as Element
  const modeling = modeler.get<Modeling>('modeling')
  const added = modeling.createShape(made, isBoundary ? { x: 310, y: 160 } : { x: 600, y: 120 }, parent, { attach: isBoundary })
  const shape = how === 'created' ? added : templates.applyTemplate(added, template)
  const written = (await modeler.saveXML({ format: true })).xml!
  modeler.destroy()
  const viewer = new Viewer({ container: stage, moddleExtensions: { zeebe: zeebeModdle } })
  const { warnings } = await viewer.importXML(written)
  viewer.destroy()
  stage.remove()
  return { id: shape.id, xml: written, warnings: (warnings as unknown as { message: string }[]).map(({ message }) => message) }
}

Object.assign(window, { applyTemplate })
