// The scripts for embedding: each is one classic script under a name that stays, built beside the page. Frames in a
// sandbox have no origin, and so can load neither modules nor data; classic scripts they can, and hosts need one tag only.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type UserConfig } from 'vite'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { readScenarioFile } from '../../src/scenarios/files.ts'
import type { Material } from '../embed/parts.ts'
import { feelinParserOnly, leanAliases, leanCanvas } from './leanPackages.ts'
import { sandboxStandIns } from './standIns.ts'

/** The worker loads feelin's parser as late as the app's worker does, but as a script of its own. */
const feelin = { script: 'virtual:feelin-script', late: 'virtual:late-feelin' }
const feelinCode: Record<string, string> = {
  [feelin.script]: "import { parseExpression } from 'feelin'; self.connectorPlaygroundFeelin = { parseExpression }",
  [feelin.late]: "self.importScripts(self.connectorPlaygroundFeelinAddress); export const { parseExpression } = self.connectorPlaygroundFeelin",
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const examples = `${root}public/examples`

/** By the address of the script: what it is built from. */
const entries: Record<string, string> = {
  'embed.js': 'app/embed/element.ts',
  'embed/frame.js': 'app/embed/frame/frame.tsx',
  'embed/preview.js': 'app/embed/preview.ts',
  'embed/preview-inbound.js': 'app/embed/previewInbound.ts',
  'embed/feelin.js': feelin.script,
  'embed/feel-editor.js': 'app/embed/feelEditor.ts',
  'embed/workspace.js': 'app/embed/workspace.ts',
  'embed/gallery.js': 'app/embed/gallery.ts',
  'embed/app.js': 'app/embed/sandbox/main.tsx',
  'embed/validate-template.js': 'app/embed/validator.ts',
}

/** Of these the components are drawn by React and bpmn-js' Preact, as in the app itself. */
const wholeApp = 'embed/app.js'

/** Builds the scripts with the page. While developing they are built when they are asked for. */
export function embedParts(): Plugin {
  let served = new Map<string, Promise<Map<string, string>>>()
  return {
    name: 'embed-parts',
    async generateBundle() {
      const files = [...(await Promise.all(Object.keys(entries).map(name => buildScript(name)))), await exampleScripts()]
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
  const script = name.replace(/\.css$/, '.js')
  return Object.hasOwn(entries, script) ? script : undefined
}

/** A script, and its styles where it has some. */
async function buildScript(name: string, mode: 'development' | 'production' = 'production'): Promise<Map<string, string>> {
  const result = await build({
    root,
    mode,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ...(name === wholeApp ? ofApp : ofFrame)(),
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      // A frame without an origin can fetch no font.
      assetsInlineLimit: file => file.endsWith('.woff2'),
      rolldownOptions: { checks: { pluginTimings: false }, input: inputOf(entries[name]!), output: { format: 'iife', codeSplitting: false } },
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

const ofFrame = (): UserConfig => ({
  plugins: [feelinParserOnly(), lateFeelin(), withoutPreload()],
  resolve: {
    // The components of the app, drawn by a React of a tenth of the size.
    alias: [
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react\/jsx-dev-runtime$/, replacement: 'preact/jsx-dev-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
})

const ofApp = (): UserConfig => ({
  plugins: [sandboxStandIns(root), ...leanCanvas(), withoutPreload()],
  resolve: { alias: leanAliases },
})

const inputOf = (entry: string) => (entry.startsWith('virtual:') ? entry : `${root}${entry}`)

/** Nothing is imported from other files: what would prepare that stays out. */
function withoutPreload(): Plugin {
  return {
    name: 'without-preload',
    enforce: 'pre',
    load: id => (id.startsWith('\0vite/preload-helper') ? 'export const __vitePreload = load => load()' : undefined),
  }
}

function lateFeelin(): Plugin {
  return {
    name: 'late-feelin',
    enforce: 'pre',
    resolveId(id, importer) {
      if (Object.hasOwn(feelinCode, id)) return `\0${id}`
      return id === 'feelin' && importer?.startsWith(root) ? `\0${feelin.late}` : undefined
    },
    load: id => feelinCode[id.replace(/^\0/, '')],
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
