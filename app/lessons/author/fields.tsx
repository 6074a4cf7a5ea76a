// Labelled fields of the draft.
import { useId } from 'react'

interface FieldProps {
  label: string
  value: string
  placeholder?: string
  onChange: (text: string) => void
}

export function LabelledLine({ label, value, placeholder, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className="author-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="field" value={value} placeholder={placeholder} onChange={event => onChange(event.target.value)} />
    </div>
  )
}

export function LabelledArea({ label, value, placeholder, onChange, rows }: FieldProps & { rows: number }) {
  const id = useId()
  return (
    <div className="author-field" data-tall>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} className="field" rows={rows} value={value} placeholder={placeholder} onChange={event => onChange(event.target.value)} />
    </div>
  )
}
