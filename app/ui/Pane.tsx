// A pane of the dock: a title, a body. It folds to its title, upright at the side.
import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

interface PaneProps {
  title: string
  subtitle?: ReactNode
  collapsed?: boolean
  /** without it the pane can't be folded */
  onCollapse?: (collapsed: boolean) => void
  actions?: ReactNode
  children: ReactNode
}

export function Pane({ title, subtitle, collapsed = false, onCollapse, actions, children }: PaneProps) {
  if (collapsed && onCollapse) {
    return (
      <button type="button" className="pane-strip" aria-expanded="false" aria-label={`Show ${title}`} onClick={() => onCollapse(false)}>
        <Icon name="chevron" size={14} />
        <span>{title}</span>
      </button>
    )
  }
  return (
    <div className="pane">
      <div className="pane-title">
        <h2>
          {onCollapse ? (
            <button type="button" className="toggle" aria-expanded="true" aria-label={`Hide ${title}`} onClick={() => onCollapse(true)}>
              <Icon name="chevron" size={14} className="chevron" />
              {title}
            </button>
          ) : (
            title
          )}
        </h2>
        {subtitle && <span className="muted pane-subtitle">{subtitle}</span>}
        <span className="space" />
        {actions}
      </div>
      {children}
    </div>
  )
}
