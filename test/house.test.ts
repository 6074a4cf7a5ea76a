// The house: which room may import which, and which package lives in which room.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** In import order: a room imports only itself and rooms above it. */
const srcRooms = [
  'problem.ts', 'json.ts', 'lines.ts', 'world.ts', 'feel', 'bpmn', 'templates', 'runtime', 'scenarios', 'process', 'task',
  'explain', 'import', 'workspace.ts', 'view.ts', 'preview', 'share', 'lessons', 'index.ts',
]
const appRooms = [
  'ui', 'editors', 'preview', 'canvas', 'store', 'files', 'panels', 'templates', 'share', 'present', 'lessons', 'shell', 'embed',
  'offline', 'cli', 'App.tsx', 'main.tsx', 'sandboxed.tsx',
]

/** Packages that only one room may know. */
const packagesOfRooms: [pattern: RegExp, room: string][] = [
  [/^(feelin|lezer-feel|decimal\.js)$/, 'src/feel app/cli'],
  [/^@noble\//, 'src/runtime'],
  [/^fflate$/, 'src/share'],
  [/^yaml$/, 'src/lessons'],
  [/^marked$/, 'app/ui app/cli'],
  [/^lean-qr(\/|$)/, 'app/ui'],
  [/^(bpmn-moddle|zeebe-bpmn-moddle.*)$/, 'src/bpmn app/canvas'],
  [/^(bpmn-js|diagram-js|bpmn-js-.*|@bpmn-io\/(?!feel-editor|lang-feel).*|camunda-bpmn-.*)(\/|$)/, 'app/canvas'],
  [/^preact(\/|$)/, 'app/canvas app/embed'],
  [/^(monaco-editor|@monaco-editor\/react|@bpmn-io\/feel-editor)(\/|$)/, 'app/editors'],
  [/^(react|react-dom|zustand|react-resizable-panels)(\/|$)/, 'app'],
  [/^node:/, 'app/cli'],
]

interface Import {
  file: string
  target: string
}

const sources = ['src', 'app'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|tsx|mjs)$/.test(name))
    .map(name => normalize(join(folder, name))),
)

const imports: Import[] = sources.flatMap(file => {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"\n]*?(?:from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g)
  const multiline = text.matchAll(/\}\s*from\s*['"]([^'"]+)['"]/g)
  return [...new Set([...found, ...multiline].map(match => match[1] ?? match[2]!))].map(target => ({ file, target }))
})

const roomOf = (file: string) => file.split('/')[1]!

test('every import is seen', () => {
  expect(imports.length).toBeGreaterThan(100)
})

test('a room imports only rooms above it', () => {
  const wrong = imports.filter(({ file, target }) => {
    if (!target.startsWith('.')) return false
    const path = normalize(join(dirname(file), target))
    const [house] = file.split('/')
    if (path.startsWith('src/') && house === 'app') return false
    if (!path.startsWith(`${house}/`)) return !path.startsWith('public/')
    const rooms = house === 'src' ? srcRooms : appRooms
    const [from, to] = [rooms.indexOf(roomOf(file)), rooms.indexOf(roomOf(path.replace(/\?.*$/, '')))]
    return from < 0 || to < 0 || to > from
  })
  expect(wrong).toEqual([])
})

test('each outside library has its room', () => {
  const wrong = imports.filter(({ file, target }) =>
    packagesOfRooms.some(([pattern, rooms]) => pattern.test(target) && !rooms.split(' ').some(room => file.startsWith(`${room}/`))),
  )
  expect(wrong).toEqual([])
})

test('src knows no browser, clock or chance', () => {
  const forbidden = /(?<![.\w])(document|window|localStorage|navigator|fetch)\s*[.(]|\bMath\.random\b|\bDate\.now\b|new Date\(\)/
  const wrong = sources
    .filter(file => file.startsWith('src/'))
    .filter(file => forbidden.test(readFileSync(join(root, file), 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')))
  expect(wrong.map(file => relative('.', file))).toEqual([])
})
