// The icon of an element in the panel's header. In the built page the drawings come when the first one is shown.
import { h } from '@bpmn-io/properties-panel/preact'
import type { ComponentType } from '@bpmn-io/properties-panel/preact'
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks'

type Icon = ComponentType<object>
type Icons = Record<string, Icon | undefined>

let icons: Icons | undefined
const made = new Map<string, Icon>()

async function loadIcons(): Promise<Icons> {
  const loaded = (await import('virtual:element-icons')).default as Icons
  icons = loaded
  return loaded
}

/** A component that shows the icon of a type of element (`ServiceTask`, `TimerStartEvent`) once it is there. */
export function lateIcon(type: string): Icon {
  const known = made.get(type)
  if (known) return known
  const LateIcon: Icon = props => {
    const [shown, show] = useState(icons)
    useEffect(() => {
      // An icon that cannot be fetched is no reason to say anything.
      if (!shown) void loadIcons().then(show, () => undefined)
    }, [shown])
    const drawing = shown && Object.hasOwn(shown, type) ? shown[type] : undefined
    return drawing ? h(drawing, props) : null
  }
  made.set(type, LateIcon)
  return LateIcon
}
