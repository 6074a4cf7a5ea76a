// Lessons and results from the disk: a folder or a .zip that is dropped, result files of one learner or of a whole class.
import { isLessonFile, lessonFolders, type LessonFolder } from '../../src/lessons/lessonFolders.ts'
import { readResultFile, type LessonOutcome } from '../../src/lessons/resultFile.ts'
import { decodeLink } from '../../src/share/link.ts'
import { unzipFiles } from '../../src/share/zipFiles.ts'
import { show } from '../share/shareState.ts'
import { notifyError } from '../store/actions/notices.ts'
import { showLessonPane } from '../store/lessonPane.ts'
import { askLesson } from '../store/session.ts'
import { findLesson, readFiles } from './course.ts'
import { keepFiles } from './kept.ts'
import { lessons, type HandedIn } from './lessonStore.ts'
import { showLesson } from './openLesson.ts'

export interface DroppedFile {
  /** with its folders, `/` between them */
  path: string
  file: File
}

const largest = 20_000_000

/** Opens what is a lesson or a result in these files; says what is wrong with what can't be read. */
export async function openLessonFiles(dropped: readonly DroppedFile[]) {
  const results = dropped.filter(({ path }) => /\.result\.json$/i.test(path))
  if (results.length > 0) return openResults(results)
  const folders: LessonFolder[] = []
  const loose: Record<string, string> = {}
  for (const { path, file } of dropped) {
    if (file.size > largest) notifyError(`${path} is too large: ${Math.round(file.size / 1e6)} MB, ${largest / 1e6} MB at most.`)
    else if (/\.zip$/i.test(path)) {
      const read = unzipFiles(new Uint8Array(await file.arrayBuffer()), isLessonFile)
      if (!read.ok) notifyError(`${path} can't be opened.`, read.reason === 'large' ? 'It holds more than a lesson does.' : 'It is no .zip file, or a damaged one.')
      else if (Object.keys(read.files).length === 0) notifyError(`${path} holds no lesson.`, 'A lesson has the files lesson.md, start.bpmn, solution.bpmn and checks.scenarios.json.')
      else folders.push(...lessonFolders(read.files, stem(path)))
    } else if (isLessonFile(path)) loose[path] = await file.text()
  }
  folders.push(...lessonFolders(loose, 'lesson'))
  const [first, ...others] = folders
  if (first && others.length === 0) await openFolder(first.name, first.files)
  else if (first) askWhich(folders)
}

function askWhich(folders: readonly LessonFolder[]) {
  const list = folders.map(({ name, files }) => ({ label: name, open: () => openFolder(name, files) }))
  show({
    kind: 'problem',
    title: 'Which lesson shall be opened?',
    problem: { code: 'SEVERAL_LESSONS', severity: 'warning', message: `There are ${folders.length} lessons in what was dropped.` },
    offers: { heading: 'Lessons', list },
  })
}

/** The files of one folder, by their names. False, and a word to the person, when they are no lesson. */
export async function openFolder(name: string, files: Record<string, string>): Promise<boolean> {
  const found = await readFiles(name, files, 'file')
  if (!found.ok) {
    const list = found.problems.slice(0, 5).map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`} ${message}`)
    notifyError(`The lesson ${name} can't be opened.`, list.join(' · ') || found.message)
    return false
  }
  keepFiles(name, files)
  await showLesson(found.lesson, 'file')
  return true
}

const stem = (path: string) => path.split('/').at(-1)!.replace(/(\.lesson)?\.zip$/i, '')

async function openResults(dropped: readonly DroppedFile[]) {
  const handedIn: HandedIn[] = []
  for (const { path, file } of dropped) {
    const read = readResultFile(await file.text())
    if (!read.ok) notifyError(`${path} can't be opened. ${read.problems[0]?.message ?? ''}`, 'Nothing was changed.')
    else handedIn.push({ file: path, outcome: read.value, ...(await checkAgain(read.value)) })
  }
  if (handedIn.length === 0) return
  lessons.setState(state => {
    const files = new Set(handedIn.map(({ file }) => file))
    return { shown: 'results', handedIn: [...state.handedIn.filter(({ file }) => !files.has(file)), ...handedIn] }
  })
  showLessonPane(true)
}

/** What a file says of itself is not believed: the checks are run on the work in it. */
async function checkAgain({ lesson: name, work }: LessonOutcome): Promise<Pick<HandedIn, 'checked' | 'problem'>> {
  const { open } = lessons.getState()
  const found = open?.lesson.name === name ? { ok: true as const, lesson: open.lesson, source: open.source } : await findLesson(name)
  if (!found.ok) return { problem: `The lesson ${name} is not known here: open its folder first.` }
  const decoded = decodeLink(work)
  if (!decoded.ok) return { problem: `The work can't be read. ${decoded.problem.message}` }
  const { lesson, source } = found
  const { checks, secrets } = lesson
  const { diagram } = decoded.workspace
  const reply = await askLesson({ what: 'checksOn', lesson: { checks, secrets }, diagram })
  if (reply?.what !== 'checksOn') return { problem: 'The diagram of the work can not be read.' }
  return { checked: { lesson, source, diagram, results: reply.results } }
}
