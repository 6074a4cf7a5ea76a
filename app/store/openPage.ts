// Pages in tabs of their own. A sandbox may let a frame open none; then the address is given, to copy.
import { askUser } from '../ui/Dialog.tsx'
import { isSandboxed } from './embedded.ts'

/** Opens a page, or says its address. */
export function openPage(address: string) {
  if (!isSandboxed) window.open(address, '_blank', 'noopener,noreferrer')
  else if (!openHere(address)) giveAddress(address)
}

/** False where the browser lets the page open nothing, which it tells only without `noopener`. */
export function openHere(address: string): boolean {
  const opened = window.open(address, '_blank')
  if (opened) opened.opener = null
  return opened !== null
}

export function giveAddress(address: string) {
  void askUser({
    title: 'Open in a new tab',
    text: 'The page around lets its frames open nothing. Copy the address into a new tab.',
    line: { label: 'Address', value: address },
    answers: [{ id: 'close', label: 'Close', look: 'primary' }],
  })
}
