// What an embedded frame is asked to show: written from the attributes of `<connector-playground>`, read from what stands
// behind the `#` of the frame's address. The keys are those of every address of the page, and a few more.
import { readAddress, writeAddress, panes, type Address, type Pane } from '../../src/share/address.ts'

export interface FrameAddress extends Address {
  /** a workspace file, a diagram, or a folder of an example's kind, by its address */
  src?: string
  /** the host hands the files over, by a `load` message */
  handed: boolean
  /** origins that the frame talks to; absent: any */
  origins?: string[]
}

/** The attributes that say what is shown. `height` is not among them: it is the element's own. */
export const shownAttributes = ['example', 'src', 'workspace', 'element', 'scenario', 'show', 'readonly', 'theme', 'version', 'origin'] as const
export type ShownAttribute = (typeof shownAttributes)[number]

/** Panes that need the app itself, with its canvas. */
const ofApp: readonly Pane[] = ['diagram', 'properties']

/** What a frame shows that is asked for nothing in particular. */
export const usualPanes: readonly Pane[] = ['response', 'variables', 'outcome']

/** The part of a frame's address after `embed.html`, `#` included. An attribute that is not there is null. */
export function frameHash(attribute: (name: ShownAttribute) => string | null): string {
  const text = (name: ShownAttribute) => attribute(name)?.trim() || undefined
  const flag = (name: ShownAttribute) => attribute(name) !== null && attribute(name) !== 'false'
  const [example, workspace, src] = [text('example'), text('workspace'), text('src')]
  const show = text('show')?.split(/[\s,]+/).filter((name): name is Pane => (panes as readonly string[]).includes(name))
  const theme = text('theme')
  const address = writeAddress({
    ...(src === undefined && openOf(workspace, example)),
    ...(text('element') && { element: text('element')! }),
    ...(text('scenario') && { scenario: text('scenario')! }),
    ...(text('version') && { version: text('version')! }),
    ...(show && { show }),
    ...((theme === 'light' || theme === 'dark') && { theme }),
    embed: true,
    readonly: flag('readonly'),
  })
  const origins = text('origin')
  return `${address}${src === undefined ? '' : '&handed=1'}${origins === undefined ? '' : `&origins=${encodeURIComponent(origins)}`}`
}

function openOf(workspace: string | undefined, example: string | undefined): Pick<Address, 'open'> | undefined {
  if (workspace !== undefined) return { open: { kind: 'link', data: linkData(workspace) } }
  return example === undefined ? undefined : { open: { kind: 'example', name: example } }
}

/** A whole link of the playground will do, too. */
function linkData(given: string): string {
  return /[#&]w=([^&]+)/.exec(given)?.[1] ?? given
}

/** Reads the part after `#`, with or without it. What can't be understood is as if it were not there. */
export function readFrameAddress(hash: string): FrameAddress {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const src = given.get('src') || undefined
  const origins = given.get('origins')?.split(/[\s,]+/).map(originOf).filter(origin => origin !== undefined)
  return { ...readAddress(hash), handed: given.has('handed'), ...(src && { src }), ...(origins && { origins }) }
}

/** An origin as browsers write it; undefined where there is none. */
function originOf(text: string): string | undefined {
  try {
    const { origin } = new URL(text)
    return origin === 'null' ? undefined : origin
  } catch {
    return undefined
  }
}

/** Does it take the app itself to show this? */
export function needsApp({ show }: Pick<Address, 'show'>): boolean {
  return show?.some(pane => ofApp.includes(pane)) ?? false
}
