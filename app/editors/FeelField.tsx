// A field of FEEL outside the properties panel, with the same editor and the same completion as inside.
import FeelEditor from '@bpmn-io/feel-editor'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { CompletionEntry } from '../../src/view.ts'
import './editors.css'

interface FeelFieldProps {
  label: string
  /** without the leading `=` */
  value: string
  variables: readonly CompletionEntry[]
  onChange: (value: string) => void
}

export default function FeelField({ label, value, variables, onChange }: FeelFieldProps) {
  const container = useRef<HTMLDivElement>(null)
  const editor = useRef<InstanceType<typeof FeelEditor> | null>(null)
  const first = useRef({ label, value })
  const changed = useRef(onChange)
  const shown = useRef(value)

  useLayoutEffect(() => {
    changed.current = onChange
  })
  useEffect(() => {
    const parent = container.current
    if (!parent) return undefined
    const created = new FeelEditor({
      container: parent,
      value: first.current.value,
      parserDialect: 'camunda',
      contentAttributes: { 'aria-label': first.current.label },
      onChange: text => {
        shown.current = text
        changed.current(text)
      },
    })
    editor.current = created
    return () => {
      editor.current = null
      parent.replaceChildren()
    }
  }, [])
  useEffect(() => {
    if (value === shown.current) return
    shown.current = value
    editor.current?.setValue(value)
  }, [value])
  useEffect(() => editor.current?.setVariables([...variables]), [variables])

  return <div className="feel-field"><div ref={container} /></div>
}
