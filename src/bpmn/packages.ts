// What moddle is told of Camunda 8: the namespaces of the engine and of the modeler.
import zeebeDescriptor from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import { withOpenElements } from './keepUnknown.ts'
import { modelerDescriptor } from './modelerDescriptor.ts'

export const camundaPackages = { zeebe: withOpenElements(zeebeDescriptor), modeler: modelerDescriptor }
