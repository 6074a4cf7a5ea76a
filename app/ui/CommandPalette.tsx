/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events,
   jsx-a11y/no-noninteractive-element-interactions -- a combobox: the focus and all keys stay with its input */
// Finds anything by a few letters: every word of the query must occur; words at the start of a name come first.
import { useEffect, useId, useMemo, useRef, useState } from 'react'

export interface PaletteItem {
  id: string
  label: string
  /** what kind of thing it is, shown at the right */
  group: string
  detail?: string
  /** found by it, too */
  also?: string
  run: () => void
}

const shownAtMost = 60

export function CommandPalette({ items, onClose }: { items: readonly PaletteItem[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const found = useMemo(() => find(items, query), [items, query])
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, at])

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return
    dialog.current?.close()
    onClose()
    item.run()
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt((at + 1) % Math.max(1, found.length)),
    ArrowUp: () => setAt((at - 1 + found.length) % Math.max(1, found.length)),
    Enter: () => choose(found[at]),
  }
  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label="Command palette"
      onCancel={onClose}
      onClick={event => event.target === dialog.current && onClose()}
    >
      <input
        aria-label="Find a command, example, scenario, element or field"
        placeholder="Find a command, example, scenario, element or field"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[at] && `${list}-${at}`}
        value={query}
        autoFocus
        onChange={event => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={event => {
          const run = keys[event.key]
          if (!run) return
          event.preventDefault()
          run()
        }}
      />
      <div role="listbox" id={list} aria-label="Found">
        {found.map((item, index) => (
          <div
            key={item.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(item)}
          >
            <span>
              {item.label} {item.detail && <span className="muted">{item.detail}</span>}
            </span>
            <span className="muted">{item.group}</span>
          </div>
        ))}
        {found.length === 0 && <div className="empty">Nothing is called that.</div>}
      </div>
    </dialog>
  )
}

function find(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return items.slice(0, shownAtMost)
  const ranked: { item: PaletteItem; rank: number }[] = []
  for (const item of items) {
    const label = item.label.toLowerCase()
    const text = `${label} ${item.detail?.toLowerCase() ?? ''} ${item.group.toLowerCase()} ${item.also?.toLowerCase() ?? ''}`
    if (!words.every(word => text.includes(word))) continue
    const first = words[0]!
    const rank = label.startsWith(first) ? 0 : label.includes(` ${first}`) ? 1 : label.includes(first) ? 2 : 3
    ranked.push({ item, rank })
  }
  return ranked.sort((one, other) => one.rank - other.rank).slice(0, shownAtMost).map(({ item }) => item)
}
