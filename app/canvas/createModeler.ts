// bpmn-js put together for Camunda 8: modules, moddle extensions, colours.
import CamundaCloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud'
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser'
import ElementTemplateIconRendererModule from '@bpmn-io/element-template-icon-renderer'
import Modeler from 'bpmn-js/lib/Modeler'
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything'
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates'
import {
  BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule, ZeebeTooltipProvider,
} from 'bpmn-js-properties-panel'
import { appendConnectorModule } from './appendConnector.ts'
import { copyUnknownModule } from './copyUnknown.ts'
import { labelThenPadModule } from './labelThenPad.ts'
import { menuSearchModule } from './menuSearch.ts'
import { padOnClickModule } from './padOnClick.ts'
import { createPanelModule } from './panelProvider.ts'
import type { PanelContext } from './panelFeed.ts'
import { pasteFromPageModule } from './pasteFromPage.ts'
import { createPopupEditorModule } from './popupEditor.ts'
import { quietContextPadModule } from './quietContextPad.ts'
import type { Typing } from './typing.ts'
import { keepUnknown, type Moddle } from '../../src/bpmn/keepUnknown.ts'
import { camundaPackages } from '../../src/bpmn/packages.ts'

/** A pause of this many milliseconds in typing commits the text: one undo step. */
const commitAfter = 300

// Drawn with the page's colours, so that a change of theme needs no new drawing. `svg.ts` puts plain ones into exports.
export const shapeColours = {
  defaultFillColor: 'var(--shape-fill, white)',
  defaultStrokeColor: 'var(--shape-stroke, hsl(225, 10%, 15%))',
}

export function createModeler(container: HTMLElement, context: PanelContext, typing: Typing): Modeler {
  const modeler = new Modeler({
    container,
    bpmnRenderer: shapeColours,
    debounceInput: commitAfter,
    propertiesPanel: { tooltip: ZeebeTooltipProvider, feelPopupContainer: document.body },
    moddleExtensions: camundaPackages,
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      CloudElementTemplatesPropertiesProviderModule,
      CamundaCloudBehaviors,
      ElementTemplateChooserModule,
      ElementTemplateIconRendererModule,
      CreateAppendAnythingModule,
      CreateAppendElementTemplatesModule,
      appendConnectorModule,
      quietContextPadModule,
      padOnClickModule,
      labelThenPadModule,
      menuSearchModule,
      pasteFromPageModule,
      copyUnknownModule,
      createPanelModule(context, typing),
      createPopupEditorModule(context),
    ],
  })
  keepUnknown(modeler.get<Moddle>('moddle'))
  return modeler
}
