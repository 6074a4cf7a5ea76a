import type { Problem, Severity } from '../../src/problem.ts'
import { applyFix } from '../store/actions/diagram.ts'
import { isReadOnly } from '../store/embedded.ts'
import { canvasApi, fieldOwner } from '../store/session.ts'
import { Button } from '../ui/Button.tsx'
import { Marked } from '../ui/Marked.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'

const icons: Record<Severity, IconName> = { error: 'warning', warning: 'warning', hint: 'hint' }
const words: Record<Severity, string> = { error: 'Error: ', warning: 'Warning: ', hint: 'Hint: ' }

/** What is wrong or worth knowing, where, and what to do about it. */
export function ProblemsList({ problems, title }: { problems: readonly Problem[]; title: string }) {
  if (problems.length === 0) return null
  return (
    <div className="group">
      <h3 className="group-title">
        {title} <span className="muted">{problems.length}</span>
      </h3>
      <ul className="problems" aria-label="Problems">
        {problems.map((problem, index) => (
          <Item key={`${problem.code} ${index}`} problem={problem} />
        ))}
      </ul>
    </div>
  )
}

function Item({ problem: { severity, message, hint, at, fix } }: { problem: Problem }) {
  const { element, field } = at ?? {}
  return (
    <li className="problem" data-severity={severity}>
      <Icon name={icons[severity]} size={15} />
      <div>
        <span className="visually-hidden">{words[severity]}</span>
        <Marked text={message} /> {hint && <span className="hint"><Marked text={hint} /></span>}
        {(fix || element) && (
          <div className="buttons">
            {fix && !isReadOnly && (
              <Button small look="outlined" onClick={() => applyFix(fix)}>
                {fix.label}
              </Button>
            )}
            {element && (
              <button type="button" className="link" onClick={() => show(element, field)}>
                {field ? 'Show the field' : 'Show it'}
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  )
}

function show(element: string, field: string | undefined) {
  if (field === undefined) canvasApi()?.select(element)
  else void fieldOwner()?.focusField(element, field)
}
