// Can the canvas show this diagram? Tried where nobody sees it, before anything makes room for it.
import Viewer from 'bpmn-js/lib/Viewer'
import { keepUnknown, type Moddle } from '../../src/bpmn/keepUnknown.ts'
import { camundaPackages } from '../../src/bpmn/packages.ts'
import type { Problem } from '../../src/problem.ts'
import { nothingDrawn, undrawn } from './drawable.ts'
import { importProblems, leftOut, refusal, unreadable } from './importDiagram.ts'
import type { ModdleElement } from './services.ts'

export interface TriedDrawing {
  /** why the canvas can't show it */
  refused?: Problem
  /** parts of the file that are not read, and gone when it is saved */
  leftOut: Problem[]
}

export async function tryDrawing(xml: string): Promise<TriedDrawing> {
  const stage = document.createElement('div')
  stage.className = 'rehearsal'
  stage.ariaHidden = 'true'
  document.body.append(stage)
  const viewer = new Viewer({ container: stage, moddleExtensions: camundaPackages })
  try {
    keepUnknown(viewer.get<Moddle>('moddle'))
    const refused = await refusal(viewer, xml)
    if (refused) return { refused, leftOut: [] }
    const { warnings } = await viewer.importXML(xml)
    const registry = viewer.get<{ get(id: string): unknown; getAll(): unknown[] }>('elementRegistry')
    const unseen = undrawn(viewer.getDefinitions() as ModdleElement, id => registry.get(id) !== undefined)
    // The root is always there.
    if (unseen.length > 0 && registry.getAll().length === 1) return { refused: nothingDrawn, leftOut: [] }
    return { leftOut: importProblems(viewer, warnings).filter(({ code }) => code === leftOut) }
  } catch (error) {
    return { refused: unreadable(error), leftOut: [] }
  } finally {
    viewer.destroy()
    stage.remove()
  }
}
