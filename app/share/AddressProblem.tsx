// A page of its own for an address that can't be opened: what is wrong with it, and the ways on. Nothing was changed.
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../src/problem.ts'
import { loadExamples, openExample } from '../files/examples.ts'
import { chooseFiles } from '../files/openFiles.ts'
import { openShelf } from '../store/localSaving.ts'
import { Button } from '../ui/Button.tsx'
import { show, type Offers } from './shareState.ts'
import './share.css'

export function AddressProblem({ title, problem, offers }: { title: string; problem: Problem; offers?: Offers | undefined }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const hasKept = useHasKept()
  useEffect(() => {
    if (hasKept !== undefined) dialog.current?.showModal()
  }, [hasKept])
  const close = () => show(undefined)
  const goOn = (run: () => unknown) => () => {
    close()
    void run()
  }
  return (
    <dialog ref={dialog} className="share-problem" aria-label={title} aria-describedby="share-problem-text" onCancel={close}>
      <div>
        <h2>{title}</h2>
        <p id="share-problem-text">{problem.message}</p>
        {problem.hint && <p className="muted">{problem.hint}</p>}
        <p className="muted">Nothing was opened, and nothing was changed.{hasKept && ' Your work is as it was.'}</p>
        {offers && (
          <section className="share-offers" aria-labelledby="share-offers">
            <h3 id="share-offers">{offers.heading}</h3>
            <ul>
              {offers.list.map(({ label, detail, open }, at) => (
                <li key={at}>
                  <button type="button" onClick={goOn(open)}>
                    <b>{label}</b> {detail !== undefined && <small>{detail}</small>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className="broken-buttons">
          {hasKept && (
            <Button look="primary" onClick={close}>
              Open what this browser kept
            </Button>
          )}
          <Button look={hasKept ? 'outlined' : 'primary'} onClick={goOn(startWithExample)}>
            Start with an example
          </Button>
          <Button look="outlined" onClick={goOn(() => chooseFiles())}>
            Open a file
          </Button>
        </div>
      </div>
    </dialog>
  )
}

/** What was kept stands behind this page already. Undefined while that is not known. */
function useHasKept(): boolean | undefined {
  const [hasKept, setHasKept] = useState<boolean>()
  useEffect(() => {
    openShelf().list().then(records => setHasKept(records.length > 0), () => setHasKept(false))
  }, [])
  return hasKept
}

async function startWithExample() {
  const [first] = await loadExamples()
  if (first) await openExample(first)
}
