// The guides as pages: `public/guides/<name>.md` stands, beside itself, as `guides/<name>.html` in the look of the app.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Marked } from 'marked'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = `${root}public/guides`

/** As `embedding`, by the alphabet. */
export const guideNames = (): string[] =>
  readdirSync(folder).filter(name => name.endsWith('.md')).map(name => name.slice(0, -3)).sort()

export function guidePages(): Plugin {
  return {
    name: 'guide-pages',
    generateBundle() {
      for (const name of guideNames()) this.emitFile({ type: 'asset', fileName: `guides/${name}.html`, source: guidePage(name) })
      this.emitFile({ type: 'asset', fileName: 'guides/guide.css', source: guideStyle() })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://host').pathname
        const name = /^\/guides\/([\w-]+)\.html$/.exec(path)?.[1]
        if (path === '/guides/guide.css') response.writeHead(200, { 'content-type': 'text/css' }).end(guideStyle())
        else if (name !== undefined && guideNames().includes(name)) response.writeHead(200, { 'content-type': 'text/html' }).end(guidePage(name))
        else next()
      })
    },
  }
}

/** The whole page; links between guides lead to their pages. */
export function guidePage(name: string): string {
  const title = titleOf(name)
  const others = guideNames().map(other => {
    const current = other === name ? ' aria-current="page"' : ''
    return `<a href="${other}.html"${current}>${titleOf(other)}</a>`
  })
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · Connector playground</title>
    <link rel="icon" href="../icons/icon.svg" />
    <link rel="stylesheet" href="guide.css" />
  </head>
  <body>
    <nav aria-label="Guides">
      <a class="home" href="../index.html">Connector playground</a>
      ${others.join('\n      ')}
      <a href="../gallery.html">Gallery</a>
    </nav>
    <main>
${bodyOf(name)}    </main>
  </body>
</html>
`
}

const textOf = (name: string) => readFileSync(`${folder}/${name}.md`, 'utf8')

const titleOf = (name: string) => escapeHtml(/^# (.+)$/m.exec(textOf(name))?.[1] ?? name)

function bodyOf(name: string): string {
  const marked = new Marked({
    walkTokens: token => {
      if (token.type === 'link') token.href = token.href.replace(/^([\w-]+)\.md(?=#|$)/, '$1.html')
    },
    renderer: {
      heading({ tokens, depth, text: words }) {
        return `<h${depth} id="${anchorOf(words)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      tablecell({ tokens, header }) {
        // A head without words is no head.
        const tag = header && tokens.length > 0 ? 'th' : 'td'
        return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>\n`
      },
      // Long lines scroll by themselves, by keyboard too.
      code: ({ text: code }) => `<pre tabindex="0"><code>${escapeHtml(code)}</code></pre>\n`,
    },
  })
  return marked.parse(textOf(name), { async: false })
}

/** As repositories make them: words in lower case, joined by hyphens. */
const anchorOf = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s-]/gu, '').trim().replaceAll(/\s+/g, '-')

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The app's own tokens; without a script, the reader's system says whether it is dark. */
export function guideStyle(): string {
  const tokens = readFileSync(`${root}app/ui/theme.css`, 'utf8')
  const block = (selector: string) => tokens.slice(tokens.indexOf(`${selector} {`)).match(/\{([^}]*)\}/)?.[1] ?? ''
  return `:root {${block(':root')}}
@media (prefers-color-scheme: dark) {
  :root {${block(":root[data-theme='dark']")}}
}
${readFileSync(`${root}app/cli/guide.css`, 'utf8')}`
}
