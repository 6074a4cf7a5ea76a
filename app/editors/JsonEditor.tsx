// A text of JSON. Until Monaco is loaded it is shown as it will stand in the editor, so that nothing jumps; from then on
// every keystroke goes out as the edits that it made, and the whole text only when somebody reads it.
import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { Problem } from '../../src/problem.ts'
import './editors.css'

/** A replacement: `length` characters at `offset` became `text`. */
export interface TextChange {
  offset: number
  length: number
  text: string
}

export interface JsonEditorProps {
  /** accessible name */
  label: string
  /** names the text: another path is another text, with its own undo */
  path: string
  /** the text as the store has it; may lag behind what is typed */
  value: string
  theme: 'light' | 'dark'
  readOnly?: boolean
  problem?: Problem
  /** further ones; or all of them, where there are several */
  problems?: readonly Problem[]
  /** puts the cursor there, once for each object */
  reveal?: { offset: number }
  onEdit: (edits: TextChange[], read: () => string) => void
}

const MonacoJson = lazy(() => import('./MonacoJson.tsx'))

let wanted = false
const waiting = new Set<() => void>()

/** Loads the editor; called once the page has shown what matters more, or when a person wants to type. */
export function loadJsonEditor() {
  wanted = true
  for (const tell of waiting) tell()
}

function whenWanted(listener: () => void) {
  waiting.add(listener)
  return () => waiting.delete(listener)
}

export function JsonEditor(props: JsonEditorProps) {
  const load = useSyncExternalStore(whenWanted, () => wanted)
  const readView = <ReadView label={props.label} value={props.value} />
  return (
    <div className="json-editor">
      {load ? (
        <Suspense fallback={readView}>
          <MonacoJson {...props} loading={readView} />
        </Suspense>
      ) : (
        readView
      )}
    </div>
  )
}

const shownLines = 200

function ReadView({ label, value }: { label: string; value: string }) {
  const lines = value.slice(0, 100_000).split('\n', shownLines)
  return (
    <div className="read-view">
      <div aria-hidden="true">{lines.map((_, index) => `${index + 1}\n`)}</div>
      <textarea readOnly aria-label={label} wrap="off" spellCheck={false} value={lines.join('\n')} onFocus={loadJsonEditor} />
    </div>
  )
}
