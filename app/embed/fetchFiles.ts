// The files behind an address: a workspace in one file, or a diagram with its scenarios beside it.
import type { HandedFile } from './messages.ts'

/**
 * Fetches a workspace file (`….connector-playground.json`), a diagram (`….bpmn`, and `….scenarios.json` beside it where
 * there is one), or a folder whose files have its name, as the examples have. Throws with words for people.
 */
export async function fetchFiles(address: URL): Promise<HandedFile[]> {
  if (address.pathname.endsWith('.json')) return [await fetchFile(address)]
  const diagram = address.pathname.endsWith('.bpmn') ? address : inFolder(address)
  const scenarios = new URL(diagram)
  scenarios.pathname = diagram.pathname.replace(/\.bpmn$/, '.scenarios.json')
  const [first, second] = await Promise.all([fetchFile(diagram), fetchFile(scenarios).catch(() => undefined)])
  return second ? [first, second] : [first]
}

function inFolder(address: URL): URL {
  const path = address.pathname.replace(/\/*$/, '')
  const inside = new URL(address)
  inside.pathname = `${path}/${path.slice(path.lastIndexOf('/') + 1)}.bpmn`
  return inside
}

async function fetchFile(address: URL): Promise<HandedFile> {
  const answer = await fetch(address, { credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim())
  return { name: address.pathname.slice(address.pathname.lastIndexOf('/') + 1), text: await answer.text() }
}
