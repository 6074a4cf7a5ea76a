import { Button, IconButton } from './Button.tsx'

export interface Toast {
  id: number
  tone: 'info' | 'error'
  text: string
  detail?: string
  action?: { label: string; run: () => void }
}

export function Toasts({ toasts, onClose }: { toasts: readonly Toast[]; onClose: (id: number) => void }) {
  return (
    <div className="toasts">
      {toasts.map(toast => (
        <div key={toast.id} className="toast" data-tone={toast.tone} role={toast.tone === 'error' ? 'alert' : 'status'}>
          <div>
            {toast.text}
            {toast.detail && <div className="muted">{toast.detail}</div>}
          </div>
          {toast.action && (
            <Button small look="primary" onClick={toast.action.run}>
              {toast.action.label}
            </Button>
          )}
          <IconButton label="Dismiss" icon="close" small onClick={() => onClose(toast.id)} />
        </div>
      ))}
    </div>
  )
}
