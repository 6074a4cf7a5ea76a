// Undo, redo and zoom, as small buttons on the canvas.
import type { CanvasApi } from './door.ts'

interface Props {
  api: CanvasApi
  history: { canUndo: boolean; canRedo: boolean }
}

// Paths within 16x16, drawn as outlines.
const icons = {
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7',
  redo: 'm10 3 3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H9',
  fit: 'M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5',
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
}

export function CanvasControls({ api, history }: Props) {
  return (
    <div className="canvas-controls" role="toolbar" aria-label="Canvas controls" aria-orientation="vertical">
      <Control icon="undo" name="Undo" run={() => api.undo()} disabled={!history.canUndo} />
      <Control icon="redo" name="Redo" run={() => api.redo()} disabled={!history.canRedo} />
      <span className="canvas-controls-gap" />
      <Control icon="fit" name="Fit diagram" run={() => api.zoomFit()} />
      <Control icon="zoomIn" name="Zoom in" run={() => api.zoomIn()} />
      <Control icon="zoomOut" name="Zoom out" run={() => api.zoomOut()} />
    </div>
  )
}

function Control({ icon, name, run, disabled = false }: {
  icon: keyof typeof icons; name: string; run: () => void; disabled?: boolean
}) {
  return (
    <button type="button" title={name} aria-label={name} disabled={disabled} onClick={run}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d={icons[icon]} /></svg>
    </button>
  )
}
