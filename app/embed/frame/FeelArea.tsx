// A FEEL expression: a coloured text area until somebody wants to type; then the whole editor takes its place, at the same
// spot with the same selection. Where the editor can't be loaded, the text area stays.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CompletionEntry } from '../../../src/view.ts'
import type { MountedFeelEditor } from '../../editors/mountFeelEditor.ts'
import { loadScript, partAddress, parts } from '../parts.ts'
import { CodeArea } from './CodeArea.tsx'

interface FeelAreaProps {
  label: string
  /** without the leading `=` */
  value: string
  /** rises when the value comes from elsewhere than this field */
  edition: number
  variables: readonly CompletionEntry[]
  /** Camunda version, as `8.8` */
  version: string
  readOnly: boolean
  invalid: boolean
  onChange: (value: string) => void
}

export function FeelArea({ label, value, edition, variables, version, readOnly, invalid, onChange }: FeelAreaProps) {
  const [state, setState] = useState<'area' | 'loading' | 'mounting' | 'editor'>('area')
  const area = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<MountedFeelEditor>(undefined)
  const now = useRef({ value, variables, version, onChange })
  useLayoutEffect(() => {
    now.current = { value, variables, version, onChange }
  })

  const load = () => {
    if (readOnly || state !== 'area') return
    setState('loading')
    loadEditor().then(() => setState('mounting'), () => setState('area'))
  }

  // While the editor takes over, both are there: the focus never falls out of the field.
  useLayoutEffect(() => {
    const [container, text] = [place.current, area.current]
    const mount = parts().feelEditor
    if (state !== 'mounting' || !container || !mount) return
    const focused = text !== null && document.activeElement === text
    editor.current = mount(container, {
      label,
      value: now.current.value,
      variables: now.current.variables,
      version: now.current.version,
      ...(focused && { selection: { from: text.selectionStart, to: text.selectionEnd } }),
      onChange: changed => now.current.onChange(changed),
      onLeave: () => (document.activeElement as HTMLElement | null)?.blur(),
    })
    setState('editor')
  }, [state, label])
  useEffect(() => () => editor.current?.destroy(), [])

  // What is typed stays the editor's: an effect of an older text must never come back to it.
  useEffect(() => {
    if (edition > 0) editor.current?.setValue(now.current.value)
  }, [edition])
  useEffect(() => editor.current?.setVariables(variables), [variables])

  return (
    <div className="feel-area" data-invalid={invalid || undefined}>
      {state !== 'editor' && (
        <CodeArea label={label} language="feel" value={value} readOnly={readOnly} invalid={invalid} area={area} onChange={onChange} onFocus={load} />
      )}
      {(state === 'mounting' || state === 'editor') && <div className="feel-field"><div ref={place} /></div>}
    </div>
  )
}

async function loadEditor() {
  await Promise.all([loadScript('embed/feel-editor.js'), loadStyles('embed/feel-editor.css')])
}

function loadStyles(path: string): Promise<void> {
  return new Promise(resolve => {
    const href = partAddress(path)
    if (document.querySelector(`link[href="${href}"]`)) return resolve()
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => resolve())
    document.head.append(link)
  })
}
