// What stands in the front matter of a lesson.
import { useId } from 'react'
import { panes, type Pane } from '../../../src/share/address.ts'
import { useSelect } from '../../store/store.ts'
import { changeDraft, useAuthoring, type Draft } from './draft.ts'
import { LabelledArea, LabelledLine } from './fields.tsx'

const lines: { key: 'title' | 'chapter' | 'name'; label: string; placeholder: string }[] = [
  { key: 'title', label: 'Title', placeholder: 'The first mapping' },
  { key: 'chapter', label: 'Chapter', placeholder: 'Reading a response' },
  { key: 'name', label: 'Folder', placeholder: '01-first-mapping' },
]

export function AboutFields() {
  const draft = useAuthoring(state => state.draft)
  const connectors = useSelect(state => state.diagram.connectors)
  const elementId = useId()
  const known = connectors.some(({ id }) => id === draft.element)
  return (
    <div className="author-fields">
      {lines.map(({ key, label, placeholder }) => (
        <LabelledLine key={key} label={label} value={draft[key]} placeholder={placeholder} onChange={text => changeDraft({ [key]: key === 'name' ? folderName(text) : text })} />
      ))}
      <LabelledArea label="Summary" value={draft.summary} rows={2} placeholder="One line for the list of lessons" onChange={summary => changeDraft({ summary })} />
      <LabelledArea label="Goal" value={draft.goal} rows={2} placeholder="One sentence: what is there when the lesson is done" onChange={goal => changeDraft({ goal })} />
      <div className="author-field">
        <label htmlFor={elementId}>Element</label>
        <select id={elementId} className="field" value={draft.element} onChange={event => changeDraft({ element: event.target.value })}>
          {!known && <option value={draft.element}>{draft.element || 'Choose one'}</option>}
          {connectors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Shown draft={draft} />
    </div>
  )
}

/** Nothing ticked means everything. */
function Shown({ draft: { show } }: { draft: Draft }) {
  const toggle = (pane: Pane) => {
    const now = show.length === 0 ? [...panes] : show
    const next = now.includes(pane) ? now.filter(each => each !== pane) : panes.filter(each => each === pane || now.includes(each))
    changeDraft({ show: next.length === panes.length ? [] : next })
  }
  return (
    <fieldset className="author-panes">
      <legend>Shown</legend>
      <div>
        {panes.map(pane => (
          <label key={pane} className="check">
            <input type="checkbox" checked={show.length === 0 || show.includes(pane)} onChange={() => toggle(pane)} /> {pane}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const folderName = (text: string) => text.toLowerCase().replace(/[^a-z0-9-]+/g, '-').slice(0, 60)
