import { useId, useState, type ReactNode } from 'react'
import { Icon } from './icons.tsx'

interface FoldProps {
  title: ReactNode
  children: ReactNode
  /** whether it starts open */
  open?: boolean
}

/** A title that opens to what it names. */
export function Fold({ title, children, open = false }: FoldProps) {
  const [shown, setShown] = useState(open)
  const id = useId()
  return (
    <div className="fold">
      <button type="button" className="fold-title" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        <Icon name="chevron" size={14} className="chevron" />
        {title}
      </button>
      {shown && <div id={id}>{children}</div>}
    </div>
  )
}
