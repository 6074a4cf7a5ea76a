// In place of Monaco, whose workers and size are too much for a frame that may keep nothing: CodeMirror, which the panel
// has brought along for FEEL. It colours, numbers lines, undoes and marks what is wrong; it completes nothing.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { Decoration, drawSelection, EditorView, keymap, lineNumbers, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Problem } from '../../../src/problem.ts'
import type { JsonEditorProps, TextChange } from '../../editors/JsonEditor.tsx'
import { highlight } from '../frame/highlight.ts'
import './lightJson.css'

export default function LightJson(props: JsonEditorProps & { loading: ReactNode }) {
  // Another path is another text, with its own undo.
  return <OneText key={props.path} {...props} />
}

function OneText({ label, path, value, problem, problems, reveal, onEdit }: JsonEditorProps) {
  const container = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const first = useRef({ label, path, value })
  const edited = useRef(onEdit)
  /** what came from outside or went out last: the store's echo of it is no news */
  const known = useRef(value)
  const taking = useRef(false)
  useLayoutEffect(() => {
    edited.current = onEdit
  })
  useEffect(() => {
    const editor = new EditorView({
      parent: container.current!,
      doc: first.current.value,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': first.current.label, 'aria-multiline': 'true' }),
        first.current.path.endsWith('.txt') ? [] : coloured,
        marked,
        EditorView.updateListener.of(update => {
          if (!update.docChanged || taking.current) return
          edited.current(editsOf(update), () => (known.current = editor.state.doc.toString()))
        }),
      ],
    })
    view.current = editor
    return () => editor.destroy()
  }, [])
  useEffect(() => {
    const editor = view.current
    if (!editor || value === known.current) return
    known.current = value
    if (editor.state.doc.toString() === value) return
    taking.current = true
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } })
    taking.current = false
  }, [value])
  useEffect(() => {
    view.current?.plugin(marked)?.mark([...(problem ? [problem] : []), ...(problems ?? [])], view.current)
  }, [problem, problems])
  useEffect(() => {
    if (!reveal || !view.current) return
    const anchor = Math.min(reveal.offset, view.current.state.doc.length)
    view.current.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
    view.current.focus()
  }, [reveal])

  return <div className="light-json" ref={container} />
}

/** Offsets of CodeMirror's changes all speak of the text before: applied from the back, none moves another. */
function editsOf({ changes }: ViewUpdate): TextChange[] {
  const edits: TextChange[] = []
  changes.iterChanges((from, to, _from, _to, inserted) => edits.push({ offset: from, length: to - from, text: inserted.toString() }))
  return edits.reverse()
}

const coloured = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = colours(view)
    }
    update({ docChanged, view }: ViewUpdate) {
      if (docChanged) this.decorations = colours(view)
    }
  },
  { decorations: plugin => plugin.decorations },
)

function colours(view: EditorView): DecorationSet {
  let at = 0
  const ranges = highlight(view.state.doc.toString(), 'json').flatMap(({ text, kind }) => {
    const from = at
    at += text.length
    return kind ? [Decoration.mark({ class: `t-${kind}` }).range(from, at)] : []
  })
  return Decoration.set(ranges)
}

/** What is wrong, underlined where it stands; it moves with the text until it is told anew. */
const marked = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet = Decoration.none
    update({ docChanged, changes }: ViewUpdate) {
      if (docChanged) this.decorations = this.decorations.map(changes)
    }
    mark(problems: readonly Problem[], view: EditorView) {
      const { length } = view.state.doc
      const ranges = problems.flatMap(({ at, message }) => {
        if (at?.from === undefined || length === 0) return []
        const from = Math.min(at.from, length - 1)
        const to = Math.min(Math.max(from + 1, at.to ?? 0), length)
        return [Decoration.mark({ class: 'light-json-wrong', attributes: { title: message } }).range(from, to)]
      })
      this.decorations = Decoration.set(ranges, true)
      // An empty step: it is drawn.
      view.dispatch({})
    }
  },
  { decorations: plugin => plugin.decorations },
)
