// What the rest of the page knows of the canvas: plain data and functions, no bpmn-js, no Preact.
import type { ModelElement, ModelFlow, ProcessModel } from '../../src/bpmn/model.ts'
import type { Line } from '../../src/lines.ts'
import type { Fix, Problem } from '../../src/problem.ts'
import type { ConditionView, FieldView, OutcomeKind, Preview } from '../../src/view.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import type { ChildView } from '../preview/protocol.ts'

/** What the fields of the panel show of the newest preview. A new object whenever something in it changed. */
export interface FeedSnapshot {
  /** id of the element that `fields` and `completion` belong to; other elements show nothing */
  element?: string
  fields: readonly FieldView[]
  /** of the sequence flows, whichever element is shown */
  conditions?: readonly ConditionView[]
  completion?: Preview['completion']
  /** decides which connector functions are completed */
  line?: Line
  /** the newest question has no answer yet, or was made with a last good state: values are shown in grey */
  stale: boolean
}

/** A store outside both React and Preact. `getSnapshot` gives the same object until `subscribe`'s listeners are called. */
export interface CanvasFeed {
  subscribe(listener: () => void): () => void
  getSnapshot(): FeedSnapshot
}

/** What changed since the last patch (or import), for the preview worker. */
export interface ModelPatch {
  elements: ModelElement[]
  flows: ModelFlow[]
  /** ids of elements and flows that are gone */
  removed: string[]
  /** `''`: the diagram names none any more */
  executionPlatformVersion?: string
  /** `''`: as above */
  executionPlatform?: string
}

/** The outcome as drawn on the diagram. */
export interface Highlight {
  /** id of the task that carries the badge */
  element: string
  kind: OutcomeKind
  badge: string
  path: { elements: string[]; flows: string[] }
}

/** The children of a long value, and how many more there are. */
export type Expand = (ref: string) => Promise<{ children: ChildView[]; more: number }>

/** An element that names a template. */
export interface TemplateUse {
  element: string
  /** of the element */
  name: string
  /** of the template */
  id: string
  version?: number
}

/** Another template, or another version of it, for an element. */
export interface TemplateChange {
  element: string
  template: { id: string; version?: number }
  presetId?: string
  /** texts of fields to set afterwards, within the same step */
  values?: readonly { field: string; text: string }[]
}

/** The element as it is, and as a change would make it. */
export interface Rehearsal {
  before: ModelElement
  after: ModelElement
}

export interface CanvasProps {
  /** BPMN 2.0 XML; imported when `edition` changes, and only then */
  xml: string
  edition: number
  /** the built-in templates, valid as shipped. Replaces the former ones when the array is another */
  templates: readonly TemplateJson[]
  /** the user's templates: checked against the schema here (loaded when needed); of equal id and version these win */
  importedTemplates: readonly TemplateJson[]
  /** selected after the import, if it is there */
  selected?: string
  /** Camunda version (`8.8`) for diagrams that name none; selects templates by their `engines` */
  platformVersionFallback?: string
  theme: 'light' | 'dark'
  /** where the properties panel goes; may come later than the canvas, and may change */
  panelContainer: HTMLElement | null
  feed: CanvasFeed
  highlight?: Highlight
  /** how much larger than life a diagram may be drawn when it is fitted into its room; absent: 1 */
  largest?: number
  /** after each import */
  onModel(model: ProcessModel): void
  /** after each change, undo and redo: only what changed */
  onPatch(patch: ModelPatch): void
  /** the text of a field at each keystroke, FEEL with its `=`; null: it is committed (its patch came before), or given up */
  onTyping(element: string, field: string, text: string | null): void
  /** undefined: nothing, several elements or only the process is selected */
  onSelect(element: string | undefined): void
  /** after changes, once there was a pause */
  onXml(xml: string): void
  /** everything wrong with the diagram's import and the templates now; replaces the former list */
  onProblems(problems: Problem[]): void
  onHistory?(history: { canUndo: boolean; canRedo: boolean }): void
  /** undefined when the canvas goes away */
  onReady(api: CanvasApi | undefined): void
  onExpand: Expand
  /** a menu asks for another template for an element that has one; nothing was changed yet. Without it: done at once */
  onTemplateChange?(change: TemplateChange): void
}

export interface CanvasApi {
  /** the diagram now, including texts still being typed; formatted */
  exportXml(): Promise<string>
  exportSvg(): Promise<string>
  /** selects and scrolls into view; undefined selects nothing */
  select(element: string | undefined): void
  /** selects the element, opens the group of the field and puts the cursor there; false: no such field is shown */
  focusField(element: string, field: string): Promise<boolean>
  /** one undoable step; false: the element or field is gone, or its text is no longer what the fix was made for */
  applyFix(fix: Fix): boolean
  /** the text as it stands in the diagram: FEEL with its `=`; one undoable step; undefined removes the entry */
  setField(element: string, field: string, text: string | undefined): boolean
  /** undoable; `8.8` becomes `8.8.0` in the diagram, as Camunda Modeler writes it */
  setPlatformVersion(version: string): void
  /** opens the menu that appends a connector to the element (default: the selected one) */
  appendConnector(element?: string): boolean
  /** opens the menu that changes the element's type or template */
  changeType(element?: string): boolean
  /** opens the list of element templates that fit the element (default: the selected one); false: none does */
  chooseTemplate(element?: string): boolean
  /** all elements that name a template, loaded or not */
  templateUses(): TemplateUse[]
  /** what the change would make of the element; undefined when element or template are not there */
  rehearse(change: TemplateChange): Promise<Rehearsal | undefined>
  /** one undoable step; false when element or template are not there */
  changeTemplate(change: TemplateChange): boolean
  /** the element keeps its values and has no template any more; undoable */
  unlinkTemplate(element: string): boolean
  /** takes away what the template wrote, too; undoable */
  removeTemplate(element: string): boolean
  undo(): void
  redo(): void
  zoomFit(): void
  zoomIn(): void
  zoomOut(): void
  /** puts the keyboard's focus on the canvas */
  focus(): void
  /** runs what is still debounced: typed text is committed, XML is written */
  flush(): Promise<void>
}
