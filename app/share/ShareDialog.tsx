// Everything that takes the workspace elsewhere: a link, Markdown, a file, a frame in another page.
import { useEffect, useRef, useState } from 'react'
import { saveWorkspaceFile } from '../files/saveFiles.ts'
import { notify } from '../store/actions/notices.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Icon } from '../ui/icons.tsx'
import { CopyButton } from './CopyButton.tsx'
import { EmbedCode } from './EmbedCode.tsx'
import { pageAddress, prepare, type Prepared } from './prepare.ts'
import { markdownNow } from './report.ts'
import { show } from './shareState.ts'
import './share.css'

export function ShareDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [withSecrets, setWithSecrets] = useState(false)
  const [whole, setWhole] = useState(false)
  const prepared = usePrepared(withSecrets)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const isShort = prepared?.example !== undefined && !whole && !withSecrets
  const shared = isShort ? prepared.example : prepared?.link.ok ? prepared.link.address : undefined
  const close = () => show(undefined)
  return (
    <dialog ref={dialog} className="dialog share-dialog" aria-label="Share" onCancel={close}>
      <div className="share-title">
        <h2>Share {prepared && `“${prepared.name}”`}</h2>
        <IconButton label="Close" icon="close" small onClick={close} />
      </div>
      {prepared && (
        <>
          <section aria-label="Address" className="share-part">
            {shared ? <LinkLine address={pageAddress(shared)} /> : <TooLong link={prepared.link} />}
            {prepared.example && (
              <label className="check">
                <input type="checkbox" checked={whole || withSecrets} disabled={withSecrets} onChange={event => setWhole(event.target.checked)} />
                The whole workspace in the link, whatever becomes of the example
              </label>
            )}
            {prepared.secrets.length > 0 && (
              <label className="check">
                <input type="checkbox" checked={withSecrets} onChange={event => setWithSecrets(event.target.checked)} />
                With the secrets’ values ({prepared.secrets.length})
              </label>
            )}
            {withSecrets && <Warning text={`Everyone who gets this link can read ${prepared.secrets.join(', ')}.`} />}
          </section>
          <section aria-labelledby="share-holds" className="share-part">
            <h3 id="share-holds">{isShort ? 'It opens' : 'It holds'}</h3>
            {isShort ? (
              <p>The example as it comes with this page: you have changed nothing in it.</p>
            ) : (
              <ul className="share-holds">{prepared.holds.map(text => <li key={text}>{text}</li>)}</ul>
            )}
            {!isShort && prepared.warnings.map(text => <Warning key={text} text={text} />)}
          </section>
          <Fold title="Embed it in a page">{shared && <EmbedCode shared={shared} name={prepared.name} />}</Fold>
          <div className="dialog-buttons">
            <Button
              look="outlined"
              icon="save"
              title="Everything in one file, which opens by dropping it on the page"
              onClick={() => {
                close()
                void saveWorkspaceFile()
              }}
            >
              Save as a file instead
            </Button>
            <CopyButton
              look="outlined"
              label="Copy as Markdown"
              title="Expressions, sample, outcome and variables, with the link"
              text={() => markdown(shared && pageAddress(shared))}
            />
          </div>
        </>
      )}
    </dialog>
  )
}

function usePrepared(withSecrets: boolean): Prepared | undefined {
  const [prepared, setPrepared] = useState<Prepared>()
  useEffect(() => {
    let wanted = true
    void prepare(withSecrets).then(made => {
      if (wanted) setPrepared(made)
    })
    return () => {
      wanted = false
    }
  }, [withSecrets])
  return prepared
}

function LinkLine({ address }: { address: string }) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => line.current?.querySelector('button')?.focus(), [])
  return (
    <>
      <div className="share-line" ref={line}>
        <input className="field mono" aria-label="Link" readOnly value={address} onFocus={event => event.target.select()} />
        <CopyButton look="primary" label="Copy link" text={() => address} />
      </div>
      <p className="muted">
        {address.length.toLocaleString('en')} characters. What stands behind the # stays in the browser: no server sees it.
        {address.length > cutAt && ' Some chat and mail programs cut a link of this length.'}
      </p>
    </>
  )
}

/** Where programs are known to begin cutting. */
const cutAt = 8000

function TooLong({ link }: { link: Prepared['link'] }) {
  if (link.ok) return null
  return <Warning text={`${link.problem.message} ${link.problem.hint ?? ''}`} />
}

function Warning({ text }: { text: string }) {
  return (
    <p className="share-warning">
      <Icon name="warning" size={14} /> <span>{text}</span>
    </p>
  )
}

async function markdown(link: string | undefined): Promise<string | undefined> {
  const written = await markdownNow(link)
  if (written === undefined) notify('There is no task to tell of: select a connector task first.')
  return written
}
