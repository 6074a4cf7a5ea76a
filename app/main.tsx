import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/theme.css'
import './ui/ui.css'
import './panels/panels.css'
import './app.css'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { begin } from './begin.ts'
import { startSession } from './store/session.ts'
import { followTheme } from './theme.ts'

followTheme()
startSession()
void begin()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
)
