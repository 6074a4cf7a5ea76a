// The link to what is presented, as a code for the telephones of a class.
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { saveWorkspaceFile } from '../files/saveFiles.ts'
import { Button } from '../ui/Button.tsx'
import { linkHere } from './linkHere.ts'
import { longestCode } from './rules.ts'

const QrCode = lazy(() => import('../ui/QrCode.tsx'))

export function LinkCode({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [link, setLink] = useState<{ href: string | undefined }>()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
    void linkHere().then(href => setLink({ href }))
  }, [])
  const href = link?.href
  const short = href !== undefined && href.length <= longestCode
  const copy = () => void navigator.clipboard.writeText(href!).then(() => setCopied(true), () => setCopied(false))
  return (
    <dialog ref={dialog} className="dialog link-code" aria-label="Code of the link" onClose={onClose}>
      {link && short && (
        <>
          <Suspense fallback={<div className="qr-code" />}>
            <QrCode text={href} label="QR code of the link below" />
          </Suspense>
          <p className="link-code-text">{href}</p>
        </>
      )}
      {link && !short && (
        <>
          <h2>{href === undefined ? 'No link can hold this' : 'The link is too long for a code'}</h2>
          <p className="muted">
            {href === undefined
              ? 'It is too large for one. Hand out the file.'
              : `It has ${href.length.toLocaleString('en')} characters; a telephone reads codes of up to ${longestCode.toLocaleString('en')} from afar. Hand out the file, or the link itself. The links of examples are short as long as nothing is changed in them.`}
          </p>
        </>
      )}
      <div className="dialog-buttons">
        {link && !short && <Button look="outlined" onClick={() => void saveWorkspaceFile()}>Save the workspace</Button>}
        {href !== undefined && (
          <Button look="outlined" icon={copied ? 'check' : 'copy'} onClick={copy}>
            {copied ? 'Copied' : 'Copy the link'}
          </Button>
        )}
        <Button look="primary" onClick={() => dialog.current?.close()} autoFocus>
          Close
        </Button>
      </div>
    </dialog>
  )
}
