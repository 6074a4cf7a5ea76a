/** @jsxRuntime classic */
/** @jsx h */
// The line under a field: its value now, or why there is none; folds out to the whole.
import { Fragment, h } from '@bpmn-io/properties-panel/preact'
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks'
import { useFieldView } from './panelFeed.ts'
import type { PanelContext } from './panelFeed.ts'
import { ValueTree } from './ValueTree.tsx'
import { typeClass } from './valueType.ts'
import type { FieldView, ValueView } from '../../src/view.ts'
import type { Problem } from '../../src/problem.ts'

interface Props {
  context: PanelContext
  element: string
  field: string
  /** keeps the line's room while there is nothing to show */
  reserve: boolean
}

export function FieldValue({ context, element, field, reserve }: Props) {
  const { view, stale } = useFieldView(context, element, field)
  const [open, setOpen] = useState(false)
  if (!view || !tellsMore(view)) return reserve ? <div class="field-value" data-field={field} /> : null
  const { value, problems } = view
  const problem = problems[0]
  const foldable = isFoldable(view)
  const line = (
    <Fragment>
      {value && <Value value={value} />}
      {problem && <span class={`field-problem ${problem.severity}`}>{withCode(problem.message)}</span>}
    </Fragment>
  )
  return (
    <div class={`field-value${stale ? ' stale' : ''}`} data-field={field}>
      <div class="field-value-line">
        {foldable
          ? (
            <button type="button" class="field-value-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
              {line}
            </button>
            )
          : <span class="field-value-fold">{line}</span>}
        {!open && problem && <FixButton context={context} problem={problem} />}
      </div>
      {open && foldable && <Unfolded context={context} view={view} />}
    </div>
  )
}

/** A text that stands above as it is needs no line saying it again. */
function tellsMore({ kind, value, problems }: FieldView): boolean {
  return kind === 'feel' || problems.length > 0 || (value !== undefined && value.type !== 'string')
}

function isFoldable({ value, problems }: FieldView): boolean {
  if (problems.length > 0) return true
  return value !== undefined && (value.ref !== undefined || value.cut === true || value.text.length > 40)
}

function Value({ value }: { value: ValueView }) {
  const flash = useFlash(value.text)
  const count = value.count === undefined ? '' : ` ${value.count}`
  const classes = ['field-value-text', typeClass(value.type), value.text.length < 16 && 'short', flash > 0 && 'changed']
  return (
    <Fragment>
      <span key={flash} class={classes.filter(Boolean).join(' ')}>
        {value.text}
        {value.cut && '…'}
      </span>
      {value.type !== 'null' && <span class="field-value-type">{value.type + count}</span>}
    </Fragment>
  )
}

/** Rises with each change of the text, so that the element is made anew and its animation starts again. */
function useFlash(text: string): number {
  const [shown, setShown] = useState({ text, changes: 0 })
  if (shown.text !== text) setShown({ text, changes: shown.changes + 1 })
  return shown.changes
}

function Unfolded({ context, view }: { context: PanelContext; view: FieldView }) {
  const { value, problems } = view
  return (
    <div class="field-value-unfolded">
      {problems.map(problem => (
        <p key={problem.code + problem.message} class={`field-problem-full ${problem.severity}`}>
          {withCode(problem.message)} {problem.hint && withCode(problem.hint)} <FixButton context={context} problem={problem} />
        </p>
      ))}
      {value && (value.ref === undefined
        ? <pre class={typeClass(value.type)}>{value.text}{value.cut && '…'}</pre>
        : <ValueTree expand={context.expand} of={value.ref} />)}
    </div>
  )
}

/** What stands between backticks is code. */
function withCode(message: string) {
  return message.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
}

function FixButton({ context, problem }: { context: PanelContext; problem: Problem }) {
  const [refused, setRefused] = useState(false)
  const { fix } = problem
  useEffect(() => setRefused(false), [fix])
  if (!fix) return null
  return (
    <button
      type="button" class="field-fix" title={fix.label} disabled={refused}
      onClick={() => setRefused(!context.applyFix(fix))}
    >
      {fix.label}
    </button>
  )
}
