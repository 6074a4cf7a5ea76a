import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'

/** A menu behind a small button of a panel's bar. `label`: its accessible name, where that says more than its text. */
export function SmallMenu({ text, label = text, entries }: { text: string; label?: string; entries: readonly MenuEntry[] | (() => readonly MenuEntry[]) }) {
  return (
    <Menu
      label={label}
      entries={entries}
      renderButton={attributes => (
        <Button small {...attributes}>
          {text}
          <Icon name="down" size={12} />
        </Button>
      )}
    />
  )
}
