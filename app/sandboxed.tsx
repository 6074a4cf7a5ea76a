// The app itself, for a frame in a sandbox that has no origin: one classic script. What it does not hold comes as classic
// scripts too; `app/cli/standIns.ts` says what takes the place of what.
import { createRoot } from 'react-dom/client'
import './ui/theme.css'
import './ui/ui.css'
import './ui/shell.css'
import './panels/panels.css'
import './panels/dock.css'
import './shell/shell.css'
import { App } from './App.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { followAddress } from './shell/followAddress.ts'
import { followTheme } from './shell/theme.ts'
import { startSession } from './store/session.ts'
import { beginEmbedded } from './embed/inApp.ts'
import { submitOurselves } from './embed/sandbox/forms.ts'
import { openLinksOurselves } from './embed/sandbox/links.ts'

followTheme()
startSession()
followAddress()
void beginEmbedded()
submitOurselves()
openLinksOurselves()

createRoot(document.getElementById('root')!).render(
  <ErrorBoundary>
    <App />
  </ErrorBoundary>,
)
