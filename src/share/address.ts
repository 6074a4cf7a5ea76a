// What stands behind the `#` of the page's address: what to open, and how to show it. The server never sees it.
// Keys and values as in a query: `#example=weather&show=outcome,phases`. Unknown keys are left alone.

/** A part of the page that an address can ask for. */
export const panes = ['diagram', 'properties', 'response', 'variables', 'outcome', 'phases'] as const
export type Pane = (typeof panes)[number]

export interface Address {
  /** nothing: what this browser has kept */
  open?: { kind: 'link'; data: string } | { kind: 'example'; name: string } | { kind: 'lesson'; name: string }
  /** id of the BPMN element to select */
  element?: string
  /** id of the scenario to select */
  scenario?: string
  /** Camunda version to preview with */
  version?: string
  /** only these panes; absent: all */
  show?: Pane[]
  theme?: 'light' | 'dark'
  present: boolean
  embed: boolean
  readonly: boolean
}

/** Reads the part after `#`, with or without it. What can't be understood is as if it were not there. */
export function readAddress(hash: string): Address {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const text = (key: string) => given.get(key) || undefined
  const open = openOf(text('w'), text('example'), text('lesson'))
  const show = text('show')?.split(',').filter((name): name is Pane => (panes as readonly string[]).includes(name))
  const theme = text('theme')
  const [element, scenario, version] = [text('element'), text('scenario'), text('version')]
  return {
    ...(open && { open }),
    ...(element && { element }),
    ...(scenario && { scenario }),
    ...(version && { version }),
    ...(show && show.length > 0 && { show }),
    ...((theme === 'light' || theme === 'dark') && { theme }),
    present: given.has('present'),
    embed: given.has('embed'),
    readonly: given.has('readonly'),
  }
}

function openOf(link?: string, example?: string, lesson?: string): Address['open'] {
  if (link !== undefined) return { kind: 'link', data: link }
  if (example !== undefined) return { kind: 'example', name: example }
  return lesson === undefined ? undefined : { kind: 'lesson', name: lesson }
}

const openKeys = { link: 'w', example: 'example', lesson: 'lesson' }

/** Writes an address, `#` included; `readAddress` reads the same from it. */
export function writeAddress({ open, show, present, embed, readonly, ...texts }: Partial<Address>): string {
  const parts: [key: string, value: string][] = []
  if (open) parts.push([openKeys[open.kind], open.kind === 'link' ? open.data : open.name])
  for (const [key, value] of Object.entries(texts)) if (value !== undefined) parts.push([key, value])
  if (show && show.length > 0) parts.push(['show', show.join(',')])
  for (const [key, wanted] of Object.entries({ present, embed, readonly })) if (wanted) parts.push([key, '1'])
  const written = parts.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
  return `#${written.join('&')}`
}
