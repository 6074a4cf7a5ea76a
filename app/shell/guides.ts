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
  window.open(new URL(`guides/${name}.html`, document.baseURI), '_blank', 'noopener')
}
