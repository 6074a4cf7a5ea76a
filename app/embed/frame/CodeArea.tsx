// A text area in colours: the text lies unseen over its coloured copy, which also gives it its height. No editor, no
// script beyond this; Tab leaves it, as it leaves every field of a page.
import { useMemo, type KeyboardEvent, type Ref } from 'react'
import { highlight } from './highlight.ts'

export interface CodeAreaProps {
  label: string
  language: 'feel' | 'json'
  value: string
  readOnly?: boolean
  invalid?: boolean
  /** id of what describes it */
  describedBy?: string
  area?: Ref<HTMLTextAreaElement>
  onChange: (value: string) => void
  onFocus?: () => void
}

export function CodeArea({ label, language, value, readOnly, invalid, describedBy, area, onChange, onFocus }: CodeAreaProps) {
  const tokens = useMemo(() => highlight(value, language), [value, language])
  return (
    <div className="code" data-language={language}>
      <pre aria-hidden="true">
        {tokens.map(({ text, kind }, index) => (kind ? <span key={index} className={`t-${kind}`}>{text}</span> : text))}
        {/* A last line that is empty has no height otherwise. */}
        {'\n'}
      </pre>
      <textarea
        ref={area}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        value={value}
        readOnly={readOnly}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        rows={1}
        onInput={event => onChange(event.currentTarget.value)}
        onFocus={onFocus}
        onKeyDown={leaveByEscape}
      />
    </div>
  )
}

/** Esc leaves the field, so that the keys scroll the page again. */
export function leaveByEscape(event: KeyboardEvent<HTMLElement>) {
  if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
}
