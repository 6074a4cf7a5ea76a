// A lesson as its learner sees it: the task, the goal, the checks as they stand, hints, and in the end the solution.
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Markdown } from '../ui/Markdown.tsx'
import { Menu } from '../ui/Menu.tsx'
import { notify, notifyError } from '../store/actions/notices.ts'
import { ChecksList } from './ChecksList.tsx'
import { Hints } from './Hints.tsx'
import { backToAuthoring } from './author/begin.ts'
import { editLesson } from './author/edit.ts'
import { saveResult } from './saveResult.ts'
import { SolutionView } from './SolutionView.tsx'
import { closeLessons, leaveLesson, lessonLink, neighbour, openCourse, openLesson, resetLesson } from './openLesson.ts'
import { lessons, useLessons, type OpenLesson } from './lessonStore.ts'

export function LessonView() {
  const open = useLessons(state => state.open)
  const entries = useLessons(state => state.entries)
  if (!open) return null
  const { lesson, reviewed, source } = open
  const at = entries.findIndex(entry => entry.name === lesson.name)
  return (
    <>
      <header className="lesson-bar">
        <IconButton small icon="rows" label="All lessons" onClick={() => void openCourse()} />
        <span className="muted lesson-place">
          {at >= 0 ? `${at + 1} of ${entries.length}` : source === 'draft' ? 'Your draft' : 'From a file'}
        </span>
        <span className="space" />
        <LessonMenu open={open} />
        <IconButton small icon="close" label="Leave the lesson" onClick={() => void closeLessons()} />
      </header>
      {reviewed && source !== 'draft' && <Reviewed learner={reviewed.learner} />}
      <div className="lesson-body" key={lesson.name}>
        <div>
          <p className="lesson-chapter">{lesson.chapter}</p>
          <h2>{lesson.title}</h2>
        </div>
        <Markdown text={lesson.text} />
        <p className="lesson-goal">
          <strong>Goal</strong> {lesson.goal}
        </p>
        <ChecksList open={open} />
        <Hints open={open} />
        <SolutionView open={open} />
      </div>
      <Foot open={open} />
    </>
  )
}

function Foot({ open: { results, source } }: { open: OpenLesson }) {
  const [before, after] = [neighbour(-1), neighbour(1)]
  const done = results?.every(({ ok }) => ok) ?? false
  return (
    <footer className="lesson-foot">
      <Button small onClick={() => void resetLesson()} title="The diagram, the scenarios and the hints as at the beginning">
        Start over
      </Button>
      <span className="space" />
      {source === 'draft' ? (
        <Button small look="outlined" onClick={() => void backToAuthoring()}>
          Back to writing
        </Button>
      ) : (
        <>
          {before !== undefined && (
            <Button small look="outlined" onClick={() => void openLesson(before)}>
              Back
            </Button>
          )}
          {after !== undefined ? (
            <Button small look={done ? 'primary' : 'outlined'} onClick={() => void openLesson(after)}>
              Next lesson
            </Button>
          ) : (
            <Button small look={done ? 'primary' : 'outlined'} onClick={() => void leaveLesson()}>
              Finish
            </Button>
          )}
        </>
      )}
    </footer>
  )
}

function LessonMenu({ open }: { open: OpenLesson }) {
  const { lesson, source, reviewed } = open
  return (
    <Menu
      label="Lesson"
      entries={[
        {
          label: 'Copy link', hint: 'Opens this lesson for everybody', disabled: source !== 'course',
          run: () => void copyLink(lesson.name),
        },
        { label: 'Save my result', hint: 'A small file for your trainer: the checks and your work', disabled: reviewed !== undefined, run: () => void saveResult() },
        { rule: true },
        { label: 'Edit this lesson', hint: 'Makes a draft of it, with its solution open', disabled: source === 'draft' || reviewed !== undefined, run: () => void editLesson(lesson) },
        { label: 'Leave the lesson', hint: 'Your own workspace comes back as it was', run: () => void closeLessons() },
      ]}
      renderButton={attributes => <IconButton small icon="more" label="More" {...attributes} />}
    />
  )
}

async function copyLink(name: string) {
  const link = lessonLink(name)
  try {
    await navigator.clipboard.writeText(link)
    notify('The link to this lesson is copied.', link)
  } catch {
    notifyError('The browser does not let the page copy. This is the link:', link)
  }
}

/** Somebody else's work is on the page: it must not be taken for one's own. */
function Reviewed({ learner }: { learner: string }) {
  return (
    <div className="lesson-reviewed" role="note">
      <Icon name="eye" size={14} />
      <span>The work of {learner}. Nothing of it is kept here.</span>
      <Button small look="outlined" onClick={() => lessons.setState({ shown: 'results' })}>
        Results
      </Button>
    </div>
  )
}
