// Labelled fields of the draft.

interface FieldProps {
  label: string
  value: string
  placeholder?: string
  onChange: (text: string) => void
}

export function LabelledLine({ label, value, placeholder, onChange }: FieldProps) {
  return (
    <label className="author-field">
      <span>{label}</span>
      <input className="field" value={value} placeholder={placeholder} onChange={event => onChange(event.target.value)} />
    </label>
  )
}

export function LabelledArea({ label, value, placeholder, onChange, rows, mono = false }: FieldProps & { rows: number; mono?: boolean }) {
  return (
    <label className="author-field" data-tall>
      <span>{label}</span>
      <textarea
        className={`field ${mono ? 'mono' : ''}`}
        rows={rows}
        value={value}
        placeholder={placeholder}
        spellCheck={!mono}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  )
}
