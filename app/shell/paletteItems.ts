// Everything that the command palette finds.
import type { LessonEntry } from '../../src/lessons/lesson.ts'
import { lines } from '../../src/lines.ts'
import { beginEmptyDiagram, beginScratchpad } from '../files/newWork.ts'
import { openExample, type Example } from '../files/examples.ts'
import { chooseFiles } from '../files/openFiles.ts'
import { saveDiagram, savePicture, saveScenarios, saveWorkspaceFile } from '../files/saveFiles.ts'
import { show } from '../share/shareState.ts'
import { setPlatformVersion, showConnector } from '../store/actions/diagram.ts'
import { toggleLens } from '../store/actions/lens.ts'
import { addScenario, duplicateScenario, pickScenario, presets } from '../store/actions/scenarios.ts'
import { setTheme } from '../store/actions/settings.ts'
import { revealDiagram } from '../store/actions/workspace.ts'
import { isEmbedded } from '../store/embedded.ts'
import { isLessonPaneOpen } from '../store/lessonPane.ts'
import { askedPanes, showAllPanes } from '../store/panes.ts'
import { scenarioSet, selectedScenario } from '../store/scenarioEdits.ts'
import { canvasApi } from '../store/session.ts'
import { appStore } from '../store/store.ts'
import { openTemplates } from '../store/templatesPane.ts'
import type { PaletteItem } from '../ui/CommandPalette.tsx'
import { closeLearning, openLearning, openLesson, writeLesson } from './learn.ts'
import { startPresenting } from './followAddress.ts'
import { guides, openGuide } from './guides.ts'
import { openGallery } from './openGallery.ts'
import type { PaletteField } from './paletteFields.ts'
import { saveWithTemplates } from './saveWithTemplates.ts'

/** What is loaded with the palette itself. */
export interface LateItems {
  lessons: readonly LessonEntry[]
  fields: readonly PaletteField[]
}

export function paletteItems(examples: readonly Example[], { lessons, fields }: LateItems): PaletteItem[] {
  const { workspace, diagram, previewed } = appStore.getState()
  const set = scenarioSet(workspace, previewed)
  const items: Omit<PaletteItem, 'id'>[] = []
  const add = (group: string, label: string, run: () => unknown, detail?: string) =>
    items.push({ group, label, run: () => void run(), ...(detail !== undefined && { detail }) })

  for (const { id, name } of set?.scenarios ?? []) add('Scenario', name, () => pickScenario(id))
  for (const { id, name, jobType } of diagram.connectors) add('Element', name, () => showConnector(id), jobType)
  for (const { element, field, label, group, also } of fields) {
    items.push({ group: 'Field', label, detail: group, also, run: () => void canvasApi()?.focusField(element, field) })
  }
  if (previewed !== undefined) add('Command', 'Compare versions', toggleLens, 'what each one makes of the task')
  add('Command', 'Open a file', () => chooseFiles())
  add('Command', 'New diagram', beginEmptyDiagram)
  add('Command', 'New scratch', beginScratchpad)
  if (workspace.view === 'scratch') add('Command', 'Make it a task', revealDiagram)
  add('Command', 'Share', () => show({ kind: 'dialog' }), 'link, Markdown, embedding')
  add('Command', 'Gallery', openGallery, 'all examples on one page, to try and to embed')
  add('Command', 'Copy a link', async () => (await import('../share/copy.ts')).copyLink(), 'it holds everything')
  add('Command', 'Copy as Markdown', async () => (await import('../share/copy.ts')).copyMarkdown(), 'for a forum or an issue')
  // Frames in other pages neither keep anything nor show what was kept.
  if (!isEmbedded) add('Command', 'Open what this browser kept', () => show({ kind: 'kept' }), 'earlier work')
  add('Command', 'Save the diagram', saveDiagram, '.bpmn')
  add('Command', 'Save the workspace', saveWorkspaceFile, 'everything in one file')
  add('Command', 'Save the scenarios', saveScenarios)
  if (workspace.view === 'diagram') {
    add('Command', 'Save a picture', savePicture, '.svg')
    add('Command', 'Templates', () => openTemplates(), 'import, update, edit, remove')
    add('Command', 'Save the diagram and its templates', saveWithTemplates, 'for Camunda Modeler')
    add('Command', 'Append a connector', () => canvasApi()?.appendConnector())
    add('Command', 'Change the element or its template', () => canvasApi()?.changeType())
    add('Command', 'Fit the diagram', () => canvasApi()?.zoomFit())
    add('Command', 'Undo', () => canvasApi()?.undo())
    add('Command', 'Redo', () => canvasApi()?.redo())
    for (const line of Object.keys(lines)) add('Command', `Camunda ${line}`, () => setPlatformVersion(line), 'version of the diagram')
  }
  const selected = selectedScenario(set)
  if (selected) {
    add('Command', 'Duplicate the scenario', () => duplicateScenario(selected.id), selected.name)
    for (const { label, result } of presets()) add('New scenario', label, () => addScenario(label, result))
  }
  if (!isEmbedded) {
    add('Command', 'Learn', openLearning, 'the list of lessons')
    if (isLessonPaneOpen()) add('Command', 'Leave the lessons', closeLearning, 'your own workspace comes back')
    add('Command', 'Write a lesson', writeLesson, 'of the diagram and the scenarios that are open')
  }
  if (askedPanes('address')) add('Command', 'Show all panes', showAllPanes)
  add('Command', 'Present', startPresenting, 'large, for a class')
  for (const theme of ['light', 'dark', 'system'] as const) add('Command', `Theme: ${theme}`, () => setTheme(theme))
  for (const example of examples) add('Example', example.title, () => openExample(example), example.summary)
  for (const { name, title, summary } of lessons) add('Lesson', title, () => openLesson(name), summary)
  for (const [name, title] of Object.entries(guides)) add('Guide', title, () => openGuide(name))
  return items.map((item, index) => ({ ...item, id: String(index) }))
}
