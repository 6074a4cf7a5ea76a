// Descriptions in templates may carry links. They are foreign: they open a page of their own, and only web addresses.

/** Returns how to stop. */
export function guardLinks(container: HTMLElement): () => void {
  const guard = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    if (!link) return
    event.preventDefault()
    if (['http:', 'https:', 'mailto:'].includes(link.protocol)) window.open(link.href, '_blank', 'noopener,noreferrer')
  }
  container.addEventListener('click', guard)
  return () => container.removeEventListener('click', guard)
}
