// Can the canvas show this diagram? Tried where nobody sees it, before anything makes room for it.
import Viewer from 'bpmn-js/lib/Viewer'
import { keepUnknown, type Moddle } from '../../src/bpmn/keepUnknown.ts'
import { camundaPackages } from '../../src/bpmn/packages.ts'
import type { Problem } from '../../src/problem.ts'
import { unreadable } from './importDiagram.ts'

/** Why the canvas can't show it; undefined if it can. */
export async function whyNotDrawn(xml: string): Promise<Problem | undefined> {
  const stage = document.createElement('div')
  stage.className = 'rehearsal'
  stage.ariaHidden = 'true'
  document.body.append(stage)
  const viewer = new Viewer({ container: stage, moddleExtensions: camundaPackages })
  try {
    keepUnknown(viewer.get<Moddle>('moddle'))
    await viewer.importXML(xml)
    return undefined
  } catch (error) {
    return unreadable(error)
  } finally {
    viewer.destroy()
    stage.remove()
  }
}
