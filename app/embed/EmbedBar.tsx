// In place of the top bar, where the app is embedded: what this is, and the way on.
import { pageAddress, prepare } from '../share/prepare.ts'
import { notifyError } from '../store/actions/notices.ts'
import { isReadOnly, isSandboxed } from '../store/embedded.ts'
import { giveAddress, openHere } from '../store/openPage.ts'
import { useSelect } from '../store/store.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { askHostToOpen } from './inApp.ts'

export function EmbedBar() {
  const name = useSelect(state => state.workspace.name)
  const version = useSelect(state => state.diagram.platformVersion)
  return (
    <header className="top-bar">
      <h1>
        <b>{name}</b>
      </h1>
      {version && <span className="muted">Camunda {version.split('.').slice(0, 2).join('.')}</span>}
      {isReadOnly && <span className="muted">read-only</span>}
      <span className="space" />
      <Button small onClick={() => void openPlayground()}>
        Open in the playground <Icon name="arrow" size={13} />
      </Button>
    </header>
  )
}

async function openPlayground() {
  const { example, link } = await prepare(false)
  if (!example && !link.ok) return notifyError(link.problem.message, link.problem.hint)
  const url = pageAddress(example ?? (link.ok ? link.address : {}), 'index.html')
  // Browsers complain of each try to open what a sandbox forbids.
  if (isSandboxed && askHostToOpen(url)) return
  if (!openHere(url) && !askHostToOpen(url)) giveAddress(url)
}
