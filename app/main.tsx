import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/theme.css'
import './ui/ui.css'
import './ui/shell.css'
import './panels/panels.css'
import './panels/dock.css'
import './shell/shell.css'
import { App } from './App.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { begin } from './shell/begin.ts'
import { followAddress } from './shell/followAddress.ts'
import { isEmbedded } from './store/embedded.ts'
import { startSession } from './store/session.ts'
import { followTheme } from './shell/theme.ts'

followTheme()
startSession()
followAddress()
if (isEmbedded) void import('./embed/inApp.ts').then(({ beginEmbedded }) => beginEmbedded())
else void begin()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
)
