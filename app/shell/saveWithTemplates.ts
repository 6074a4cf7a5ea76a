/** Two files: the diagram, and its templates as one list. */
export async function saveWithTemplates() {
  const { saveDiagramWithTemplates } = await import('../templates/exportTemplates.ts')
  await saveDiagramWithTemplates()
}
