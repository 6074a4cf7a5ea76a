// Light or dark: as the attribute says, else as the page around the element is drawn.

/** `color-scheme` of an element's page to a theme; where the page allows both, or says nothing, the system decides. */
export function themeOf(colorScheme: string, systemIsDark: boolean): 'light' | 'dark' {
  const named = colorScheme.split(/\s+/)
  const [light, dark] = [named.includes('light'), named.includes('dark')]
  if (light !== dark) return dark ? 'dark' : 'light'
  return systemIsDark ? 'dark' : 'light'
}

/** Calls `changed` with the theme of the page around `element`, now and whenever it becomes another. */
export function watchHostTheme(element: Element, changed: (theme: 'light' | 'dark') => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  let last: string | undefined
  const look = () => {
    const theme = themeOf(getComputedStyle(element).colorScheme, system.matches)
    if (theme !== last) changed((last = theme))
  }
  // Pages switch by a class or an attribute of their root or body.
  const observer = new MutationObserver(look)
  for (const root of [document.documentElement, document.body]) observer.observe(root, { attributes: true })
  system.addEventListener('change', look)
  look()
  return () => {
    observer.disconnect()
    system.removeEventListener('change', look)
  }
}
