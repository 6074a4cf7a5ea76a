// What the drawing part of a diagram must have before the canvas takes it: a plane, and places that are numbers. Others
// would leave the canvas empty, or stop the page.
import type { ModdleElement } from './services.ts'
import type { Problem } from '../../src/problem.ts'

/** Further away, or larger, the canvas can't zoom to. */
const outOfReach = 1_000_000

/** Why the canvas can't draw these definitions; undefined if it can. */
export function notDrawable(definitions: ModdleElement): Problem | undefined {
  const planes = (definitions.get('diagrams') as ModdleElement[]).map(diagram => diagram.get('plane') as ModdleElement | undefined)
  if (!planes[0]) {
    return {
      code: 'BPMN_NOT_DRAWN',
      severity: 'error',
      message: 'It has no diagram: it says what the process does, not where its elements stand.',
      hint: layOut,
    }
  }
  for (const plane of planes) {
    const astray = (plane?.get('planeElement') as ModdleElement[] | undefined)?.find(drawn => !standsSomewhere(drawn))
    if (!astray) continue
    const name = (astray.get('bpmnElement') as ModdleElement | undefined)?.get('id') ?? astray.get('id') ?? astray.$type
    return {
      code: 'BPMN_ASTRAY',
      severity: 'error',
      message: `The place of “${String(name)}” in the drawing is no place: its numbers are missing, broken or far out of reach.`,
      hint: 'Correct its bounds or waypoints in the file, or draw it again in Camunda Modeler.',
    }
  }
  return undefined
}

/** Nothing here lays a diagram out: it says who does. */
const layOut = 'Give it a layout in Camunda Modeler, save it there, and open it again.'

/** Nothing of the process has a place in the drawing. */
export const nothingDrawn: Problem = {
  code: 'BPMN_NOT_DRAWN',
  severity: 'error',
  message: 'None of its elements has a place in the drawing.',
  hint: layOut,
}

function standsSomewhere(drawn: ModdleElement): boolean {
  const bounds = [drawn.get('bounds'), (drawn.get('label') as ModdleElement | undefined)?.get('bounds')] as (ModdleElement | undefined)[]
  const waypoints = (drawn.$instanceOf('bpmndi:BPMNEdge') ? drawn.get('waypoint') : []) as ModdleElement[]
  // A shape without bounds is left out by the canvas, which says so.
  return [
    ...bounds.flatMap(each => (each ? [each.get('x'), each.get('y')] : [])),
    ...waypoints.flatMap(each => [each.get('x'), each.get('y')]),
  ].every(isReachable) && bounds.flatMap(each => (each ? [each.get('width'), each.get('height')] : [])).every(size => isReachable(size) && size >= 0)
}

const isReachable = (number: unknown): number is number => typeof number === 'number' && Math.abs(number) <= outOfReach

/** Elements of the flow that have no shape: they are part of the process, unseen. */
export function undrawn(definitions: ModdleElement, isDrawn: (id: string) => boolean): string[] {
  const found: string[] = []
  const walk = (element: ModdleElement) => {
    for (const each of (element.get('flowElements') as ModdleElement[] | undefined) ?? []) {
      const id = each.get('id') as string | undefined
      if (id !== undefined && each.$instanceOf('bpmn:FlowNode') && !isDrawn(id)) found.push(id)
      else walk(each)
    }
  }
  for (const root of definitions.get('rootElements') as ModdleElement[]) walk(root)
  return found
}

/** A word on elements that are not seen. */
export function undrawnProblem(ids: readonly string[]): Problem | undefined {
  const [first] = ids
  if (first === undefined) return undefined
  const names = ids.slice(0, 5).map(id => `“${id}”`).join(', ')
  const more = ids.length > 5 ? ` and ${ids.length - 5} more` : ''
  return {
    code: 'BPMN_UNDRAWN',
    severity: 'hint',
    message: `${names}${more} ${ids.length === 1 ? 'is' : 'are'} part of the process, but ${ids.length === 1 ? 'has' : 'have'} no place in the drawing.`,
    hint: 'What is not drawn is kept when the diagram is saved.',
  }
}
