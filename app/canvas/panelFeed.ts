// The feed as the panel's Preact components read it: each renders again only when its own part changed.
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks'
import { createCompletion } from './completion.ts'
import type { EditorVariable } from './completion.ts'
import type { CanvasFeed, Expand, FeedSnapshot } from './door.ts'
import type { FieldView } from '../../src/view.ts'
import type { Fix } from '../../src/problem.ts'

/** What the components under a field need; one object for each canvas. */
export interface PanelContext {
  feed: CanvasFeed
  expand: Expand
  applyFix(fix: Fix): boolean
  variablesFor: ReturnType<typeof createCompletion>
  /** by id of the panel's entry, for all that were shown */
  fieldOfEntry: Map<string, { element: string; field: string }>
}

export function createPanelContext(feed: CanvasFeed, expand: Expand, applyFix: (fix: Fix) => boolean): PanelContext {
  return { feed, expand, applyFix, variablesFor: createCompletion(), fieldOfEntry: new Map() }
}

export interface ShownField {
  view?: FieldView
  stale: boolean
}

const nothing: ShownField = { stale: false }

/** The view of one field of one element. */
export function useFieldView({ feed }: PanelContext, element: string, field: string): ShownField {
  return useSelected(feed, snapshot => {
    const condition = snapshot.conditions?.find(each => each.flow === element && each.field === field)
    if (snapshot.element !== element && !condition) return nothing
    const view = condition ?? snapshot.fields.find(each => each.field === field)
    return { ...(view && { view }), stale: snapshot.stale }
  }, sameField)
}

/** The variables to complete in one field of one element; undefined when the preview knows nothing of it. */
export function useVariables(
  { feed, variablesFor }: PanelContext, element: string, field: string,
): EditorVariable[] | undefined {
  return useSelected(feed, snapshot => (snapshot.element === element ? variablesFor(snapshot, field) : undefined), Object.is)
}

function useSelected<Part>(
  feed: CanvasFeed, select: (snapshot: FeedSnapshot) => Part, same: (a: Part, b: Part) => boolean,
): Part {
  const part = select(feed.getSnapshot())
  const [, render] = useState({})
  useEffect(() => {
    let shown = part
    const look = () => {
      const next = select(feed.getSnapshot())
      if (same(shown, next)) return
      shown = next
      render({})
    }
    look()
    return feed.subscribe(look)
  })
  return part
}

/** Views are cut to a few hundred characters, and come as new objects with each preview. */
function sameField(a: ShownField, b: ShownField): boolean {
  if (a.stale !== b.stale) return false
  return a.view === b.view || JSON.stringify(a.view) === JSON.stringify(b.view)
}
