// The editor itself. Monaco holds the text while it is typed; this module is only loaded when it is wanted.
import { Editor } from '@monaco-editor/react'
import type { editor as MonacoEditor } from 'monaco-editor/editor'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Problem } from '../../src/problem.ts'
import { useLargeType } from '../ui/useLargeType.ts'
import type { JsonEditorProps } from './JsonEditor.tsx'
import { defineTheme, monaco } from './monaco.ts'

const options: MonacoEditor.IStandaloneEditorConstructionOptions = {
  minimap: { enabled: false },
  fontFamily: "'JetBrains Mono', 'Cascadia Code', 'SF Mono', ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSize: 12,
  lineHeight: 18,
  tabSize: 2,
  automaticLayout: true,
  scrollBeyondLastLine: false,
  padding: { top: 6, bottom: 6 },
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 4,
  bracketPairColorization: { enabled: false },
  glyphMargin: false,
  renderLineHighlight: 'none',
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false, useShadows: false },
  wordBasedSuggestions: 'off',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  stickyScroll: { enabled: false },
  fixedOverflowWidgets: true,
  // Tab moves on, as everywhere else on the page.
  tabFocusMode: true,
  // Chrome's way of taking text is told the whole line at each key: a text on one line may have megabytes.
  editContext: false,
}

/** Headers are long: tokens, signatures. */
const forText: MonacoEditor.IStandaloneEditorConstructionOptions = { wordWrap: 'on', wrappingIndent: 'indent' }

/** What the component holds beside React: the editor, and which text it shows. */
interface Held {
  editor: MonacoEditor.IStandaloneCodeEditor | null
  path: string
  /** what came from outside or went out last: the store's echo of it is no news */
  text: string
  /** the options for its length that the editor has */
  sized?: typeof forLarge
  /** a text from outside is being put in: not an edit of a person */
  taking: boolean
  /** the text that stood there when the component went away: Monaco forgets it then, and it may still be asked for */
  left?: { model: MonacoEditor.ITextModel; text: string }
}

/** What goes over the whole text at each keystroke, and would be felt in a text of megabytes. */
const forLarge: MonacoEditor.IStandaloneEditorConstructionOptions = {
  folding: false,
  matchBrackets: 'never',
  guides: { indentation: false, bracketPairs: false, highlightActiveIndentation: false },
  links: false,
  colorDecorators: false,
  quickSuggestions: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
}
const largeFrom = 500_000
const forSmall: typeof forLarge = {
  folding: true,
  matchBrackets: 'always',
  guides: { indentation: true, bracketPairs: false, highlightActiveIndentation: true },
  links: true,
  colorDecorators: true,
  quickSuggestions: { other: true, comments: false, strings: false },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: true },
}
const forLength = (length: number) => (length > largeFrom ? forLarge : forSmall)

/**
 * A text that is only read. The editor's own way of taking text would open the keyboard of a touch screen, and hear what an
 * input method composes; a text area that is `readonly` does neither.
 */
const forReaders: MonacoEditor.IStandaloneEditorConstructionOptions = { readOnly: true, domReadOnly: true }

/** For a class to read. */
const inLargeType: MonacoEditor.IStandaloneEditorConstructionOptions = { fontSize: 18, lineHeight: 26 }

export default function MonacoJson({ label, path, value, theme, readOnly, problem, problems, reveal, onEdit, loading }: JsonEditorProps & { loading: ReactNode }) {
  const held = useRef<Held>({ editor: null, path, text: value, taking: false })
  // Monaco keeps the functions that it was given first, and may come up when another text is asked for.
  const edited = useRef(onEdit)
  const wanted = useRef({ path, value, problem, problems })
  const largeType = useLargeType()
  const [sized, setSized] = useState(forLength(value.length))
  useLayoutEffect(() => {
    edited.current = onEdit
    wanted.current = { path, value, problem, problems }
  })
  useLayoutEffect(
    () => () => {
      const model = held.current.editor?.getModel()
      if (model) held.current.left = { model, text: model.getValue() }
    },
    [],
  )
  useEffect(() => defineTheme(theme), [theme])
  useEffect(() => {
    // Another path is another text: Monaco has it from before, perhaps in an older state.
    if (path !== held.current.path || value !== held.current.text) take(held.current, path, value)
  }, [path, value])
  useEffect(() => mark(held.current.editor, path, problem, problems), [path, problem, problems])
  useEffect(() => show(held.current.editor, reveal), [reveal])

  const isPlain = path.endsWith('.txt')
  return (
    <Editor
      path={path}
      defaultValue={value}
      language={isPlain ? 'plaintext' : 'json'}
      theme="playground"
      loading={loading}
      options={{ ...options, ...(isPlain && forText), ...sized, ...(largeType && inLargeType), ...(readOnly && forReaders), ariaLabel: label }}
      beforeMount={() => defineTheme(theme)}
      onMount={mounted => {
        held.current.editor = mounted
        const now = wanted.current
        take(held.current, now.path, now.value)
        mark(mounted, now.path, now.problem, now.problems)
        mounted.onDidChangeModelContent(({ changes }) => {
          const model = mounted.getModel()
          // At once: the text is drawn before the store hears of it.
          const next = forLength(model?.getValueLength() ?? 0)
          if (next !== held.current.sized) {
            mounted.updateOptions(next)
            model?.updateOptions({ bracketColorizationOptions: { enabled: next === forSmall, independentColorPoolPerBracketType: false } })
          }
          setSized((held.current.sized = next))
          if (!model || held.current.taking) return
          // Monaco's changes all speak of the text before; applied from the back, none moves another.
          const edits = changes
            .map(({ rangeOffset, rangeLength, text }) => ({ offset: rangeOffset, length: rangeLength, text }))
            .sort((one, other) => other.offset - one.offset)
          edited.current(edits, () => {
            const { left } = held.current
            return (held.current.text = left?.model === model ? left.text : model.getValue())
          })
        })
      }}
    />
  )
}

/** Shows a text that came from outside; a person can undo it. */
function take(held: Held, path: string, text: string) {
  held.path = path
  held.text = text
  const model = held.editor?.getModel()
  if (!model || model.getValue() === text) return
  held.taking = true
  model.pushEditOperations(null, [{ range: model.getFullModelRange(), text }], () => null)
  held.taking = false
}

/** Underlines what is wrong, or nothing. */
function mark(
  editor: MonacoEditor.IStandaloneCodeEditor | null, path: string, problem: Problem | undefined, problems: readonly Problem[] = [],
) {
  const model = editor?.getModel()
  if (!model || model.uri.toString() !== monaco.Uri.parse(path).toString()) return
  const all = problem ? [problem, ...problems] : problems
  const markers = all.flatMap(({ at, message }) => {
    if (at?.from === undefined) return []
    const start = model.getPositionAt(at.from)
    const end = model.getPositionAt(Math.max(at.from + 1, at.to ?? 0))
    return {
      severity: monaco.MarkerSeverity.Error,
      message,
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: Math.max(end.column, start.column + 1),
    }
  })
  monaco.editor.setModelMarkers(model, 'preview', markers)
}

function show(editor: MonacoEditor.IStandaloneCodeEditor | null, place: { offset: number } | undefined) {
  const model = editor?.getModel()
  if (!editor || !model || !place) return
  const position = model.getPositionAt(place.offset)
  editor.setPosition(position)
  editor.revealPositionInCenter(position)
  editor.focus()
}
