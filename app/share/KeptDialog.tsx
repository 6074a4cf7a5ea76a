// What this browser has kept of other tabs and earlier days: a link or a file that took the place of something takes it
// from nobody.
import { useEffect, useRef, useState } from 'react'
import { mayReplace } from '../files/openText.ts'
import { saveKept } from '../files/saveFiles.ts'
import { notifyError } from '../store/actions/notices.ts'
import { replaceWorkspace } from '../store/actions/workspace.ts'
import { isAside, listKept, type KeptWork } from '../store/keptWork.ts'
import { openShelf, tabId, type SavedWorkspace } from '../store/localSaving.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { askUser } from '../ui/Dialog.tsx'
import { show } from './shareState.ts'
import './share.css'

export function KeptDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [works, setWorks] = useState<KeptWork[]>()
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    listKept(openShelf(), tabId()).then(setWorks, () => setWorks([]))
  }, [])
  const close = () => show(undefined)
  const remove = async ({ record }: KeptWork) => {
    if (!(await mayDelete(record))) return
    await openShelf().remove(record.tab)
    setWorks(left => left?.filter(work => work.record !== record))
    dialog.current?.querySelector<HTMLElement>('.dialog-buttons button')?.focus()
  }
  return (
    <dialog ref={dialog} className="dialog share-dialog" aria-label="Kept in this browser" onCancel={close}>
      <div className="share-title">
        <h2>Kept in this browser</h2>
      </div>
      {works?.length === 0 && <p className="muted">Nothing but what is open here.</p>}
      <ul className="share-kept">
        {works?.map(work => (
          <li key={work.record.tab}>
            <button
              type="button"
              className="share-kept-open"
              onClick={() => {
                close()
                void open(work)
              }}
            >
              <span>{work.record.workspace.name}</span>
              <span className="muted">{stateOf(work)}</span>
              <time className="muted" dateTime={new Date(work.record.at).toISOString()}>
                {new Date(work.record.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </button>
            <IconButton icon="trash" small label={`Delete ${work.record.workspace.name}`} disabled={work.openElsewhere} onClick={() => void remove(work)} />
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

function stateOf({ record, openElsewhere }: KeptWork): string {
  return openElsewhere ? 'in another tab' : record.changedSinceFile ? 'on no file' : ''
}

async function mayDelete(record: SavedWorkspace): Promise<boolean> {
  if (!record.changedSinceFile) return true
  const answer = await askUser({
    title: `Delete “${record.workspace.name}”?`,
    text: 'No file has its newest changes.',
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'delete', label: 'Delete', look: 'danger' },
      { id: 'save', label: 'Save, then delete', look: 'primary' },
    ],
  })
  if (answer.id === 'save') await saveKept(record.workspace)
  return answer.id !== 'cancel'
}

async function open({ record, openElsewhere }: KeptWork) {
  const { workspace, changedSinceFile, tab } = record
  if (!(await mayReplace(`“${workspace.name}”`))) return
  replaceWorkspace(workspace, changedSinceFile)
  if (openElsewhere || !isAside(tab)) return
  // What was put aside is this tab's own from now on: kept as that first, then taken from where it lay.
  const shelf = openShelf()
  try {
    await shelf.save({ ...record, tab: tabId(), at: Date.now() })
    await shelf.remove(tab)
  } catch {
    notifyError('This browser could not move it.', 'It is still among what is kept.')
  }
}
