// At the end of the title line: back to the beginning, and on to the playground.
import { useRef, useState } from 'react'
import { appStore, useSelect } from '../../store/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { FrameAddress } from '../address.ts'
import type { Host } from './host.ts'
import { linkPart, linkWithEdits, plainLink } from './openPlayground.ts'
import { isEdited, reset, useFields } from './work.ts'

interface ActionsProps {
  address: FrameAddress
  /** the material is a shipped example, which has an address of its own */
  isExample: boolean
  host: Host
}

export function Actions({ address, isExample, host }: ActionsProps) {
  // What the two depend on.
  useFields()
  useSelect(state => state.workspace)
  const [given, setGiven] = useState<{ url?: string; message?: string }>()
  const dialog = useRef<HTMLDialogElement>(null)
  const show = (what: typeof given) => {
    setGiven(what)
    dialog.current?.showModal()
  }
  const plain = plainLink(address, isExample)

  const open = async () => {
    // Asked for before it is known where to: later the browser would take it for a pop-up that nobody asked for.
    const link = await linkWithEdits(address, isExample).catch((error: unknown) => ({ ok: false as const, message: String(error) }))
    if (!link.ok) return show({ message: link.message })
    if (isSandboxed && host.opens()) return host.post({ type: 'open', url: link.url })
    const opened = window.open(link.url, '_blank')
    if (opened) opened.opener = null
    else if (host.opens()) host.post({ type: 'open', url: link.url })
    else show({ url: link.url })
  }
  return (
    <>
      {isEdited() && <Button small onClick={reset}>Reset</Button>}
      <a
        className="button button-small embed-open"
        href={plain ?? 'index.html'}
        target="_blank"
        rel="noopener"
        aria-label="Open in the playground"
        title="Open this in the playground, with your changes"
        onPointerEnter={() => void prepare(plain)}
        onFocus={() => void prepare(plain)}
        onClick={event => {
          if (plain !== undefined && !isSandboxed) return
          event.preventDefault()
          void open()
        }}
      >
        <span>Open<span className="optional"> in the playground</span></span>
        <Icon name="arrow" size={13} />
      </a>
      <dialog ref={dialog} className="dialog" aria-label="Open in the playground">
        <form method="dialog">
          <h2>Open in the playground</h2>
          {given?.url === undefined
            ? <p>{given?.message}</p>
            : <p>This page lets its frames open nothing. Copy the address into a new tab: it holds what you see, with your changes.</p>}
          {given?.url !== undefined && <input className="field mono" readOnly value={given.url} aria-label="Address" onFocus={event => event.currentTarget.select()} />}
          <div className="dialog-buttons"><Button look="primary" onClick={() => dialog.current?.close()}>Close</Button></div>
        </form>
      </dialog>
    </>
  )
}

/** Frames in a sandbox may not be allowed to open pages, and can't find out without the browser complaining. */
const isSandboxed = window.origin === 'null'

/** A link with changes takes a script to write: it is here when the click comes. */
async function prepare(plain: string | undefined) {
  if (plain === undefined && appStore.getState().previewed !== undefined) await linkPart().catch(() => undefined)
}
