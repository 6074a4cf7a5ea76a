// The Markdown of a lesson: as text, or as a learner reads it.
import { useState } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { changeDraft, useAuthoring } from './draft.ts'
import { LabelledArea } from './fields.tsx'

type View = 'text' | 'read'
const views = [
  { value: 'text' as View, label: 'Write' },
  { value: 'read' as View, label: 'Read' },
]

export function TextFields() {
  const [view, setView] = useState<View>('text')
  const { text, hints, solutionText } = useAuthoring(state => state.draft)
  const setHint = (at: number, hint: string) => changeDraft({ hints: hints.with(at, hint) })
  return (
    <div className="author-fields">
      <div className="author-choice">
        <Choice label="How the texts are shown" value={view} options={views} onChange={setView} />
        <span className="muted">Markdown</span>
      </div>
      {view === 'read' ? (
        <div className="author-read">
          <Markdown text={text || '*No task yet.*'} />
          {hints.map((hint, index) => (
            <div key={index} className="lesson-hint">
              <h3>Hint {index + 1}</h3>
              <Markdown text={hint} />
            </div>
          ))}
          <div className="lesson-hint">
            <h3>Solution</h3>
            <Markdown text={solutionText} />
          </div>
        </div>
      ) : (
        <>
          <LabelledArea label="Task" rows={8} value={text} placeholder="What is this about, and what is to be done?" onChange={now => changeDraft({ text: now })} />
          {hints.map((hint, index) => (
            <div key={index} className="author-hint">
              <LabelledArea label={`Hint ${index + 1}`} rows={2} value={hint} onChange={now => setHint(index, now)} />
              <IconButton small icon="trash" label={`Remove hint ${index + 1}`} onClick={() => changeDraft({ hints: hints.toSpliced(index, 1) })} />
            </div>
          ))}
          <Button small icon="plus" onClick={() => changeDraft({ hints: [...hints, ''] })}>
            Add a hint
          </Button>
          <LabelledArea label="Solution" rows={3} value={solutionText} placeholder="Why the solution is one" onChange={now => changeDraft({ solutionText: now })} />
        </>
      )}
    </div>
  )
}
