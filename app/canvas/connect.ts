// Between bpmn-js and the page: imports what the page gives, tells the page what changed.
import type Modeler from 'bpmn-js/lib/Modeler'
import { applyFix, createApi, panelRendered } from './createApi.ts'
import { createHighlighter } from './highlight.ts'
import { createModelSync } from './modelSync.ts'
import { createModeler } from './createModeler.ts'
import type { CanvasProps } from './door.ts'
import { importDiagram } from './importDiagram.ts'
import { createPanelContext } from './panelFeed.ts'
import { followPlatformVersion } from './platformVersion.ts'
import { paletteKeyboard } from './paletteKeyboard.ts'
import { elementOf, service } from './services.ts'
import type { Element } from './services.ts'
import { checkTemplates, soundTemplates } from './templates.ts'
import { allowOneStep, askBeforeChange, changeTemplate, createInOrder, explainConfigurations } from './templateLife.ts'
import { createTyping } from './typing.ts'
import { zoomFit } from './zoomFit.ts'
import type { Problem } from '../../src/problem.ts'
import type { TemplateJson } from '../../src/workspace.ts'

/** XML is written this many milliseconds after the last change. */
const writeAfter = 500

const beforePanel = 3000

/** The parts of `CanvasProps` that are followed as they change. */
export interface Connection {
  /** a later edition overtakes an earlier one */
  importXml(xml: string, edition: number): void
  setTemplates(builtIn: CanvasProps['templates'], imported: CanvasProps['importedTemplates']): void
  setPanelContainer(container: HTMLElement | null): void
  setHighlight(highlight: CanvasProps['highlight']): void
  followVersion(fallback: string | undefined): void
  destroy(): void
}

/** `props` gives the newest properties of the component. */
export function connect(container: HTMLElement, props: () => CanvasProps): Connection {
  const typing = createTyping((...typed) => props().onTyping(...typed))
  const context = createPanelContext(props().feed, ref => props().onExpand(ref), fix => {
    typing.flush()
    return applyFix(modeler, fix)
  })
  const modeler = createModeler(container, context, typing)
  const sync = createModelSync()
  const highlighter = createHighlighter(modeler)
  const writer = createXmlWriter(modeler, xml => props().onXml(xml))
  const problems = { diagram: [] as Problem[], templates: [] as Problem[] }
  const tellProblems = () => props().onProblems([...problems.diagram, ...problems.templates])
  const eventBus = service(modeler, 'eventBus')
  const commandStack = service(modeler, 'commandStack')
  allowOneStep(modeler)
  explainConfigurations(modeler)
  createInOrder(modeler)
  askBeforeChange(modeler, change => {
    typing.flush()
    const page = props()
    if (page.onTemplateChange) page.onTemplateChange(change)
    else changeTemplate(modeler, change)
  })
  let alive = true
  let newest = 0
  let templateSets = 0

  const tellHistory = () => props().onHistory?.({ canUndo: commandStack.canUndo(), canRedo: commandStack.canRedo() })

  eventBus.on('commandStack.changed', ({ trigger }: { trigger?: string }) => {
    tellHistory()
    if (trigger === 'clear' || !modeler.getDefinitions()) return
    followPlatformVersion(modeler, props().platformVersionFallback)
    const patch = sync.next(modeler.getDefinitions())
    if (patch) props().onPatch(patch)
    highlighter.show(props().highlight)
    writer.schedule()
  })
  // Before the panel turns to another element: a text committed while it does would turn it back.
  eventBus.on('selection.changed', beforePanel, () => typing.flush())
  eventBus.on('selection.changed', ({ newSelection }: { newSelection: Element[] }) => {
    const [only, ...others] = newSelection
    props().onSelect(others.length > 0 ? undefined : (only?.labelTarget ?? only)?.id)
  })

  const select = async (id: string | undefined) => {
    // The panel follows selections only once it is mounted.
    await panelRendered()
    const element = id === undefined ? undefined : elementOf(modeler, id)
    if (alive && element) service(modeler, 'quietSelection').select(element)
  }

  // Without a diagram there is nothing to edit: the panel would go on showing the last element.
  const panel = { container: null as HTMLElement | null, shown: false }
  const showPanel = (shown: boolean) => {
    panel.shown = shown
    const propertiesPanel = modeler.get<{ attachTo(container: HTMLElement): void; detach(): void }>('propertiesPanel')
    if (shown && panel.container) propertiesPanel.attachTo(panel.container)
    else propertiesPanel.detach()
  }
  const clear = () => {
    modeler.clear()
    tellHistory()
    showPanel(false)
    problems.diagram = []
    tellProblems()
    props().onModel({ elements: {}, flows: {} })
  }

  // Sizes are cached: the canvas has to be told.
  const sizes = new ResizeObserver(() => service(modeler, 'canvas').resized())
  sizes.observe(container)
  const leavePalette = paletteKeyboard(modeler)

  props().onReady(createApi({ modeler, typing, context, flushXml: () => writer.flush(), largest: () => props().largest }))

  return {
    async importXml(xml, edition) {
      newest = edition
      if (xml.trim() === '') return clear()
      const result = await importDiagram(modeler, xml)
      if (!alive || edition !== newest) return
      problems.diagram = result.problems
      tellProblems()
      if (!result.ok) return
      showPanel(true)
      followPlatformVersion(modeler, props().platformVersionFallback)
      zoomFit(modeler, props().largest)
      props().onModel(sync.reset(modeler.getDefinitions()))
      highlighter.show(props().highlight)
      // The stack is emptied without a word.
      tellHistory()
      await select(props().selected)
    },
    async setTemplates(builtIn, imported) {
      const turn = ++templateSets
      const elementTemplates = service(modeler, 'elementTemplates')
      let shown: readonly TemplateJson[] = []
      if (turn === 1 && imported.length > 0) {
        // The first diagram does not wait until all of the user's templates are checked.
        elementTemplates.set([...builtIn])
        shown = await soundTemplates(builtIn, imported)
        if (!alive || turn !== templateSets) return
        elementTemplates.set([...shown])
        await untilIdle()
      }
      const checked = await checkTemplates(builtIn, imported)
      if (!alive || turn !== templateSets) return
      const isShown = checked.templates.length === shown.length && checked.templates.every((template, index) => template === shown[index])
      if (!isShown) elementTemplates.set(checked.templates)
      problems.templates = checked.problems
      tellProblems()
    },
    setPanelContainer(container) {
      panel.container = container
      showPanel(panel.shown)
    },
    setHighlight: highlight => highlighter.show(highlight),
    followVersion: fallback => followPlatformVersion(modeler, fallback),
    destroy() {
      alive = false
      typing.flush()
      writer.cancel()
      sizes.disconnect()
      leavePalette()
      props().onReady(undefined)
      modeler.destroy()
    },
  }
}

/** Until the page has nothing else to do, or for a while. */
function untilIdle(): Promise<void> {
  return new Promise(resolve => {
    // Not every browser tells when it is idle.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 3000 })
    else setTimeout(resolve, 1000)
  })
}

function createXmlWriter(modeler: Modeler, write: (xml: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const writeNow = async () => {
    timer = undefined
    const { xml } = await modeler.saveXML({ format: true })
    if (xml !== undefined) write(xml)
  }
  return {
    schedule() {
      clearTimeout(timer)
      timer = setTimeout(() => void writeNow(), writeAfter)
    },
    async flush() {
      if (timer === undefined) return
      clearTimeout(timer)
      await writeNow()
    },
    cancel: () => clearTimeout(timer),
  }
}
