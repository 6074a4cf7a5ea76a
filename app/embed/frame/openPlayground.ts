// The way on to the playground itself, with what the reader has changed.
import { writeAddress, type Address } from '../../../src/share/address.ts'
import { appStore } from '../../store/store.ts'
import type { FrameAddress } from '../address.ts'
import { loadScript, parts } from '../parts.ts'
import { isEdited, shown, shownFields } from './work.ts'

export type PlaygroundLink = { ok: true; url: string } | { ok: false; message: string }

const pageOf = (address: Partial<Address>) => new URL(`index.html${writeAddress(address)}`, document.baseURI).href

/** Where an unchanged example is; undefined where only a link can say it. */
export function plainLink({ open, version }: FrameAddress, isExample: boolean): string | undefined {
  const { element, scenario } = shown()
  if (!isExample || isEdited()) return undefined
  return pageOf({
    open: open?.kind === 'example' ? open : { kind: 'example', name: 'start' },
    ...(element !== undefined && { element }),
    ...(scenario && { scenario: scenario.id }),
    ...(version !== undefined && { version }),
  })
}

/** An address that opens what is shown now. */
export async function linkWithEdits(address: FrameAddress, isExample: boolean): Promise<PlaygroundLink> {
  const plain = plainLink(address, isExample)
  const { element } = shown()
  if (plain !== undefined || element === undefined) return { ok: true, url: plain ?? pageOf({}) }
  await linkPart()
  const { writeLink } = parts()
  if (!writeLink) return { ok: false, message: 'A part of the playground can\'t be loaded.' }
  const edited = shownFields().filter(({ text, loaded }) => text !== loaded).map(({ key, text }) => [key, text])
  const { workspace } = appStore.getState()
  const written = writeLink(workspace, element, Object.fromEntries(edited) as Record<string, string>)
  if (!written.ok) return written
  const { version } = address
  return { ok: true, url: pageOf({ open: { kind: 'link', data: written.data }, ...(version !== undefined && { version }) }) }
}

/** What writes links. */
export const linkPart = () => loadScript('embed/write-link.js')
