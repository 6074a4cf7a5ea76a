// The guides as pages of the built site.
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guideNames, guidePage, guideStyle } from '../../app/cli/guidePages.ts'
import { guides } from '../../app/shell/guides.ts'

const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)
const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
const titleOf = (html: string) => /<h1[^>]*>([^<]+)</.exec(html)?.[1]

test('the app knows each by its name', () => {
  expect(guides).toEqual(Object.fromEntries(guideNames().map(name => [name, titleOf(guidePage(name))])))
})

describe.each(guideNames())('%s', name => {
  const html = guidePage(name)

  test('is marked among the others', () => {
    expect(html).toContain(`<a href="${name}.html" aria-current="page">${titleOf(html)}</a>`)
  })

  test('leads nowhere that is not there', () => {
    const made = new Set(['../index.html', 'guide.css', ...guideNames().map(guide => `${guide}.html`)])
    const missing = hrefs(html).filter(href => {
      const [path = '', anchor] = href.split('#')
      if (anchor !== undefined) return !ids(path === '' ? html : guidePage(path.replace('.html', ''))).includes(anchor)
      return !made.has(path) && !/^https?:/.test(path) && !existsSync(new URL(`../../public/guides/${path}`, import.meta.url))
    })
    expect(missing).toEqual([])
  })
})

test('colours are those of the app, light and dark', () => {
  expect(guideStyle()).toMatch(/^:root \{[^}]*--bg: #ffffff[^}]*\}\n@media \(prefers-color-scheme: dark\) \{\n {2}:root \{[^}]*--bg: #15191e/)
})
