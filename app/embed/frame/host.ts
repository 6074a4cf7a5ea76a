// The frame's side of the messages: hears only the page that holds it, and only origins it may talk to.
import type { FrameAddress } from '../address.ts'
import { settled } from './settled.ts'
import { readHostMessage, sealed, type FrameErrorCode, type FrameMessage, type FrameState, type HandedFile, type HostMessage, type Settings } from '../messages.ts'

/** A message that can't be done as it stands. */
export interface Refusal {
  code: FrameErrorCode
  message: string
}

export const readOnlyRefusal: Refusal = { code: 'READONLY', message: 'This frame is read-only: only its scenario and theme can be set.' }

export interface HostListeners {
  /** undefined while nothing is loaded */
  state(): FrameState | undefined | Promise<FrameState | undefined>
  set(settings: Omit<Settings, 'theme'>): Refusal | undefined | Promise<Refusal | undefined>
  theme(theme: NonNullable<Settings['theme']>): void
  load(files: readonly HandedFile[]): Promise<Refusal | undefined>
}

export interface Host {
  post(message: FrameMessage): void
  /** true once a page said that it opens links for the frame */
  opens(): boolean
}

/** Begins to listen. Without a page around it nothing is ever heard or said. */
export function listenToHost({ origins }: Pick<FrameAddress, 'origins'>, listeners: HostListeners): Host {
  const host = window.parent
  let opens = false
  // Known from the browser, where it tells; else from the first message that is heard.
  let origin = originOfHost()
  const isAllowed = (candidate: string | undefined) => origins === undefined || (candidate !== undefined && origins.includes(candidate))

  const post = (message: FrameMessage) => {
    if (host === window || (origin !== undefined && !isAllowed(origin))) return
    const targets = origin === undefined ? (origins ?? ['*']) : [origin]
    for (const target of targets) host.postMessage(sealed(message), target)
  }
  const answer = async (id: string | number | undefined, refusal: Refusal | undefined) => {
    const idOf = id === undefined ? {} : { id }
    if (refusal) return post({ type: 'error', ...idOf, ...refusal })
    const state = id === undefined ? undefined : await listeners.state()
    if (state) post({ type: 'state', ...idOf, state })
  }
  const take = async (message: HostMessage) => {
    switch (message.type) {
      case 'hello':
        opens = message.opens === true
        return answer(message.id, undefined)
      case 'get':
        return answer(message.id ?? 0, (await listeners.state()) ? undefined : notReady)
      case 'set': {
        const { type: _type, id, theme, ...settings } = message
        if (theme) listeners.theme(theme)
        if (Object.keys(settings).length === 0) return answer(id, undefined)
        const before = await listeners.state()
        if (!before) return answer(id, notReady)
        const refusal = await listeners.set(settings)
        // The answer tells what came of it.
        if (!refusal && withoutOutcome(await listeners.state()) !== withoutOutcome(before)) await settled()
        return answer(id, refusal)
      }
      case 'load':
        return answer(message.id, await listeners.load(message.files))
    }
  }
  window.addEventListener('message', event => {
    if (event.source !== host || host === window || !isAllowed(event.origin)) return
    const read = readHostMessage(event.data)
    if (read.read === 'foreign') return
    // A page in a sandbox has no origin that could be named.
    origin = event.origin === 'null' ? '*' : event.origin
    if (read.read === 'malformed') return void answer(read.id, { code: 'MESSAGE_UNKNOWN', message: read.reason })
    void take(read.message)
  })
  return { post, opens: () => opens }
}

const notReady: Refusal = { code: 'MESSAGE_NOT_READY', message: 'Nothing is loaded yet: wait for `ready`.' }

const withoutOutcome = (state: FrameState | undefined) => JSON.stringify({ ...state, outcome: undefined })

/** The origin of the page around the frame, where the browser tells it. */
function originOfHost(): string | undefined {
  const ancestor = location.ancestorOrigins?.[0]
  const told = ancestor ?? document.referrer
  if (!told) return undefined
  try {
    const { origin } = new URL(told)
    // The app is reached by way of `embed.html`: then that is what it was referred by.
    return origin === 'null' || (ancestor === undefined && origin === location.origin) ? undefined : origin
  } catch {
    return undefined
  }
}
