// The scripts for embedding: each is one classic script under a name that stays, built beside the page. Frames in a
// sandbox have no origin, and so can load neither modules nor data; classic scripts they can, and hosts need one tag only.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type UserConfig } from 'vite'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { readScenarioFile } from '../../src/scenarios/files.ts'
import type { Material } from '../embed/parts.ts'
import { buildWorker, type WorkerParts } from './lateParts.ts'
import { feelinParserOnly, leanAliases, leanCanvas, withoutDrawings, xmlReaderOnly } from './leanPackages.ts'
import { oneFont, sandboxStandIns } from './standIns.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const examples = `${root}public/examples`

/** By the address of the script: what it is built from. */
const entries: Record<string, string> = {
  'embed.js': 'app/embed/element.ts',
  'embed/frame.js': 'app/embed/frame/frame.tsx',
  'embed/feel-editor.js': 'app/embed/feelEditor.ts',
  'embed/open-link.js': 'app/embed/openLink.ts',
  'embed/open-files.js': 'app/embed/openFiles.ts',
  'embed/write-link.js': 'app/embed/writeLink.ts',
  'embed/gallery.js': 'app/embed/gallery.ts',
  'embed/app.js': 'app/sandboxed.tsx',
  'embed/validate-template.js': 'app/embed/validator.ts',
}

/** Workers, with late parts: scripts of their own, in a folder of the worker's name. */
const workers: Record<string, WorkerParts> = {
  'embed/preview.js': { entry: 'app/embed/preview.ts' },
  'embed/preview-inbound.js': { entry: 'app/embed/previewInbound.ts', late: { replaceSecrets: ['src/runtime/replaceSecrets.ts'], retryBackoff: ['src/runtime/retryBackoff.ts'], task: ['src/preview/previewTask.ts'] } },
}

/** Of these the components are drawn by React and bpmn-js' Preact, as in the app itself. */
const wholeApp = 'embed/app.js'

/** Builds the scripts with the page. While developing they are built when they are asked for. */
export function embedParts(): Plugin {
  let served = new Map<string, Promise<Map<string, string>>>()
  return {
    name: 'embed-parts',
    async generateBundle() {
      const files = [...(await Promise.all([...Object.keys(entries), ...Object.keys(workers)].map(name => buildScript(name)))), await exampleScripts()]
      const sources = files.flatMap(built => [...built])
      for (const [fileName, source] of sources) this.emitFile({ type: 'asset', fileName, source })
      this.emitFile({ type: 'asset', fileName: 'embed.html', source: pageOf(sources) })
    },
    configureServer(server) {
      server.watcher.on('change', () => {
        served = new Map()
      })
      server.middlewares.use((request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://host').pathname.slice(1)
        const part = partOf(name)
        if (part === undefined) return next()
        if (!served.has(part)) served.set(part, part === 'examples' ? exampleScripts() : buildScript(part, 'development'))
        served.get(part)!.then(
          files => {
            const source = files.get(name)
            if (source === undefined) return next()
            response.writeHead(200, { 'content-type': name.endsWith('.css') ? 'text/css' : 'text/javascript' }).end(source)
          },
          (error: unknown) => next(error),
        )
      })
    },
  }
}

/**
 * The page of the frame, with an edition behind the addresses of its parts: their names stay from one build to the next,
 * and a browser must not mix what it keeps of two.
 */
function pageOf(sources: readonly [name: string, source: string][]): string {
  const hash = createHash('sha256')
  for (const [name, source] of [...sources].sort(([one], [other]) => (one < other ? -1 : 1))) hash.update(`${name} ${source}`)
  const edition = hash.digest('hex').slice(0, 10)
  return readFileSync(`${root}public/embed.html`, 'utf8').replace(/(?<=(?:src|href)=")embed\/[^"]+/g, path => `${path}?edition=${edition}`)
}

/** The entry whose build makes a file. */
function partOf(name: string): string | undefined {
  if (/^embed\/examples\/[\w-]+\.js$/.test(name)) return 'examples'
  const script = name.replace(/\.css$/, '.js').replace(/^(embed\/[\w-]+)\/.*/, '$1.js')
  return Object.hasOwn(entries, script) || Object.hasOwn(workers, script) ? script : undefined
}

/** A script, with its styles where it has some, or with its late parts. */
export async function buildScript(name: string, mode: 'development' | 'production' = 'production'): Promise<Map<string, string>> {
  const usual = { root, mode, configFile: false, publicDir: false, logLevel: 'warn' } as const
  if (Object.hasOwn(workers, name)) return buildWorker(name, workers[name]!, { ...usual, plugins: [feelinParserOnly(), withoutPreload()] })
  const result = await build({
    ...usual,
    ...(name === wholeApp ? ofApp() : ofFrame(name)),
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      // A frame without an origin can fetch no font.
      assetsInlineLimit: file => file.endsWith('.woff2'),
      rolldownOptions: { checks: { pluginTimings: false }, input: `${root}${entries[name]!}`, output: { format: 'iife', codeSplitting: false } },
    },
  })
  if (!('output' in result)) throw new Error(`${name} was not built.`)
  return new Map(result.output.flatMap((file): [string, string][] => {
    if (file.type === 'chunk') return [[name, file.code]]
    // What else comes out are older formats of a font that is built into the styles.
    if (!file.fileName.endsWith('.css')) return []
    return [[name.replace(/\.js$/, '.css'), typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)]]
  }))
}

const ofFrame = (name: string): UserConfig => ({
  plugins: [withoutPreload(), withoutDrawings(), xmlReaderOnly()],
  resolve: {
    // The components of the app, drawn by a React of a twelfth of the size.
    alias: [
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react\/jsx-dev-runtime$/, replacement: 'preact/jsx-dev-runtime' },
      { find: /^react(-dom\/client)?$/, replacement: `${root}app/embed/thinReact.ts` },
      { find: /^@bpmn-io\/semver-compat$/, replacement: `${root}app/embed/builtinEngines.ts` },
      ...(name.startsWith('embed/open-') ? [{ find: /^\.\.\/templates\/checkTemplates\.ts$/, replacement: `${root}app/embed/keptTemplates.ts` }] : []),
    ],
  },
})

const ofApp = (): UserConfig => ({
  plugins: [react(), sandboxStandIns(root), oneFont(), ...leanCanvas(), withoutPreload()],
  resolve: { alias: leanAliases },
})

/** Nothing is imported from other files: what would prepare that stays out. */
function withoutPreload(): Plugin {
  return {
    name: 'without-preload',
    enforce: 'pre',
    load: id => (id.startsWith('\0vite/preload-helper') ? 'export const __vitePreload = load => load()' : undefined),
  }
}

interface ListedExample {
  name: string
  title: string
  summary?: string
  element?: string
}

/** Each example as a script, its diagram read already. */
async function exampleScripts(): Promise<Map<string, string>> {
  const listed = JSON.parse(readFileSync(`${examples}/index.json`, 'utf8')) as ListedExample[]
  const titled = new Map(listed.map(example => [example.name, example]))
  const names = readdirSync(examples, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name)
  return new Map(await Promise.all(names.map(async name => [`embed/examples/${name}.js`, exampleScript(await readExample(name, titled.get(name)))] as const)))
}

async function readExample(name: string, listed: ListedExample | undefined): Promise<Material> {
  const diagram = readFileSync(`${examples}/${name}/${name}.bpmn`, 'utf8')
  const [parsed, scenarios] = [await parseDiagram(diagram), readScenarioFile(readFileSync(`${examples}/${name}/${name}.scenarios.json`, 'utf8'))]
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problem.message}`)
  if (!scenarios.ok) throw new Error(`${name}: ${scenarios.problems[0]?.message}`)
  const { elements, secrets } = scenarios.value
  const selected = listed?.element ?? Object.keys(elements)[0]
  return {
    name,
    ...(listed && { title: listed.title }),
    ...(listed?.summary !== undefined && { summary: listed.summary }),
    model: parsed.model,
    diagram,
    scenarios: elements,
    secrets,
    zone: 'UTC',
    ...(selected !== undefined && { selected }),
  }
}

/** As text to be read, not as a literal: `__proto__` is a plain key. */
function exampleScript(material: Material): string {
  const text = JSON.stringify(JSON.stringify(material)).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return `(globalThis.connectorPlaygroundParts??={examples:Object.create(null)}).examples[${JSON.stringify(material.name)}]=JSON.parse(${text})\n`
}
