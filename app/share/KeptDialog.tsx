// What this browser has kept of other tabs and earlier days: a link that took the place of something takes it from nobody.
import { useEffect, useRef, useState } from 'react'
import { mayReplace } from '../files/openText.ts'
import { replaceWorkspace } from '../store/actions/workspace.ts'
import { openShelf, tabId, type SavedWorkspace } from '../store/localSaving.ts'
import { Button } from '../ui/Button.tsx'
import { show } from './shareState.ts'
import './share.css'

export function KeptDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [records, setRecords] = useState<SavedWorkspace[]>()
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    const tab = tabId()
    openShelf().list().then(
      all => setRecords(all.filter(record => record.tab !== tab)),
      () => setRecords([]),
    )
  }, [])
  const close = () => show(undefined)
  return (
    <dialog ref={dialog} className="dialog share-dialog" aria-label="Kept in this browser" onCancel={close}>
      <div className="share-title">
        <h2>Kept in this browser</h2>
      </div>
      {records?.length === 0 && <p className="muted">Nothing but what is open here.</p>}
      <ul className="share-kept">
        {records?.map(record => (
          <li key={record.tab}>
            <button
              type="button"
              onClick={() => {
                close()
                void open(record)
              }}
            >
              <span>{record.workspace.name}</span>
              <span className="muted">{new Date(record.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button look="outlined" onClick={close}>
          Close
        </Button>
      </div>
    </dialog>
  )
}

async function open({ workspace, changedSinceFile }: SavedWorkspace) {
  if (await mayReplace(`“${workspace.name}”`)) replaceWorkspace(workspace, changedSinceFile)
}
