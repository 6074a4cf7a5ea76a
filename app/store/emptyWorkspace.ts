import type { Workspace } from '../../src/workspace.ts'

export function emptyWorkspace(): Workspace {
  return {
    name: 'diagram',
    diagram: '',
    templates: [],
    scenarios: {},
    secrets: {},
    keepSecrets: false,
    zone: 'UTC',
    view: 'diagram',
  }
}
