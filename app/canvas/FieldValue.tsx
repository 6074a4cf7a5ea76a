/** @jsxRuntime classic */
/** @jsx h */
// What stands under a field: its value now in one line that folds out to the whole, and below it why there is none.
import { Fragment, h } from '@bpmn-io/properties-panel/preact'
import type { RefObject } from '@bpmn-io/properties-panel/preact'
import { useEffect, useLayoutEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks'
import { flash } from '../ui/flash.ts'
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
  const room = useHeldHeight(open)
  if (!view || !tellsMore(view)) return reserve ? <div class="field-value" data-field={field} ref={room} /> : null
  const { value, problems } = view
  const foldable = value !== undefined && isFoldable(value)
  return (
    <div class={`field-value${stale ? ' stale' : ''}`} data-field={field} ref={room}>
      {value && (
        <div class="field-value-line">
          {foldable
            ? (
              <button type="button" class="field-value-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
                <Value value={value} />
              </button>
              )
            : <span class="field-value-fold"><Value value={value} /></span>}
        </div>
      )}
      {open && foldable && <Unfolded context={context} value={value} />}
      {problems.map(problem => <Reason key={problem.code + problem.message} context={context} problem={problem} />)}
    </div>
  )
}

/** Pixels: the value and two lines of a reason. */
const mostHeld = 54

/**
 * While its field is being typed into, the room below never shrinks: half an expression has a problem, a whole one has
 * none, and what stands further below must not move with each of them.
 */
function useHeldHeight(open: boolean) {
  const roomRef = useRef<HTMLDivElement>(null)
  const heldRef = useRef(0)
  const release = () => {
    heldRef.current = 0
    if (roomRef.current) roomRef.current.style.minHeight = ''
  }
  useLayoutEffect(() => {
    const entry = roomRef.current?.closest('.bio-properties-panel-entry')
    entry?.addEventListener('focusout', release)
    return () => entry?.removeEventListener('focusout', release)
  })
  useLayoutEffect(release, [open])
  useLayoutEffect(() => {
    const line = roomRef.current
    if (!line || !line.closest('.bio-properties-panel-entry')?.contains(document.activeElement)) return
    heldRef.current = Math.min(mostHeld, Math.max(heldRef.current, line.offsetHeight))
    line.style.minHeight = `${heldRef.current}px`
  })
  return roomRef
}

/** A text that stands above as it is needs no line saying it again. */
function tellsMore({ kind, value, problems }: FieldView): boolean {
  return kind === 'feel' || problems.length > 0 || (value !== undefined && value.type !== 'string')
}

function isFoldable(value: ValueView): boolean {
  return value.ref !== undefined || value.cut === true || value.text.length > 40
}

function Value({ value }: { value: ValueView }) {
  const lineRef = useFlash(value.text)
  const count = value.count === undefined ? '' : ` ${value.count}`
  const classes = ['field-value-text', typeClass(value.type), value.text.length < 16 && 'short']
  return (
    <Fragment>
      <span ref={lineRef} class={classes.filter(Boolean).join(' ')}>
        {value.text}
        {value.cut && '…'}
      </span>
      {value.type !== 'null' && <span class="field-value-type">{value.type + count}</span>}
    </Fragment>
  )
}

/** Flashes the element when the text becomes another; never at first. */
function useFlash(text: string): RefObject<HTMLSpanElement> {
  const lineRef = useRef<HTMLSpanElement>(null)
  const lastRef = useRef(text)
  useEffect(() => {
    if (lastRef.current === text) return
    lastRef.current = text
    if (lineRef.current) flash(lineRef.current)
  }, [text])
  return lineRef
}

function Unfolded({ context, value }: { context: PanelContext; value: ValueView }) {
  return (
    <div class="field-value-unfolded">
      {value.ref === undefined
        ? <pre class={typeClass(value.type)}>{value.text}{value.cut && '…'}</pre>
        : <ValueTree expand={context.expand} of={value.ref} />}
    </div>
  )
}

/** Why there is no value, or not the one that was meant, and what to do. */
function Reason({ context, problem }: { context: PanelContext; problem: Problem }) {
  const { severity, message, hint, fix } = problem
  return (
    <p class={`field-reason ${severity}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 1.5 11 10.5H1zM6 5v2.4M6 9v.1" /></svg>
      <span>
        <span class="field-problem">{withCode(message)}</span>
        {hint && <span class="field-hint"> {withCode(hint)}</span>}
        {fix && <Fragment> <FixButton context={context} problem={problem} /></Fragment>}
      </span>
    </p>
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
