// Hints, one after the other: a learner asks for the next one.
import { Button } from '../ui/Button.tsx'
import { Markdown } from '../ui/Markdown.tsx'
import { changeOpen, type OpenLesson } from './lessonStore.ts'
import { keepPresentWork } from './openLesson.ts'

export function Hints({ open: { lesson, hints: shown } }: { open: OpenLesson }) {
  const { hints, name } = lesson
  const left = hints.length - shown
  const showNext = () => {
    changeOpen(name, { hints: shown + 1 })
    void keepPresentWork(false)
  }
  return (
    <section className="lesson-hints" aria-label="Hints">
      {hints.slice(0, shown).map((hint, index) => (
        <div key={index} className="lesson-hint">
          <h3>Hint {index + 1}</h3>
          <Markdown text={hint} />
        </div>
      ))}
      {left > 0 && (
        <Button small look="outlined" icon="hint" onClick={showNext}>
          {shown === 0 ? 'Show a hint' : 'Show the next hint'} <span className="muted">{left} left</span>
        </Button>
      )}
    </section>
  )
}
