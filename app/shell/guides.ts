import { openPage } from '../store/openPage.ts'

/** What stands in `guides/`, by file name, as it is called. */
export const guides: Record<string, string> = {
  embedding: 'Embedding',
  examples: 'Examples that keep their word',
  inbound: 'Inbound connectors',
  presenting: 'Presenting',
  sharing: 'Sharing',
  'writing-lessons': 'Writing lessons',
}

/** A guide, in a tab of its own. */
export function openGuide(name: string) {
  openPage(new URL(`guides/${name}.html`, document.baseURI).href)
}
