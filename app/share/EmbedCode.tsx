// Code for other pages: the tag, which sizes itself and follows their theme, or a bare frame where scripts are not allowed.
import { useState } from 'react'
import type { Address, Pane } from '../../src/share/address.ts'
import { Choice } from '../ui/Choice.tsx'
import { CopyButton } from './CopyButton.tsx'
import { pageAddress } from './prepare.ts'

const shows: { value: 'mapping' | 'app'; label: string; title: string; panes?: Pane[]; height: number }[] = [
  { value: 'mapping', label: 'The task', title: 'Its expressions, the response, what comes of it', height: 460 },
  {
    value: 'app', label: 'With the diagram', title: 'Diagram and properties, too', height: 640,
    panes: ['diagram', 'properties', 'response', 'variables', 'outcome'],
  },
]

const kinds = [
  { value: 'tag', label: 'Tag', title: 'Sizes itself, follows the theme of the page, tells it what happens' },
  { value: 'frame', label: 'Frame', title: 'Where the page allows no scripts' },
] as const

export function EmbedCode({ shared, name }: { shared: Address; name: string }) {
  const [kind, setKind] = useState<'tag' | 'frame'>('tag')
  const [shown, setShown] = useState<'mapping' | 'app'>('mapping')
  const { panes, height } = shows.find(({ value }) => value === shown)!
  const address = { ...shared, ...(panes && { show: panes }), embed: true }
  const code = kind === 'tag' ? tagCode(address) : frameCode(address, name, height)
  return (
    <div className="share-embed">
      <div className="share-line">
        <Choice label="Code" value={kind} options={kinds} onChange={setKind} />
        <Choice label="It shows" value={shown} options={shows} onChange={setShown} />
        <span className="space" />
        <CopyButton small look="outlined" label="Copy code" text={() => code} />
      </div>
      <textarea
        className="share-code"
        aria-label="Code to embed"
        readOnly
        spellCheck={false}
        rows={5}
        value={code}
        onFocus={event => event.target.select()}
      />
    </div>
  )
}

/** `<connector-playground>`; its attributes are described in the guide to embedding. */
function tagCode({ open, element, scenario, show }: Address): string {
  const attributes: [name: string, value: string | undefined][] = [
    ['example', open?.kind === 'example' ? open.name : undefined],
    ['workspace', open?.kind === 'link' ? open.data : undefined],
    ['element', element],
    ['scenario', scenario],
    ['show', show?.join(',')],
  ]
  const written = attributes.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`]))
  const script = escapeHtml(pageAddress({}, 'embed.js').replace(/#$/, ''))
  return `<script async src="${script}"></script>\n<connector-playground${written.join('')}></connector-playground>`
}

function frameCode(address: Address, name: string, height: number): string {
  const source = escapeHtml(pageAddress(address, 'embed.html'))
  const title = escapeHtml(`Connector playground: ${name}`)
  const look = `width="100%" height="${height}" style="border: 0" loading="lazy" allow="clipboard-write"`
  return `<iframe src="${source}" title="${title}" ${look}></iframe>`
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, char => escapes[char]!)
