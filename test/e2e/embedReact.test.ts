// A site whose pages React draws, as Docusaurus does: the tag comes and goes with the page, takes its attributes from state,
// and follows the colour mode that the site keeps on its root element.
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { build } from 'vite'
import { beforeAll, expect } from 'vitest'
import { frameOf, playground, sentence, test, withScript } from './docs.ts'
import { eventually } from './page.ts'

const site = `
import { createElement as h, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

function Site() {
  const [page, setPage] = useState('weather')
  const [scenario, setScenario] = useState('200')
  const [dark, setDark] = useState(false)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  return h('main', {},
    h('nav', {}, ...['weather', 'start', 'none'].map(name => h('button', { key: name, onClick: () => setPage(name) }, name)),
      h('button', { onClick: () => setScenario(scenario === '200' ? '404' : '200') }, 'scenario'),
      h('button', { onClick: () => setDark(!dark) }, 'dark')),
    page === 'weather' && h('connector-playground', { key: 'weather', example: 'weather' }),
    page === 'start' && h('connector-playground', { key: 'start', example: 'start', scenario, readonly: '' }),
  )
}
createRoot(document.getElementById('root')).render(h(StrictMode, {}, h(Site)))
`

const served = `
import { createElement as h } from 'react'
import { hydrateRoot } from 'react-dom/client'

window.hydrate = () => hydrateRoot(document.getElementById('root'), h('connector-playground', { example: 'start', readonly: true }, 'Needs a script'))
`

/** The script of a site, with what React says while one develops. */
async function bundle(source: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [{ name: 'site', resolveId: id => (id === 'site' ? '\0site' : undefined), load: id => (id === '\0site' ? source : undefined) }],
    build: { write: false, minify: false, rolldownOptions: { input: 'site', output: { format: 'iife' } } },
  })
  const script = 'output' in built && built.output[0].type === 'chunk' ? built.output[0].code : ''
  expect(script).not.toBe('')
  return script
}

let script = ''

beforeAll(async () => {
  script = await bundle(site)
})

test('the tag lives as the page does', async ({ docs }) => {
  const page = await docs.visit(
    withScript('<style>[data-theme=dark] { color-scheme: dark } [data-theme=light] { color-scheme: light }</style><div id="root"></div><script src="/site.js"></script>'),
    { files: { '/site.js': script } },
  )
  const press = (name: string) => page.getByRole('button', { name }).click()
  const heading = () => frameOf(page).getByRole('heading', { level: 1 }).textContent()
  await sentence(frameOf(page)).waitFor()
  await press('start')
  await eventually(() => frameOf(page).getByRole('radio', { name: '200 OK' }).isChecked()).toBe(true)
  await eventually(heading).toBe('Get weather')
  const frames = docs.asked().filter(url => url.includes('embed.html')).length
  await press('scenario')
  await eventually(() => sentence(frameOf(page)).textContent()).toContain('CITY_NOT_FOUND')
  await press('dark')
  await eventually(() => frameOf(page).locator('html').getAttribute('data-theme')).toBe('dark')
  // Neither needs the frame anew.
  expect(docs.asked().filter(url => url.includes('embed.html'))).toHaveLength(frames)
  await press('none')
  await eventually(() => page.frames().length).toBe(1)
  await press('weather')
  await eventually(() => sentence(frameOf(page)).textContent()).toContain('completes')
  await eventually(() => frameOf(page).locator('html').getAttribute('data-theme')).toBe('dark')
  expect(docs.asked().filter(url => url.startsWith(playground) && url.endsWith('embed.js'))).toHaveLength(1)
})

test('a page that was drawn on a server finds the tag as it left it', async ({ docs }) => {
  const html = renderToString(createElement('connector-playground', { example: 'start', readonly: true }, 'Needs a script'))
  expect(html).toBe('<connector-playground example="start" readonly="">Needs a script</connector-playground>')
  const page = await docs.visit(withScript(`<div id="root">${html}</div><script src="/site.js"></script>`), { files: { '/site.js': await bundle(served) } })
  await sentence(frameOf(page)).waitFor()
  const frame = await page.locator('iframe').elementHandle()
  await page.evaluate(() => (window as unknown as { hydrate(): void }).hydrate())
  await eventually(() => page.locator('#root').evaluate(root => Object.keys(root.firstChild!).some(key => key.startsWith('__reactFiber')))).toBe(true)
  // Taken over, not drawn anew; and React has no complaint.
  await eventually(() => frame.evaluate(element => element.isConnected)).toBe(true)
})
