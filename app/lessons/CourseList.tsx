// All lessons by chapter, with what is done.
import type { LessonEntry } from '../../src/lessons/lesson.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { beginAuthoring } from './author/begin.ts'
import { closeLessons, openLesson } from './openLesson.ts'
import { lessons, useLessons } from './lessonStore.ts'

export function CourseList() {
  const entries = useLessons(state => state.entries)
  const done = useLessons(state => state.done)
  const open = useLessons(state => state.open)
  const finished = entries.filter(({ name }) => done[name] !== undefined).length
  const next = entries.find(({ name }) => done[name] === undefined)
  return (
    <>
      <header className="lesson-bar">
        <h2>Lessons</h2>
        <span className="muted">
          {finished} of {entries.length} done
        </span>
        <span className="space" />
        <IconButton small icon="close" label="Close the lessons" onClick={() => void closeLessons()} />
      </header>
      <div className="lesson-body">
        <progress className="course-progress" aria-label="Lessons done" value={finished} max={Math.max(1, entries.length)} />
        {open ? (
          <Button look="primary" onClick={() => lessons.setState({ shown: 'lesson' })}>
            Back to “{open.lesson.title}”
          </Button>
        ) : (
          next && (
            <Button look="primary" onClick={() => void openLesson(next.name)}>
              {finished === 0 ? 'Begin' : 'Go on'}: {next.title}
            </Button>
          )
        )}
        {chapters(entries).map(({ chapter, of }) => (
          <section key={chapter} className="course-chapter" aria-label={chapter}>
            <h3>{chapter}</h3>
            <ol>
              {of.map(entry => (
                <li key={entry.name}>
                  <button
                    type="button"
                    className="course-entry"
                    aria-current={open?.lesson.name === entry.name || undefined}
                    onClick={() => void openLesson(entry.name)}
                  >
                    <span className="course-mark" data-done={done[entry.name] !== undefined || undefined}>
                      {done[entry.name] === undefined ? entries.indexOf(entry) + 1 : <Icon name="check" size={14} />}
                    </span>
                    <span>
                      {entry.title}
                      {done[entry.name] !== undefined && <span className="visually-hidden">, done</span>}
                      <small>{entry.summary}</small>
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <footer className="lesson-foot">
        <Button small onClick={() => void beginAuthoring()} title="Of the diagram and the scenarios that are open">
          Write a lesson
        </Button>
        <span className="space" />
        <a className="link" href="guides/writing-lessons.html" target="_blank" rel="noopener">
          How lessons are written
        </a>
      </footer>
    </>
  )
}

function chapters(entries: readonly LessonEntry[]): { chapter: string; of: LessonEntry[] }[] {
  const found = new Map<string, LessonEntry[]>()
  for (const entry of entries) found.set(entry.chapter, [...(found.get(entry.chapter) ?? []), entry])
  return [...found].map(([chapter, of]) => ({ chapter, of }))
}
