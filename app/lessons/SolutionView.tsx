// The solution beside the learner's work: only the fields that differ, each to be taken alone.
import type { SolutionDifference } from '../../src/lessons/compareSolution.ts'
import { notify } from '../store/actions/notices.ts'
import { canvasApi } from '../store/session.ts'
import { Button } from '../ui/Button.tsx'
import { Markdown } from '../ui/Markdown.tsx'
import { compare } from './followChecks.ts'
import { changeOpen, type OpenLesson } from './lessonStore.ts'
import { takeSolution } from './openLesson.ts'

export function SolutionView({ open: { lesson, differences } }: { open: OpenLesson }) {
  if (!differences) {
    return (
      <div>
        <Button small icon="eye" onClick={() => void compare()}>
          Show the solution
        </Button>
      </div>
    )
  }
  const whole = differences.some(({ field }) => field === undefined)
  return (
    <section className="lesson-solution" aria-label="Solution">
      <h3>Solution</h3>
      <Markdown text={lesson.solutionText} />
      {differences.length === 0 ? (
        <p className="muted">Your diagram has the same in every field.</p>
      ) : (
        <ul>
          {differences.map(difference => (
            <li key={`${difference.element} ${difference.field ?? ''}`}>
              <Compared {...difference} />
            </li>
          ))}
        </ul>
      )}
      <div className="lesson-buttons">
        {(whole || differences.length > 1) && (
          <Button small look="outlined" onClick={() => void takeSolution()}>
            Take the whole solution
          </Button>
        )}
        <Button small onClick={() => changeOpen(lesson.name, { differences: undefined })}>
          Hide the solution
        </Button>
      </div>
    </section>
  )
}

function Compared({ element, name, field, label, yours, solution }: SolutionDifference) {
  const take = () => {
    if (field === undefined) return
    if (!canvasApi()?.setField(element, field, solution)) notify('This field has no place in your diagram: take the whole solution.')
  }
  return (
    <div className="compared">
      <div className="compared-title">
        <span>
          {name}
          {field !== undefined && <code> {label}</code>}
        </span>
        {field !== undefined && (
          <Button small look="outlined" onClick={take} aria-label={`Take ${label} of the solution`}>
            Take it
          </Button>
        )}
      </div>
      <Text who="Yours" text={yours} />
      <Text who="Solution" text={solution} />
    </div>
  )
}

function Text({ who, text }: { who: string; text: string | undefined }) {
  return (
    <div className="compared-text" data-who={who}>
      <span className="muted">{who}</span>
      {text === undefined ? <em className="muted">not there</em> : <pre>{text === '' ? ' ' : text}</pre>}
    </div>
  )
}
