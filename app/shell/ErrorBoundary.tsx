// When the page itself breaks: in words, with the workspace kept and on offer.
import { Component, type ReactNode } from 'react'
import { download } from '../files/download.ts'
import { appStore } from '../store/store.ts'
import { Button } from '../ui/Button.tsx'

export class ErrorBoundary extends Component<{ children: ReactNode; what?: string }, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <div className="broken" role="alert">
        <h2>{this.props.what ?? 'The page'} broke.</h2>
        <p>This is a fault of the playground, not of your diagram. Your work is kept in this browser.</p>
        <p className="muted mono">{error instanceof Error ? error.message : 'The reason is not known.'}</p>
        <div className="broken-buttons">
          <Button look="primary" onClick={() => this.setState({ error: undefined })}>
            Try again
          </Button>
          <Button look="outlined" onClick={() => void saveAll()}>
            Save the workspace
          </Button>
          <Button look="outlined" onClick={() => location.reload()}>
            Reload the page
          </Button>
        </div>
      </div>
    )
  }
}

async function saveAll() {
  const { writeWorkspaceFile } = await import('../../src/scenarios/workspaceFile.ts')
  const { workspace } = appStore.getState()
  await download(`${workspace.name}.connector-playground.json`, writeWorkspaceFile(workspace, { withSecrets: false }), 'application/json')
}
