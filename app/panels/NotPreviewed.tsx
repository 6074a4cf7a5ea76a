// The element that is selected has no preview, and one could think that the one shown is of it.
import { taskDefinitionField } from '../../src/bpmn/fields.ts'
import { chooseConnector } from '../store/actions/diagram.ts'
import { fieldOwner } from '../store/session.ts'
import type { JoblessElement } from '../store/state.ts'
import { useSelect } from '../store/store.ts'
import { Icon } from '../ui/icons.tsx'

/** The selected element when it lacks the job type that a preview begins with. */
export function useSelectedJobless(): JoblessElement | undefined {
  return useSelect(({ diagram, workspace }) =>
    workspace.view === 'diagram' ? diagram.withoutJob?.find(({ id }) => id === workspace.selected) : undefined)
}

export function NotPreviewed() {
  const element = useSelectedJobless()
  const shown = useSelect(({ preview, previewed }) => (previewed === undefined ? undefined : preview?.element.name))
  if (!element) return null
  const { id, name, hasTemplate } = element
  return (
    <div className="not-previewed" role="note">
      <Icon name="info" size={15} />
      <p>
        <b>{name}</b> has no job type yet: there is no job to preview.
        {shown !== undefined && ` Shown is ${shown}.`}{' '}
        {hasTemplate ? (
          <button type="button" className="link" onClick={() => void fieldOwner()?.focusField(id, taskDefinitionField('type'))}>
            Show the field
          </button>
        ) : (
          <button type="button" className="link" onClick={chooseConnector}>
            Choose a connector
          </button>
        )}
      </p>
    </div>
  )
}
