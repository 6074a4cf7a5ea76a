// One of a few: radios side by side that look like one switch. Arrow keys move the choice, as radios do.
import type { KeyboardEvent, ReactNode } from 'react'

export interface ChoiceOption<Value extends string> {
  value: Value
  label: ReactNode
  title?: string
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value | undefined
  options: readonly ChoiceOption<Value>[]
  onChange: (value: Value) => void
}

export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const focusable = options.some(option => option.value === value) ? value : options[0]?.value
  return (
    <div className="segmented" role="radiogroup" aria-label={label} onKeyDown={moveAmong}>
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === focusable ? 0 : -1}
          title={option.title}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Arrow keys, Home and End among the radios or tabs of a group: the one arrived at is focused and clicked. */
export function moveAmong(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  if (!step) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"], [role="tab"]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  const next = items[step(at, items.length)]
  next?.focus()
  next?.click()
}
