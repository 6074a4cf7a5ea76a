// A lesson is written beside the diagram and the scenarios that it is made of.
import { useEffect } from 'react'
import { lessonFiles } from '../../../src/lessons/lessonFiles.ts'
import { zipFiles } from '../../../src/share/zipFiles.ts'
import { download } from '../../files/saveFiles.ts'
import { wholeWorkspace } from '../../store/actions/workspace.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { askUser } from '../../ui/Dialog.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Icon } from '../../ui/icons.tsx'
import { closeLessons, openCourse } from '../openLesson.ts'
import { AboutFields } from './AboutFields.tsx'
import { tryDraft } from './begin.ts'
import { CheckFields } from './CheckFields.tsx'
import { DiagramFields } from './DiagramFields.tsx'
import { authoring, changeDraft, emptyDraft, filesOf, useAuthoring } from './draft.ts'
import { TextFields } from './TextFields.tsx'
import { followDraft } from './validate.ts'

export function AuthorView() {
  useEffect(() => followDraft(), [])
  return (
    <>
      <header className="lesson-bar">
        <IconButton small icon="rows" label="All lessons" onClick={() => void openCourse()} />
        <h2>Write a lesson</h2>
        <span className="space" />
        <Button small onClick={() => void beginAnew()}>
          New
        </Button>
        <IconButton small icon="close" label="Close the draft" onClick={() => void closeLessons()} />
      </header>
      <div className="lesson-body author">
        <Fold title="About" open>
          <AboutFields />
        </Fold>
        <Fold title="Task, hints and solution" open>
          <TextFields />
        </Fold>
        <Fold title="Start and solution diagrams" open>
          <DiagramFields />
        </Fold>
        <Fold title="Checks" open>
          <CheckFields />
        </Fold>
      </div>
      <Problems />
      <footer className="lesson-foot">
        <Button small look="outlined" icon="eye" onClick={() => void tryDraft()}>
          Try as a learner
        </Button>
        <span className="space" />
        <Button small look="primary" icon="save" onClick={() => void exportZip()}>
          Export .zip
        </Button>
      </footer>
    </>
  )
}

function Problems() {
  const problems = useAuthoring(state => state.problems)
  if (!problems) return null
  return (
    <section className="author-problems" aria-label="Problems of the draft">
      {problems.length === 0 ? (
        <p>
          <Icon name="check" size={14} /> The lesson is complete: its start has something to do, its solution meets every check.
        </p>
      ) : (
        <Fold title={`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`} open>
          <ul>
            {problems.map(({ file, line, message }, index) => (
              <li key={index}>
                {message} <span className="muted">{places[file] ?? file}{file === lessonFiles.text && line !== undefined && line > 1 ? `, line ${line}` : ''}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}

const places: Record<string, string | undefined> = {
  [lessonFiles.text]: 'text', [lessonFiles.start]: 'start', [lessonFiles.solution]: 'solution', [lessonFiles.checks]: 'checks',
}

async function exportZip() {
  const workspace = await wholeWorkspace()
  const { draft } = authoring.getState()
  const files = Object.entries(filesOf(draft, workspace)).map(([file, text]) => [`${draft.name}/${file}`, text] as const)
  download(`${draft.name}.zip`, zipFiles(Object.fromEntries(files)), 'application/zip')
}

async function beginAnew() {
  const answer = await askUser({
    title: 'Begin another lesson?',
    text: 'The texts of this draft, its start and its solution are forgotten. Diagram and scenarios stay.',
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'new', label: 'Begin anew', look: 'danger' },
    ],
  })
  if (answer.id === 'new') changeDraft(emptyDraft)
}
