// Light or dark: as the attribute says, else as the page around the element is drawn.

/**
 * Of an element's page, the theme that it is drawn in: by `color-scheme` where the page says one; the system decides where
 * it allows both. Many pages say nothing, and only bring their own colours: light text stands on a dark page.
 */
export function themeOf({ colorScheme, color }: Pick<CSSStyleDeclaration, 'colorScheme' | 'color'>, systemIsDark: boolean): 'light' | 'dark' {
  const named = colorScheme.split(/\s+/)
  const [light, dark] = [named.includes('light'), named.includes('dark')]
  if (light && dark) return systemIsDark ? 'dark' : 'light'
  if (light || dark) return dark ? 'dark' : 'light'
  return lightnessOf(color) > 0.5 ? 'dark' : 'light'
}

const ofRgb = ([red = 0, green = 0, blue = 0]: number[]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** The ways in which browsers write a computed colour, each with how light that is, from 0 to 1. */
const lightness: Record<string, (values: number[]) => number> = {
  rgb: values => ofRgb(values) / 255,
  rgba: values => ofRgb(values) / 255,
  color: ofRgb,
  lab: ([light = 0]) => light / 100,
  lch: ([light = 0]) => light / 100,
  oklab: ([light = 0]) => light,
  oklch: ([light = 0]) => light,
}

/** How light a computed colour is, from 0 to 1; 0 where it is written in a way that nobody knows. */
function lightnessOf(color: string): number {
  const [, way = '', values = ''] = /^(\w+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(color) ?? []
  return Object.hasOwn(lightness, way) ? lightness[way]!(values.split(/[\s,/]+/).map(Number)) : 0
}

/** Calls `changed` with the theme of the page around `element`, now and whenever it becomes another. */
export function watchHostTheme(element: Element, changed: (theme: 'light' | 'dark') => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  let last: string | undefined
  const look = () => {
    const theme = themeOf(getComputedStyle(element), system.matches)
    if (theme !== last) changed((last = theme))
  }
  // Pages switch by a class or an attribute of their root or body …
  const observer = new MutationObserver(look)
  for (const root of [document.documentElement, document.body]) observer.observe(root, { attributes: true })
  system.addEventListener('change', look)
  // … some let their colours fade into each other …
  const faded = ({ propertyName, target }: TransitionEvent) => {
    if (propertyName.endsWith('color') && target instanceof Node && target.contains(element)) look()
  }
  addEventListener('transitionend', faded)
  // … and style sheets may come later than the script. `load` of a part of the page is heard on its way down only.
  document.addEventListener('load', look, true)
  look()
  return () => {
    observer.disconnect()
    system.removeEventListener('change', look)
    removeEventListener('transitionend', faded)
    document.removeEventListener('load', look, true)
  }
}
