// A button that opens a menu below it. Arrow keys, Home, End and first letters move; Esc and a click elsewhere close.
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject, type SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'

export type MenuEntry =
  | { heading: string }
  | { rule: true }
  | { label: ReactNode; hint?: ReactNode; detail?: ReactNode; run: () => void; disabled?: boolean; danger?: boolean }

interface MenuProps {
  label: string
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[])
  /** draws the button; the given attributes belong on it */
  renderButton: (attributes: {
    'aria-haspopup': 'menu'
    'aria-expanded': boolean
    onClick: (event: SyntheticEvent) => void
    onKeyDown: (event: KeyboardEvent) => void
  }) => ReactNode
}

export function Menu({ label, entries, renderButton }: MenuProps) {
  /** where the open menu is put: within the part of the page that it belongs to, as a dialog leaves the rest behind it */
  const [place, setPlace] = useState<Element>()
  const open = place !== undefined
  const anchor = useRef<HTMLSpanElement>(null)
  const close = (focus: boolean) => {
    setPlace(undefined)
    if (focus) anchor.current?.querySelector('button')?.focus()
  }
  const show = ({ currentTarget }: SyntheticEvent) => setPlace(currentTarget.closest('dialog, header, main') ?? document.body)
  return (
    <span ref={anchor} style={{ display: 'contents' }}>
      {renderButton({
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: event => (open ? setPlace(undefined) : show(event)),
        onKeyDown: event => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          show(event)
        },
      })}
      {open &&
        createPortal(
          <MenuList label={label} entries={typeof entries === 'function' ? entries() : entries} anchor={anchor} close={close} />,
          place,
        )}
    </span>
  )
}

interface MenuListProps {
  label: string
  entries: readonly MenuEntry[]
  anchor: RefObject<HTMLElement | null>
  close: (focus: boolean) => void
}

function MenuList({ label, entries, anchor, close }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const menu = list.current
    const button = anchor.current?.querySelector('button')
    if (!menu || !button) return
    const { left, right, top, bottom } = button.getBoundingClientRect()
    const { width, height } = menu.getBoundingClientRect()
    const x = left + width + 8 > window.innerWidth ? right - width : left
    const y = bottom + height + 8 > window.innerHeight && top > height + 8 ? top - height - 4 : bottom + 4
    menu.style.left = `${Math.max(8, x)}px`
    menu.style.top = `${y}px`
    menu.querySelector<HTMLElement>('[role="menuitem"]:not(:disabled)')?.focus()
  }, [anchor])

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      const target = event.target as Node
      if (!list.current?.contains(target) && !anchor.current?.contains(target)) close(false)
    }
    const gone = () => close(false)
    document.addEventListener('pointerdown', outside, true)
    window.addEventListener('blur', gone)
    window.addEventListener('resize', gone)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      window.removeEventListener('blur', gone)
      window.removeEventListener('resize', gone)
    }
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const keys: Record<string, () => void> = {
      ArrowDown: () => items[(at + 1) % items.length]?.focus(),
      ArrowUp: () => items[(at - 1 + items.length) % items.length]?.focus(),
      Home: () => items[0]?.focus(),
      End: () => items.at(-1)?.focus(),
      Escape: () => close(true),
      Tab: () => close(true),
    }
    const run = keys[event.key]
    if (run) {
      event.preventDefault()
      event.stopPropagation()
      run()
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      const letter = event.key.toLowerCase()
      const later = [...items.slice(at + 1), ...items.slice(0, at + 1)]
      later.find(item => item.textContent.toLowerCase().startsWith(letter))?.focus()
    }
  }

  return (
    <div ref={list} className="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => {
        if ('rule' in entry) return <hr key={index} className="menu-rule" />
        if ('heading' in entry) return <div key={index} className="menu-heading">{entry.heading}</div>
        return (
          <button
            key={index}
            type="button"
            role="menuitem"
            className="menu-item"
            tabIndex={-1}
            disabled={entry.disabled}
            data-danger={entry.danger || undefined}
            onClick={() => {
              close(true)
              entry.run()
            }}
          >
            <span>
              {entry.label}
              {entry.hint && <small>{entry.hint}</small>}
            </span>
            {entry.detail && <span className="detail">{entry.detail}</span>}
          </button>
        )
      })}
    </div>
  )
}
