// A site of docs that embeds the playground: pages of another origin, under a policy as the guide to embedding tells, or
// without one. A test fails when anything complains, breaks a policy, or asks a third host.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { FrameLocator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { test as base } from './page.ts'

/** Where the playground is served, as `http://127.0.0.1:1234/any/path/`. */
export const playground = inject('address')
const playgroundOrigin = new URL(playground).origin
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' }

/** The policy that the guide asks of a page that uses the tag. */
export const guidePolicy = `default-src 'none'; script-src ${playgroundOrigin}; frame-src ${playgroundOrigin}; connect-src 'self'; img-src data:`

export interface Docs {
  /** of this site */
  origin: string
  /** opens a page with this body; `files` are served beside it */
  visit(body: string, options?: { policy?: string; files?: Record<string, string>; width?: number; dark?: boolean }): Promise<Page>
  /** says what this test provokes on purpose */
  expectComplaint(text: RegExp): void
  /** every address that was asked for so far */
  asked(): string[]
}

export const tag = (attributes: string) => `<connector-playground ${attributes}></connector-playground>`

export const test = base.extend<{ docs: Docs }>({
  docs: async ({ browser }, use) => {
    let page = { body: '', policy: '' }
    let files: Record<string, string> = {}
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
      if (path === '/') {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(page.policy && { 'content-security-policy': page.policy }) })
        return response.end(`<!doctype html><html lang="en"><head><title>Docs</title><link rel="icon" href="data:,"></head><body>${page.body}</body></html>`)
      }
      const file = Object.hasOwn(files, path) ? files[path] : undefined
      response.writeHead(file === undefined ? 404 : 200, { 'content-type': types[extname(path)] ?? 'text/plain' })
      return response.end(file)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, colorScheme: 'light' })
    context.setDefaultTimeout(30_000)
    const heard: string[] = []
    const asked: string[] = []
    const expected: RegExp[] = []
    context.on('console', message => {
      if (['error', 'warning', 'assert'].includes(message.type())) heard.push(`${message.text()} ${message.location().url}`.trim())
    })
    context.on('weberror', error => heard.push(String(error.error().stack)))
    context.on('request', request => {
      asked.push(request.url())
      const { protocol, origin: other } = new URL(request.url())
      if (![origin, playgroundOrigin].includes(other) && protocol !== 'data:' && protocol !== 'blob:') heard.push(`asked ${request.url()}`)
    })
    await use({
      origin,
      async visit(body, { policy = '', files: given = {}, width, dark } = {}) {
        page = { body, policy }
        files = given
        const opened = await context.newPage()
        if (width !== undefined) await opened.setViewportSize({ width, height: 800 })
        if (dark) await opened.emulateMedia({ colorScheme: 'dark' })
        await opened.goto(`${origin}/`)
        return opened
      },
      expectComplaint: text => void expected.push(text),
      asked: () => asked,
    })
    await context.close()
    await new Promise(resolve => server.close(resolve))
    expect(heard.filter(text => !expected.some(each => each.test(text))), 'what the page complained of').toEqual([])
  },
})

/** The script, and this after it. */
export const withScript = (body: string) => `<script async src="${playground}embed.js"></script>${body}`

/** The frame of a tag. */
export const frameOf = (page: Page, selector = 'connector-playground'): FrameLocator => page.locator(selector).locator('iframe').contentFrame()

/** The sentence that tells what comes of it. */
export const sentence = (frame: FrameLocator) => frame.getByRole('region', { name: 'Outcome' }).getByRole('heading', { level: 2 }).locator('span:last-child')

interface Talk { got: { type: string; id?: unknown; code?: string; state?: Record<string, unknown>; outcome?: Record<string, unknown> }[] }
/** Listens to the frame of a page, and gives a function that posts to it. */
export async function talk(page: Page) {
  await page.evaluate(() => {
    const talked = window as unknown as Talk
    talked.got = []
    addEventListener('message', event => talked.got.push(event.data as Talk['got'][number]))
  })
  return {
    post: (message: object) => page.evaluate(given => document.querySelector('iframe')!.contentWindow!.postMessage(given, '*'), message),
    of: (type: string) => page.evaluate(wanted => (window as unknown as Talk).got.filter(each => each.type === wanted), type),
  }
}
