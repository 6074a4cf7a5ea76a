// The drawing on its own: outside the page nobody knows the page's colours.
import type Modeler from 'bpmn-js/lib/Modeler'
import { shapeColours } from './createModeler.ts'

export async function exportSvg(modeler: Modeler): Promise<string> {
  const { svg } = await modeler.saveSVG()
  return Object.values(shapeColours).reduce((text, colour) => text.replaceAll(colour, plain(colour)), svg)
}

/** What stands after the comma: `var(--shape-fill, white)` is white on paper. */
function plain(colour: string): string {
  return colour.slice(colour.indexOf(',') + 1, -1).trim()
}
