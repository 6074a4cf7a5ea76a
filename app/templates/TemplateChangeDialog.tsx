// Before an element gets another template, or another version of its own: what that does to its values.
import { useEffect, useRef, useState } from 'react'
import { notify } from '../store/actions/notices.ts'
import { considerChange, showTemplate, templateKey, useTemplatesPane } from '../store/templatesPane.ts'
import { Button } from '../ui/Button.tsx'
import { isWorthAsking, makeChange, planChange, type ChangePlan } from './changePlan.ts'
import type { ChangeKind, ValueChange } from './templateChanges.ts'
import './templates.css'

export function TemplateChangeDialog() {
  const change = useTemplatesPane(state => state.change)
  const [plan, setPlan] = useState<ChangePlan>()
  useEffect(() => {
    if (!change) return undefined
    let wanted = true
    const consider = async () => {
      const made = await planChange(change)
      if (!wanted) return
      if (made && isWorthAsking(made)) return setPlan(made)
      considerChange(undefined)
      if (!made || !makeChange(made.change)) notify('The element or the template is not there any more.')
    }
    void consider()
    return () => {
      wanted = false
      setPlan(undefined)
    }
  }, [change])
  return plan ? <Question plan={plan} /> : null
}

function Question({ plan }: { plan: ChangePlan }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { former, next, changes, element } = plan
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const isUpdate = former.id === next.id
  const title = isUpdate ? `Change “${element}” to version ${next.version ?? 'without a number'}?` : `Change “${element}” to ${next.name}?`
  const close = () => considerChange(undefined)
  return (
    <dialog ref={dialog} className="dialog change-dialog" aria-label={title} onCancel={close}>
      <form
        onSubmit={event => {
          event.preventDefault()
          close()
          if (!makeChange(plan.change)) return notify('The element or the template is not there any more.')
          showTemplate(templateKey(next.id, next.version))
        }}
      >
        <h2>{title}</h2>
        <p className="muted">
          {former.template?.name ?? former.id}
          {former.version !== undefined && `, version ${former.version}`} → {next.name}
          {next.version !== undefined && `, version ${next.version}`}
          {!former.template && '. The present template is not loaded: all of its values are looked at.'}
        </p>
        <div className="change-groups">
          {changes.length === 0 && <p>Nothing of what it holds changes.</p>}
          {groups.map(({ kind, heading }) => (
            <ChangeGroup key={kind} kind={kind} heading={heading} changes={changes.filter(change => change.kind === kind)} />
          ))}
        </div>
        {plan.scenarios && (
          <p className="change-scenarios">
            <strong>Scenarios</strong> {plan.scenarios}
          </p>
        )}
        <div className="dialog-buttons">
          <Button look="outlined" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" look="primary">
            {isUpdate ? 'Update' : 'Change'}
          </Button>
        </div>
      </form>
    </dialog>
  )
}

const groups: { kind: ChangeKind; heading: string }[] = [
  { kind: 'lost', heading: 'Lost' },
  { kind: 'moved', heading: 'Kept in another field' },
  { kind: 'kept', heading: 'Kept' },
  { kind: 'default', heading: 'Other default' },
  { kind: 'constant', heading: 'Set by the template' },
  { kind: 'added', heading: 'Added' },
  { kind: 'gone', heading: 'Removed' },
]

function ChangeGroup({ kind, heading, changes }: { kind: ChangeKind; heading: string; changes: readonly ValueChange[] }) {
  if (changes.length === 0) return null
  return (
    <section aria-label={heading} data-kind={kind}>
      <h3>
        {heading} <span className="muted">{changes.length}</span>
      </h3>
      <ul>
        {changes.map(({ label, before, after, reason }, index) => (
          <li key={index}>
            <span className="change-label">{label}</span>
            <span className="change-values">
              {before !== undefined && <code title={before}>{before}</code>}
              {before !== undefined && after !== undefined && ' → '}
              {after !== undefined && (kind === 'moved' ? after : <code title={after}>{after}</code>)}
              {reason && <span className="muted"> {reason}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
