// The link to what is presented: to an example as it comes, else one that holds the whole workspace, without secrets.
import { writeAddress } from '../../src/share/address.ts'
import { loadExamples } from '../files/examples.ts'
import { wholeWorkspace } from '../store/actions/workspace.ts'
import { scenarioSet, selectedScenario } from '../store/scenarioEdits.ts'
import { appStore } from '../store/store.ts'

/** The whole address; undefined when no link can hold it. */
export async function linkHere(): Promise<string | undefined> {
  const workspace = await wholeWorkspace()
  const { changedSinceFile, previewed } = appStore.getState()
  const examples = await loadExamples()
  const page = `${window.location.origin}${window.location.pathname}`
  if (changedSinceFile || !examples.some(({ name }) => name === workspace.name)) {
    const { encodeLink } = await import('../../src/share/link.ts')
    const link = encodeLink(workspace)
    return link.ok ? `${page}${writeAddress({ open: { kind: 'link', data: link.data } })}` : undefined
  }
  const scenario = selectedScenario(scenarioSet(workspace, previewed))?.id
  return `${page}${writeAddress({
    open: { kind: 'example', name: workspace.name },
    ...(previewed !== undefined && { element: previewed }),
    ...(scenario !== undefined && { scenario }),
  })}`
}
