// The FEEL editor outside React: for pages that can't afford more than that.
import { history, historyKeymap } from '@codemirror/commands'
import { EditorView, keymap } from '@codemirror/view'
import FeelEditor from '@bpmn-io/feel-editor'
import type { CompletionEntry } from '../../src/view.ts'
import './editors.css'

interface FeelEditorOptions {
  label: string
  /** without the leading `=` */
  value: string
  variables: readonly CompletionEntry[]
  /** which functions are completed and known: Camunda version, as `8.8` */
  version: string
  /** offsets of the selection, when the editor takes over from a text area that has the focus */
  selection?: { from: number; to: number }
  onChange: (value: string) => void
  /** Esc, where it closes nothing */
  onLeave: () => void
}

export interface MountedFeelEditor {
  setValue(value: string): void
  setVariables(variables: readonly CompletionEntry[]): void
  focus(): void
  destroy(): void
}

/** Puts an editor into an empty container. */
export function mountFeelEditor(container: HTMLElement, options: FeelEditorOptions): MountedFeelEditor {
  const { label, value, variables, version, selection, onChange, onLeave } = options
  let view: EditorView | undefined
  const editor = new FeelEditor({
    container,
    value,
    variables: [...variables],
    engines: { camunda: version },
    parserDialect: 'camunda',
    contentAttributes: { 'aria-label': label, 'aria-multiline': 'true' },
    onChange,
    extensions: [
      history(),
      keymap.of([...historyKeymap, { key: 'Escape', run: () => (onLeave(), true) }]),
      EditorView.lineWrapping,
      EditorView.updateListener.of(update => {
        view = update.view
      }),
    ],
  })
  view ??= EditorView.findFromDOM(container) ?? undefined
  if (selection) {
    view?.focus()
    view?.dispatch({ selection: { anchor: selection.from, head: selection.to } })
  }
  return {
    setValue: text => editor.setValue(text),
    setVariables: entries => editor.setVariables([...entries]),
    focus: () => view?.focus(),
    destroy: () => view?.destroy(),
  }
}
