// The built page's sizes against their budgets (test/budgets.json, KB after gzip). Exits 1 when one is over.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'))

/** Name without the content hash: `assets/canvas-BxK2.js` → `canvas.js`. */
const plainName = file => file.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '')

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(js|css)$/.test(file))
  .map(file => ({ file, name: plainName(file), size: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024 }))

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
