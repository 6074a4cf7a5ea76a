// Pages as generators of documentation write them, each with its own way of going from page to page and of keeping its
// colour mode: Docusaurus, MkDocs Material, VitePress.
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { frameOf, guidePolicy, playground, sentence, tag, test } from './docs.ts'
import { eventually } from './page.ts'

interface Site {
  name: string
  /** how its style sheet draws its two modes */
  styles: string
  /** what its switch does, in the page */
  dark: () => void
  light: () => void
  /** its Markdown sets the tag into a paragraph */
  paragraph: boolean
}

const sites: Site[] = [
  {
    name: 'Docusaurus',
    styles: ':root { --scheme: light } html { color-scheme: var(--scheme); color: #1c1e21 } html[data-theme=dark] { --scheme: dark; color: #e3e3e3 }',
    dark: () => document.documentElement.setAttribute('data-theme', 'dark'),
    light: () => document.documentElement.setAttribute('data-theme', 'light'),
    paragraph: false,
  },
  {
    name: 'MkDocs Material',
    styles: '[data-scheme=default] { color-scheme: light } [data-scheme=slate] { color-scheme: dark }',
    dark: () => document.body.setAttribute('data-scheme', 'slate'),
    light: () => document.body.setAttribute('data-scheme', 'default'),
    paragraph: true,
  },
  {
    // Says nothing about its light mode, and fades.
    name: 'VitePress',
    styles: 'body { color: #3c3c43; background: #fff; transition: color 100ms } .dark { color-scheme: dark } .dark body { color: #dfdfd6; background: #1b1b1f }',
    dark: () => document.documentElement.classList.add('dark'),
    light: () => document.documentElement.classList.remove('dark'),
    paragraph: true,
  },
  {
    name: 'a site without color-scheme',
    styles: 'body { color: #222; transition: color 100ms } body.night { color: oklch(0.93 0 0); background: #111 }',
    dark: () => document.body.classList.add('night'),
    light: () => document.body.classList.remove('night'),
    paragraph: false,
  },
]

/** Goes to another page as these sites do: what is new is fetched, what stands in `main` is replaced. */
const goTo = (page: Page, path: string) => page.evaluate(async address => {
  const html = await (await fetch(address)).text()
  history.pushState(null, '', address)
  document.querySelector('main')!.replaceWith(document.adoptNode(new DOMParser().parseFromString(html, 'text/html').querySelector('main')!))
}, path)

describe.each(sites)('$name', ({ styles, dark, light, paragraph }) => {
  const main = (...tags: string[]) => `<main>${tags.map(each => (paragraph ? `<p>${each}</p>` : each)).join('')}</main>`
  const first = main(tag('id="a" example="weather"'), tag('id="b" example="start" readonly=""'))
  const files = { '/site.css': styles, '/two.html': main(tag('id="c" example="start" scenario="404"')), '/three.html': main('Nothing to try'), '/one.html': first }
  const head = `<link rel="stylesheet" href="/site.css"><script async src="${playground}embed.js"></script>`
  const policy = guidePolicy.replace('default-src', `style-src 'self'; default-src`)
  const themeOf = (page: Page, id: string) => frameOf(page, id).locator('html').getAttribute('data-theme')

  test('a reader goes away and comes back', async ({ docs }) => {
    const page = await docs.visit(head + first, { policy, files })
    await eventually(() => sentence(frameOf(page, '#a')).textContent()).toContain('completes')
    await page.locator('#b').scrollIntoViewIfNeeded()
    await eventually(() => sentence(frameOf(page, '#b')).textContent()).toContain('completes')
    await goTo(page, '/two.html')
    await eventually(() => sentence(frameOf(page, '#c')).textContent()).toContain('CITY_NOT_FOUND')
    await eventually(() => page.frames().length).toBe(2)
    await goTo(page, '/three.html')
    await eventually(() => page.frames().length).toBe(1)
    await goTo(page, '/one.html')
    await eventually(() => sentence(frameOf(page, '#a')).textContent()).toContain('completes')
    expect(docs.asked().filter(url => url.endsWith('/embed.js'))).toHaveLength(1)
  })

  test('is followed from mode to mode, whatever the system prefers', async ({ docs }) => {
    const page = await docs.visit(head + first, { policy, files, dark: true })
    await page.evaluate(light)
    await eventually(() => themeOf(page, '#a')).toBe('light')
    await page.evaluate(dark)
    await eventually(() => themeOf(page, '#a')).toBe('dark')
    await goTo(page, '/two.html')
    await eventually(() => themeOf(page, '#c')).toBe('dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.evaluate(light)
    await eventually(() => themeOf(page, '#c')).toBe('light')
    await page.evaluate(dark)
    await eventually(() => themeOf(page, '#c')).toBe('dark')
  })
})

test('styles that come late are followed, too', async ({ docs }) => {
  const page = await docs.visit(`<script async src="${playground}embed.js"></script>${tag('example="start"')}`, { files: { '/late.css': 'html { color-scheme: dark }' } })
  const theme = () => frameOf(page).locator('html').getAttribute('data-theme')
  await eventually(theme).toBe('light')
  await page.evaluate(() => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = '/late.css'
    document.head.append(link)
  })
  await eventually(theme).toBe('dark')
})

test('the tag leaves its own attributes to the page', async ({ docs }) => {
  const page = await docs.visit(`<script async src="${playground}embed.js"></script>${tag('example="start" style="margin: 7px"')}`)
  await sentence(frameOf(page)).waitFor()
  await eventually(() => page.locator('connector-playground').evaluate(element => element.outerHTML)).toBe(tag('example="start" style="margin: 7px"'))
})
