// Going into a lesson, from one to the next, and out of it again.
import { panes, readAddress, writeAddress, type Pane } from '../../src/share/address.ts'
import type { Lesson } from '../../src/lessons/lesson.ts'
import { shownScenarios } from '../../src/lessons/shownScenarios.ts'
import type { Workspace } from '../../src/workspace.ts'
import { showInFront, takeBack } from '../store/actions/behind.ts'
import { dismissNotice, notifyError, notifyWith } from '../store/actions/notices.ts'
import { wholeWorkspace } from '../store/actions/workspace.ts'
import { emptyWorkspace } from '../store/emptyWorkspace.ts'
import { showLessonPane } from '../store/lessonPane.ts'
import { askForPanes } from '../store/panes.ts'
import { appStore } from '../store/store.ts'
import { findLesson, loadCourse } from './course.ts'
import { keepDone, keepWork, keptWork, type KeptWork } from './kept.ts'
import { lessons, type LessonSource, type OpenLesson } from './lessonStore.ts'
import { followChecks } from './followChecks.ts'

/** Opens a lesson of the course by its name; false, and a word to the person, when that can't be. */
export async function openLesson(name: string): Promise<boolean> {
  const found = await findLesson(name)
  if (!found.ok) {
    notifyError(found.message)
    return false
  }
  await showLesson(found.lesson, found.source)
  return true
}

/** Shows a lesson that was read; the work is what was kept of it, unless other work is given. */
export async function showLesson(lesson: Lesson, source: LessonSource, other?: { learner: string; work: Partial<KeptWork> }) {
  await keepPresentWork()
  // First the pane: the diagram is fitted into the room that is left.
  lessons.setState({ shown: 'lesson' })
  showLessonPane(true)
  const work = other ? other.work : keptWork(lesson)
  await showInFront(workspaceOf(lesson, work))
  // Not earlier: what is kept under a lesson's name must be its work.
  lessons.setState({
    shown: 'lesson',
    open: { lesson, source, hints: work?.hints ?? 0, ...(other && { reviewed: { learner: other.learner } }) },
  })
  askForPanes('lesson', panesOf(lesson))
  followChecks()
  writeHash(source === 'draft' || other ? undefined : lesson.name)
}

/** The list of all lessons; a lesson that is open stays open behind it. */
export async function openCourse() {
  showLessonPane(true)
  lessons.setState({ shown: 'course' })
  await loadCourse()
}

/** The person's own workspace again. The work of the lesson is kept. */
export async function leaveLesson() {
  await keepPresentWork()
  await takeBack()
  forgetOpen()
}

/** The pane goes, and with it the lesson. */
export async function closeLessons() {
  await leaveLesson()
  showLessonPane(false)
}

/** From the beginning: the diagram, the scenarios, the hints. That the lesson was done once is not forgotten. */
export async function resetLesson() {
  const { open } = lessons.getState()
  if (!open) return
  const { lesson, source, reviewed } = open
  const offerBack = await wayBack(open)
  await showInFront(workspaceOf(lesson, undefined))
  offerBack?.('The lesson begins anew.')
  // Whoever looks at somebody's work, or tries a draft, has own work in this lesson, perhaps: that stays.
  if (!reviewed) keepWork(lesson, undefined)
  lessons.setState({ open: { lesson, source, hints: 0, ...(reviewed && { reviewed }) } })
}

/** The diagram of the solution in place of the learner's. */
export async function takeSolution() {
  const { open } = lessons.getState()
  if (!open) return
  const { scenarios } = await wholeWorkspace()
  const offerBack = await wayBack(open)
  await showInFront(workspaceOf(open.lesson, { diagram: open.lesson.solution, scenarios }))
  offerBack?.('The solution is in place of your work.')
}

/** How long work that was replaced can be had again, in milliseconds. */
const backFor = 20_000

/** What is replaced at one press comes back at another, since the canvas can't undo it. Undefined where nothing was done yet. */
async function wayBack({ lesson, source, hints, reviewed }: OpenLesson): Promise<((said: string) => void) | undefined> {
  const { diagram, scenarios } = await wholeWorkspace()
  if (diagram === lesson.start && hints === 0) return undefined
  const giveBack = async () => {
    dismissNotice(id)
    if (lessons.getState().open?.lesson !== lesson) return
    await showInFront(workspaceOf(lesson, { diagram, scenarios }))
    lessons.setState({ open: { lesson, source, hints, ...(reviewed && { reviewed }) } })
    await keepPresentWork()
  }
  let id = 0
  return said => {
    id = notifyWith({ label: 'Give me my work back', run: () => void giveBack() }, said)
    setTimeout(() => dismissNotice(id), backFor)
  }
}

/** Somebody else took the page: the lesson is over, the work is kept already. */
export function forgetOpen() {
  askForPanes('lesson', undefined)
  const { shown } = lessons.getState()
  lessons.setState({ open: undefined, shown: shown === 'lesson' ? 'course' : shown })
  writeHash(undefined)
}

/** Puts the work of the open lesson away, as far as it came; with what editors and the canvas still hold, unless told otherwise. */
export async function keepPresentWork(flush = true) {
  if (!lessons.getState().open || !appStore.getState().behind) return
  const workspace = flush ? await wholeWorkspace() : appStore.getState().workspace
  const { open } = lessons.getState()
  if (!open || open.reviewed) return
  const { lesson, hints } = open
  const { diagram, scenarios } = workspace
  const untouched = diagram === lesson.start && hints === 0 && JSON.stringify(scenarios) === JSON.stringify(shownScenarios(lesson.checks))
  keepWork(lesson, untouched ? undefined : { diagram, scenarios, hints })
}

export function markDone(name: string) {
  const { done } = lessons.getState()
  if (done[name] !== undefined) return
  const now = { ...done, [name]: new Date().toISOString() }
  lessons.setState({ done: now })
  keepDone(now)
}

/** The lesson before or after the open one in the course. */
export function neighbour(step: 1 | -1): string | undefined {
  const { entries, open } = lessons.getState()
  const at = entries.findIndex(({ name }) => name === open?.lesson.name)
  return at < 0 ? undefined : entries[at + step]?.name
}

export function lessonLink(name: string): string {
  return `${location.origin}${location.pathname}${writeAddress({ open: { kind: 'lesson', name } })}`
}

function workspaceOf(lesson: Lesson, work: Partial<KeptWork> | undefined): Workspace {
  return {
    ...emptyWorkspace(),
    name: lesson.name,
    diagram: work?.diagram ?? lesson.start,
    scenarios: { ...shownScenarios(lesson.checks), ...work?.scenarios },
    secrets: { ...lesson.secrets },
    zone: 'UTC',
    selected: lesson.element,
    view: 'diagram',
  }
}

/** Where no check has process variables or secrets, there is nothing to be seen of them: the room goes to the others. */
function panesOf({ show, checks, secrets }: Lesson): readonly Pane[] {
  const shown: readonly Pane[] = show ?? panes
  const isEmpty = (text: string | undefined) => text === undefined || /^\s*(\{\s*\})?\s*$/.test(text)
  const sets = Object.values(checks)
  const hasVariables = sets.some(set => !isEmpty(set.variables) || set.scenarios.some(({ variables }) => !isEmpty(variables)))
  return hasVariables || Object.keys(secrets).length > 0 ? shown : shown.filter(pane => pane !== 'variables')
}

/** A reload, or a copied address, leads to the same lesson. */
function writeHash(lesson: string | undefined) {
  const { open, ...asked } = readAddress(location.hash)
  if (lesson === undefined && open?.kind !== 'lesson') return
  const hash = writeAddress({ ...asked, ...(lesson !== undefined && { open: { kind: 'lesson' as const, name: lesson } }) })
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash === '#' ? '' : hash}`)
}
