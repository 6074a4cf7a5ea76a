// Light or dark: as the address or the page around says, else as the system does.

const system = window.matchMedia('(prefers-color-scheme: dark)')
let wanted: 'light' | 'dark' | 'auto' = 'auto'

export function themed(theme: 'light' | 'dark' | 'auto') {
  wanted = theme
  draw()
}

function draw() {
  const drawn = wanted === 'auto' ? (system.matches ? 'dark' : 'light') : wanted
  if (document.documentElement.dataset['theme'] !== drawn) document.documentElement.dataset['theme'] = drawn
}

system.addEventListener('change', draw)
