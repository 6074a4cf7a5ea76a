// Results that were handed in: whose, and which checks their work meets, run here and now.
import { Button, IconButton } from '../ui/Button.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Icon } from '../ui/icons.tsx'
import { Marked } from '../ui/Marked.tsx'
import { lessons, useLessons, type HandedIn } from './lessonStore.ts'
import { closeLessons, openCourse, showLesson } from './openLesson.ts'

export function ResultsView() {
  const handedIn = useLessons(state => state.handedIn)
  return (
    <>
      <header className="lesson-bar">
        <IconButton small icon="rows" label="All lessons" onClick={() => void openCourse()} />
        <h2>Results</h2>
        <span className="muted">{handedIn.length}</span>
        <span className="space" />
        <IconButton small icon="close" label="Close the results" onClick={() => void closeLessons()} />
      </header>
      <div className="lesson-body">
        <p className="muted">The checks are run here, on the work in each file: what a file says of itself does not count.</p>
        <ul className="results">
          {handedIn.map(each => (
            <li key={each.file}>
              <Result {...each} />
            </li>
          ))}
        </ul>
      </div>
      <footer className="lesson-foot">
        <Button small onClick={() => lessons.setState({ handedIn: [], shown: 'course' })}>
          Clear the list
        </Button>
      </footer>
    </>
  )
}

function Result({ outcome, checked, problem }: HandedIn) {
  const { learner, title, date, passed, checks } = outcome
  const who = learner ?? 'Without a name'
  const met = checked?.results.filter(({ ok }) => ok).length
  const says = checked && (passed.length !== met || checks !== checked.results.length)
  return (
    <article className="result" aria-label={who}>
      <div className="result-title">
        <strong>{who}</strong>
        <span className="space" />
        {checked && (
          <span className="result-count" data-all={met === checked.results.length || undefined}>
            {met} of {checked.results.length} met
          </span>
        )}
      </div>
      <p className="muted">
        {title}, {dateText(date)}
        {says && `; the file says ${passed.length} of ${checks}`}
      </p>
      {problem && <p className="lesson-cause">{problem}</p>}
      {checked && (
        <>
          <Fold title="Checks">
            <ul>
              {checked.results.map(({ element, scenario, name, ok, hidden, cause }) => (
                <li key={`${element} ${scenario}`} className="lesson-check" data-standing={ok ? 'met' : 'failed'}>
                  <span className="lesson-check-mark">
                    <Icon name={ok ? 'check' : 'close'} size={14} />
                    <span className="visually-hidden">{ok ? 'Met: ' : 'Not met: '}</span>
                  </span>
                  <div>
                    {name}
                    {hidden && <span className="muted"> (hidden)</span>}
                    {cause && (
                      <p className="lesson-cause">
                        <Marked text={cause.message} />
                      </p>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </Fold>
          <Button
            small
            look="outlined"
            onClick={() => void showLesson(checked.lesson, checked.source, { learner: who, work: { diagram: checked.diagram } })}
          >
            Look at the work
          </Button>
        </>
      )}
    </article>
  )
}

function dateText(date: string): string {
  const at = new Date(date)
  return Number.isNaN(at.getTime()) ? 'without a date' : at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
