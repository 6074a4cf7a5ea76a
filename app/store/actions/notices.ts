import { appStore } from '../store.ts'

const shownFor = 6000
let lastId = 0

/** A word at the edge of the page. Errors stay until they are dismissed. */
export function notify(text: string, detail?: string) {
  const id = add('info', text, detail)
  setTimeout(() => dismissNotice(id), shownFor)
}

export function notifyError(text: string, detail?: string) {
  add('error', text, detail)
}

let refusals: number[] = []

/** A file was refused: that is told until it is dismissed, or the next files are opened. */
export function notifyRefusal(text: string, detail?: string) {
  refusals.push(add('error', text, detail))
}

export function dismissRefusals() {
  for (const id of refusals) dismissNotice(id)
  refusals = []
}

/** A word with something to do about it; stays until that is done, or it is dismissed. */
export function notifyWith(action: { label: string; run: () => void }, text: string, detail?: string): number {
  return add('info', text, detail, action)
}

export function dismissNotice(id: number) {
  appStore.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
}

function add(tone: 'info' | 'error', text: string, detail?: string, action?: { label: string; run: () => void }): number {
  const id = ++lastId
  appStore.setState(({ notices }) => ({
    notices: [...notices.filter(notice => notice.text !== text), { id, tone, text, ...(detail !== undefined && { detail }), ...(action && { action }) }].slice(-4),
  }))
  return id
}
