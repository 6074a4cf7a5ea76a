// The built page's sizes against their budgets (test/budgets.json, KB after gzip). Exits 1 when one is over.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** E2E_DIST names another built page than `dist`. */
const dist = process.env.E2E_DIST ?? fileURLToPath(new URL('../dist', import.meta.url))
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'))

/** Name without the content hash: `assets/canvas-BxK2.js` → `canvas.js`. */
const plainName = file => file.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '')

const all = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(js|css)$/.test(file))
  .map(file => file.replaceAll('\\', '/'))
  .map(file => ({ file, name: plainName(file), size: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024 }))

// What other pages embed is counted by itself.
const isEmbedded = ({ file }) => /^embed(\.js$|\/)/.test(file)
const files = all.filter(file => !isEmbedded(file))
const embedded = all.filter(isEmbedded)

const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
const first = firstLoad()
const counted = new Set()
const rows = budgets.chunks.map(({ name, from, budget }) => {
  const found = from ? reachedFrom(from).filter(file => !first.includes(file)) : files.filter(file => new RegExp(`^(?:${name})$`).test(file.name))
  found.forEach(file => counted.add(file))
  return { name, budget, size: sum(found), missing: found.length === 0 }
})
rows.push({ name: 'all other files', budget: budgets.others, size: sum(files.filter(file => !counted.has(file))) })
rows.push({ name: 'first load, before Monaco', budget: budgets.first, size: sum(first) })
for (const { name, parts, budget } of budgets.embed) {
  const sizes = parts.map(part => largest(embedded.filter(({ file }) => new RegExp(`^(?:${part})$`).test(file))))
  rows.push({ name, budget, size: sizes.reduce((total, size) => total + size, 0), missing: sizes.includes(0) })
}

let over = 0
for (const { name, budget, size, missing } of rows) {
  const bad = size > budget || missing
  if (bad) over++
  console.log(`${bad ? 'OVER' : 'ok  '}  ${size.toFixed(1).padStart(8)} of ${String(budget).padStart(5)} KB  ${name}${missing ? ' (not found)' : ''}`)
}
process.exit(over === 0 ? 0 : 1)

/** What the page loads by itself before Monaco: the entry, the chunks named in the budgets, and what these import. */
function firstLoad() {
  return [...new Set([...reachedFrom('^index\\.html$', ...budgets.firstDynamic), ...files.filter(({ name }) => budgets.firstWorkers.includes(name))])]
}

/** The files of these entries of the manifest and of all that they import at once, styles too. */
function reachedFrom(...patterns) {
  const seen = new Set()
  const visit = key => {
    const chunk = manifest[key]
    if (!chunk || seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const css of chunk.css ?? []) seen.add(css)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const key of Object.keys(manifest)) {
    if (patterns.some(pattern => new RegExp(pattern).test(key))) visit(key)
  }
  return files.filter(({ file }) => seen.has(file.replaceAll('\\', '/')))
}

function sum(list) {
  return list.reduce((total, { size }) => total + size, 0)
}

/** Of files of a kind, as the examples, one is loaded: the largest counts. */
function largest(list) {
  return Math.max(0, ...list.map(({ size }) => size))
}
