/** @jsxRuntime classic */
/** @jsx h */
// The children of a value, asked for when they are first shown.
import { Fragment, h } from '@bpmn-io/properties-panel/preact'
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks'
import { typeClass } from './valueType.ts'
import type { Expand } from './door.ts'
import type { ChildView } from '../preview/protocol.ts'

interface Props {
  expand: Expand
  /** changes with each preview; the children shown stay until the new ones are there */
  of: string
}

export function ValueTree({ expand, of }: Props) {
  const [shown, setShown] = useState<{ children: ChildView[]; more: number } | undefined>(undefined)
  useEffect(() => {
    let current = true
    expand(of).then(
      answer => current && setShown(answer),
      // The value is gone by now: the next preview brings another reference.
      () => {},
    )
    return () => {
      current = false
    }
  }, [expand, of])
  if (!shown) return <ul class="value-tree" aria-busy="true" />
  return (
    <ul class="value-tree">
      {shown.children.map(child => <Child key={child.key} child={child} expand={expand} />)}
      {shown.more > 0 && <li class="value-tree-more">{shown.more} more</li>}
    </ul>
  )
}

function Child({ child: { key, value }, expand }: { child: ChildView; expand: Expand }) {
  const [open, setOpen] = useState(false)
  const row = (
    <Fragment>
      <span class="value-tree-key">{key}</span>
      <span class={`field-value-text ${typeClass(value.type)}${value.text.length < 16 ? ' short' : ''}`}>{value.text}{value.cut && '…'}</span>
      <span class="field-value-type">{value.type}</span>
    </Fragment>
  )
  if (value.ref === undefined) return <li class="value-tree-row">{row}</li>
  return (
    <li>
      <button type="button" class="value-tree-row" aria-expanded={open} onClick={() => setOpen(!open)}>{row}</button>
      {open && <ValueTree expand={expand} of={value.ref} />}
    </li>
  )
}
