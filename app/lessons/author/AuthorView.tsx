// A lesson is written beside the diagram and the scenarios that it is made of.
import { useEffect } from 'react'
import { lessonFiles } from '../../../src/lessons/lessonFiles.ts'
import { zipFiles } from '../../../src/share/zipFiles.ts'
import { download } from '../../files/download.ts'
import { wholeWorkspace } from '../../store/actions/workspace.ts'
import { useSelect } from '../../store/store.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { askUser } from '../../ui/Dialog.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { Icon } from '../../ui/icons.tsx'
import { closeLessons, openCourse } from '../openLesson.ts'
import { AboutFields } from './AboutFields.tsx'
import { tryDraft } from './begin.ts'
import { CheckFields } from './CheckFields.tsx'
import { DiagramFields } from './DiagramFields.tsx'
import { authoring, changeDraft, emptyDraft, filesOf, useAuthoring, usedSecrets } from './draft.ts'
import { TextFields } from './TextFields.tsx'
import { followDraft } from './validate.ts'

export function AuthorView() {
  useEffect(() => followDraft(), [])
  useElementOfCanvas()
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

/** A draft begins with the element that is shown. */
function useElementOfCanvas() {
  const previewed = useSelect(state => state.previewed)
  const element = useAuthoring(state => state.draft.element)
  useEffect(() => {
    if (element === '' && previewed !== undefined) changeDraft({ element: previewed })
  }, [element, previewed])
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
            {problems.map(({ file, message }, index) => (
              <li key={index}>
                <Marked text={message} /> <span className="muted">{places[file] ?? file}</span>
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
  const secrets = Object.keys(usedSecrets(draft, workspace.secrets))
  if (secrets.length > 0 && !(await mayTravel(secrets))) return
  const files = Object.entries(filesOf(draft, workspace)).map(([file, text]) => [`${draft.name}/${file}`, text] as const)
  await download(`${draft.name}.zip`, zipFiles(Object.fromEntries(files)), 'application/zip')
}

async function mayTravel(secrets: readonly string[]): Promise<boolean> {
  const answer = await askUser({
    title: 'Export the dummy values of secrets?',
    text: `The checks need values for ${secrets.join(', ')}: they stand in the lesson's files, for everyone to read.`,
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'export', label: 'Export', look: 'primary' },
    ],
  })
  return answer.id === 'export'
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
