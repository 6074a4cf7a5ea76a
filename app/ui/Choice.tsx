// One of a few: radios side by side that look like one switch.
import { useId, type KeyboardEvent, type ReactNode } from 'react'

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
  const group = useId()
  return (
    <fieldset className="segmented" role="radiogroup" aria-label={label}>
      {options.map(option => (
        <label key={option.value} title={option.title}>
          <input type="radio" name={group} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** For each tab of a tab list: arrow keys, Home and End go to another one, which is focused and clicked. */
export function moveAmongTabs(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  const list = event.currentTarget.closest('[role="tablist"]')
  if (!step || !list) return
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')]
  event.preventDefault()
  const next = tabs[step(tabs.indexOf(event.currentTarget), tabs.length)]
  next?.focus()
  next?.click()
}
