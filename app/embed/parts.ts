// What the scripts of the embedded frame hand to each other. They are classic scripts, since a frame in a sandbox has no
// origin of its own and can load no modules; each puts what it has under one global name.
import type { ProcessModel } from '../../src/bpmn/model.ts'
import type { ScenarioSet } from '../../src/scenarios/scenario.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import type { openFiles, openLink } from './workspace.ts'
import type { writeLink } from './writeLink.ts'
import type * as validator from '../canvas/validateTemplate.ts'
import type { mountFeelEditor } from '../editors/mountFeelEditor.ts'

/** What a frame shows: a diagram, read already, with its scenarios. */
export interface Material {
  name: string
  title?: string
  summary?: string
  model: ProcessModel
  /** the same as BPMN 2.0 XML, to go on with in the playground */
  diagram: string
  scenarios: Record<string, ScenarioSet>
  secrets: Record<string, string>
  /** element templates that came with it */
  templates?: readonly TemplateJson[]
  /** IANA time zone */
  zone: string
  /** id of the element to show */
  selected?: string
}

export interface Parts {
  /** by name; written when the page is built */
  examples: Record<string, Material>
  feelEditor?: typeof mountFeelEditor
  validator?: typeof validator
  openLink?: typeof openLink
  openFiles?: typeof openFiles
  writeLink?: typeof writeLink
}

declare global {
  var connectorPlaygroundParts: Parts | undefined
}

/** Where all parts are kept. */
export function parts(): Parts {
  return (globalThis.connectorPlaygroundParts ??= { examples: Object.create(null) as Parts['examples'] })
}

/** Of the build that the first script is of, as `?edition=…`; empty while developing. */
const edition = typeof document === 'undefined' ? '' : new URL((document.currentScript as HTMLScriptElement | null)?.src ?? 'http://none').search

/** The address of a part of the frame, as `embed/preview.js`, of the same build as this one. */
export const partAddress = (path: string): string => new URL(`${path}${edition}`, document.baseURI).href

const loading = new Map<string, Promise<void>>()

/** Loads a script of the frame, once. The address is relative to the page. Rejects when it can't be loaded. */
export function loadScript(path: string): Promise<void> {
  const known = loading.get(path)
  if (known) return known
  const script = document.createElement('script')
  script.src = partAddress(path)
  const loaded = added(script, path).then(() => undefined)
  loaded.catch(() => loading.delete(path))
  loading.set(path, loaded)
  return loaded
}

/** Loads styles of the frame; to be taken away again. */
export function loadStyles(path: string): Promise<HTMLLinkElement> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = partAddress(path)
  return added(link, path)
}

function added<Part extends HTMLScriptElement | HTMLLinkElement>(part: Part, path: string): Promise<Part> {
  return new Promise((resolve, reject) => {
    part.onload = () => resolve(part)
    part.onerror = () => {
      part.remove()
      reject(new Error(`${path} can't be loaded.`))
    }
    document.head.append(part)
  })
}
