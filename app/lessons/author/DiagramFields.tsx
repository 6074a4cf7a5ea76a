// Which diagram the learner begins with, and which one is the solution: both are taken from the canvas.
import { replaceWorkspace, wholeWorkspace } from '../../store/actions/workspace.ts'
import { useSelect } from '../../store/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { changeDraft, useAuthoring } from './draft.ts'

const roles = [
  { role: 'start', label: 'Start', what: 'what the learner begins with' },
  { role: 'solution', label: 'Solution', what: 'meets every check' },
] as const

export function DiagramFields() {
  const draft = useAuthoring(state => state.draft)
  const diagram = useSelect(state => state.workspace.diagram)
  return (
    <ul className="author-diagrams">
      {roles.map(({ role, label, what }) => {
        const xml = draft[role]
        const isOpen = xml !== undefined && xml === diagram
        return (
          <li key={role}>
            <span className="author-diagram-mark" data-taken={xml !== undefined || undefined}>
              <Icon name={xml === undefined ? 'minus' : 'check'} size={14} />
            </span>
            <span>
              {label} <span className="muted">{isOpen ? 'is the diagram now' : xml === undefined ? what : 'differs from the diagram now'}</span>
            </span>
            <span className="space" />
            {xml !== undefined && !isOpen && (
              <Button small onClick={() => void show(xml)} aria-label={`Open the ${role} diagram`}>
                Open
              </Button>
            )}
            <Button small look="outlined" disabled={isOpen} onClick={() => void take(role)} aria-label={`Take the diagram as the ${role}`}>
              Take the diagram
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

async function take(role: 'start' | 'solution') {
  const { diagram } = await wholeWorkspace()
  changeDraft({ [role]: diagram })
}

async function show(diagram: string) {
  const workspace = await wholeWorkspace()
  replaceWorkspace({ ...workspace, diagram }, true)
}
