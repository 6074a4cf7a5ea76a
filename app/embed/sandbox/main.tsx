// The app itself, for a frame in a sandbox that has no origin: one classic script. What it does not hold comes as classic
// scripts too; `app/cli/standIns.ts` says what takes the place of what.
import { createRoot } from 'react-dom/client'
import '../../ui/theme.css'
import '../../ui/ui.css'
import '../../panels/panels.css'
import '../../shell/shell.css'
import { App } from '../../App.tsx'
import { ErrorBoundary } from '../../shell/ErrorBoundary.tsx'
import { followAddress } from '../../shell/followAddress.ts'
import { followTheme } from '../../shell/theme.ts'
import { openPage } from '../../store/openPage.ts'
import { startSession } from '../../store/session.ts'
import { beginEmbedded } from '../inApp.ts'

followTheme()
startSession()
followAddress()
void beginEmbedded()

// A sandbox may swallow what a link would open: then its address is said. Before others hear of the click.
window.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.hash === link.getAttribute('href')) return
  event.preventDefault()
  event.stopPropagation()
  if (['http:', 'https:', 'mailto:'].includes(link.protocol)) openPage(link.href)
}, true)

createRoot(document.getElementById('root')!).render(
  <ErrorBoundary>
    <App />
  </ErrorBoundary>,
)
