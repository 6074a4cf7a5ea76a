// The diagram and, in the container it is given, the properties panel. All of bpmn-js is behind `connect`.
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css'
import 'bpmn-js-element-templates/dist/assets/element-templates.css'
import '@bpmn-io/element-template-chooser/dist/element-template-chooser.css'
import './canvas.css'
import './panel.css'
import { useEffect, useRef, useState } from 'react'
import { CanvasControls } from './CanvasControls.tsx'
import { connect } from './connect.ts'
import type { Connection } from './connect.ts'
import type { CanvasApi, CanvasProps } from './door.ts'
import { guardLinks } from './guardLinks.ts'

// It comes with the canvas: a file of its own would split bpmn-js.
export { tryDrawing } from './tryDrawing.ts'

export function Canvas(props: CanvasProps) {
  const { edition, templates, importedTemplates, platformVersionFallback, panelContainer, highlight } = props
  const container = useRef<HTMLDivElement>(null)
  const newest = useRef(props)
  const connection = useRef<Connection | undefined>(undefined)
  const [api, setApi] = useState<CanvasApi | undefined>(undefined)
  const [history, setHistory] = useState({ canUndo: false, canRedo: false })

  useEffect(() => {
    newest.current = props
  })
  useEffect(() => {
    const connected = connect(container.current!, () => ({
      ...newest.current,
      onReady(ready) {
        setApi(ready)
        newest.current.onReady(ready)
      },
      onHistory(now) {
        setHistory(now)
        newest.current.onHistory?.(now)
      },
    }))
    connection.current = connected
    return () => connected.destroy()
  }, [])
  useEffect(() => {
    connection.current?.setTemplates(templates, importedTemplates)
  }, [templates, importedTemplates])
  useEffect(() => {
    connection.current?.importXml(newest.current.xml, edition)
  }, [edition])
  useEffect(() => {
    connection.current?.followVersion(platformVersionFallback)
  }, [platformVersionFallback])
  useEffect(() => {
    connection.current?.setPanelContainer(panelContainer)
    return panelContainer ? guardLinks(panelContainer) : undefined
  }, [panelContainer])
  useEffect(() => {
    connection.current?.setHighlight(highlight)
  }, [highlight])

  return (
    <div className="canvas" data-theme={props.theme}>
      <div className="canvas-drawing" ref={container} />
      {api && <CanvasControls api={api} history={history} />}
    </div>
  )
}
