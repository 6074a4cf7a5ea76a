// What the page's address asks to open. Read before anything is loaded: most addresses ask for nothing.
import { readAddress, writeAddress, type Address } from '../../src/share/address.ts'
import { isEmbedded } from '../store/embedded.ts'

export type Opening =
  | NonNullable<Address['open']>
  | { kind: 'file'; url: string }
  /** of a folder that an address named, by their names */
  | { kind: 'lessonFiles'; name: string; files: Record<string, string> }

export interface Wanted extends Pick<Address, 'element' | 'scenario' | 'version'> {
  open: Opening
}

export function wantedNow(): Wanted | undefined {
  const { open, element, scenario, version } = readAddress(location.hash)
  const url = new URLSearchParams(location.search).get('open')
  const wanted: Opening | undefined = open ?? (url ? { kind: 'file', url } : undefined)
  if (!wanted) return undefined
  return { open: wanted, ...(element && { element }), ...(scenario && { scenario }), ...(version && { version }) }
}

/**
 * Takes what was opened out of the address: a reload then keeps what was edited since. How the page is shown stays. A frame
 * keeps nothing, and shows the same again.
 */
export function forgetWanted() {
  if (isEmbedded) return
  const { show, theme, present, embed, readonly } = readAddress(location.hash)
  const rest = writeAddress({ ...(show && { show }), ...(theme && { theme }), present, embed, readonly })
  const query = new URLSearchParams(location.search)
  query.delete('open')
  const search = query.size > 0 ? `?${query}` : ''
  history.replaceState(history.state, '', `${location.pathname}${search}${rest === '#' ? '' : rest}`)
}
