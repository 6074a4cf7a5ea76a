// Where the diagram will be, as long as there is none: how to begin.
import { chooseFiles } from '../files/openFiles.ts'
import { beginEmptyDiagram, beginScratchpad } from '../files/newWork.ts'
import { useSelect } from '../store/store.ts'
import { Button } from '../ui/Button.tsx'

export function StartHere() {
  const empty = useSelect(state => state.workspace.diagram === '' && state.diagramEdition > 0)
  if (!empty) return null
  return (
    <div className="start-here">
      <h2>No diagram yet</h2>
      <p className="muted">Drop a .bpmn file anywhere, or begin with one of these.</p>
      <div>
        <Button look="primary" onClick={() => void beginEmptyDiagram()}>
          New diagram
        </Button>
        <Button look="outlined" onClick={() => chooseFiles()}>
          Open a file
        </Button>
        <Button look="outlined" onClick={() => void beginScratchpad()}>
          Just try an expression
        </Button>
      </div>
    </div>
  )
}
