// One value in the colour of its type; lists and contexts fold out, their children asked for only then.
import { useEffect, useState, type ReactNode } from 'react'
import { Icon } from './icons.tsx'

export interface ShownValue {
  type: string
  text: string
  cut?: boolean
  count?: number
  ref?: string
}

export type LoadChildren = (ref: string) => Promise<{ children: { key: string; value: ShownValue }[]; more: number }>

interface ValueProps {
  value: ShownValue
  load?: LoadChildren
  /** stands in front of the value, as a key */
  before?: ReactNode
  /** for people who can't see the toggle: `Show name` */
  name?: string
  /** begins with its children in sight */
  unfolded?: boolean
}

export function Value({ value, load, before, name = 'value', unfolded = false }: ValueProps) {
  const [open, setOpen] = useState(unfolded)
  const unfolds = load !== undefined && value.ref !== undefined && value.count !== 0
  return (
    <div style={{ minWidth: 0 }}>
      <div className="value-line">
        {unfolds && (
          <button
            type="button"
            className="tree-toggle"
            aria-expanded={open}
            aria-label={`${open ? 'Fold' : 'Unfold'} ${name}`}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" size={12} className="chevron" />
          </button>
        )}
        {before}
        <span className="value" data-type={value.type} title={value.text}>
          {value.text}
          {value.cut && '…'}
        </span>
      </div>
      {open && unfolds && <Children of={value.ref!} load={load} />}
    </div>
  )
}

function Children({ of, load }: { of: string; load: LoadChildren }) {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<LoadChildren>>>()
  useEffect(() => {
    // A newer value takes the place of the shown children only when its own have come: nothing jumps.
    let wanted = true
    void load(of).then(result => wanted && setLoaded(result))
    return () => {
      wanted = false
    }
  }, [of, load])
  if (!loaded) return null
  return (
    <ul className="tree-children">
      {loaded.children.map(({ key, value }) => (
        <li key={key}>
          <Value value={value} load={load} name={key} before={<span className="tree-key">{key}</span>} />
        </li>
      ))}
      {loaded.more > 0 && <li className="muted">… and {loaded.more.toLocaleString('en')} more</li>}
    </ul>
  )
}
