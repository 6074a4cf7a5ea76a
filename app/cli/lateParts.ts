// Parts of the core that few elements need: in the workers of frames they are scripts of their own. The core is
// synchronous, and stays so: a worker that is a classic script can load another at once, in the middle of an evaluation.
// So what calls a late part gets a function that loads the part when it is first called, and nothing else changes.
import { readFileSync } from 'node:fs'
import { build, parseAst, Visitor, type InlineConfig, type Plugin } from 'vite'

/** By the name of the script: modules that export functions only (also as behaviours and rules) and texts; most elements call none of them. */
const lateModules: Record<string, readonly string[]> = {
  assignment: ['src/process/assignment.ts'],
  authentication: ['src/runtime/inbound/authentication.ts'],
  callActivity: ['src/process/behaviors/callActivity.ts'],
  compareInbound: ['src/preview/inbound/compareInbound.ts'],
  compareLines: ['src/preview/compareLines.ts'],
  compensation: ['src/process/behaviors/compensationThrow.ts'],
  conditionViews: ['src/preview/conditionViews.ts'],
  credentials: ['src/preview/inbound/credentials.ts'],
  cron: ['src/process/cron.ts'],
  durations: ['src/feel/durations.ts'],
  elliptic: ['src/runtime/inbound/crypto/elliptic.ts'],
  explainAnswer: ['src/explain/inboundAnswer.ts'],
  explainBody: ['src/explain/inboundBody.ts'],
  explainCorrelation: ['src/explain/inboundCorrelation.ts'],
  explainCredentials: ['src/explain/inboundCredentials.ts'],
  explainExpressions: ['src/explain/ifWithoutElse.ts', 'src/explain/nullPath.ts', 'src/explain/unknownFunction.ts'],
  explainHeaders: ['src/explain/inboundHeaders.ts'],
  explainRegistration: ['src/explain/inboundRegistration.ts'],
  explainSignature: ['src/explain/inboundSignature.ts'],
  explainTimeToLive: ['src/explain/inboundTimeToLive.ts'],
  gateways: ['src/process/behaviors/gateways.ts'],
  graphql: ['src/runtime/http/graphqlConnectorInput.ts'],
  hmac: ['src/runtime/inbound/hmac.ts'],
  htmlEscape: ['src/runtime/inbound/htmlEscape.ts'],
  inboundScenarios: ['src/scenarios/inboundScenarios.ts'],
  inputTests: ['src/feel/inputTests.ts'],
  iteration: ['src/feel/iteration.ts'],
  javaExceptions: ['src/runtime/javaExceptions.ts'],
  jwt: ['src/runtime/inbound/jwt.ts'],
  loopItems: ['src/process/loopItems.ts'],
  multiInstance: ['src/process/behaviors/multiInstance.ts'],
  multipart: ['src/runtime/inbound/multipart.ts'],
  newKeyPair: ['src/runtime/inbound/crypto/newKeyPair.ts'],
  regex: ['src/feel/javaRegex.ts'],
  requestPresets: ['src/scenarios/requestPresets.ts'],
  sha256: ['src/runtime/inbound/crypto/sha256.ts'],
  suggestResponse: ['src/scenarios/suggestResponse.ts'],
  syntax: ['src/feel/engineReason.ts', 'src/feel/syntaxProblem.ts'],
  temporal: ['src/feel/instants.ts', 'src/feel/temporal.ts', 'src/feel/temporalText.ts', 'src/feel/zones.ts'],
  throwing: ['src/process/throwing.ts', 'src/process/behaviors/throwEvents.ts'],
  timers: ['src/process/timers.ts'],
  unexpected: ['src/runtime/http/unexpected.ts'],
  userTask: ['src/process/behaviors/userTask.ts'],
  variablesThatWait: ['src/preview/inbound/variablesThatWait.ts'],
}

/** A worker: its first module, and what is late in it beyond what is in all. */
export interface WorkerParts {
  entry: string
  late?: Readonly<Record<string, readonly string[]>>
}

const caller = '\0late-caller:'
const part = 'late-part:'

/** `root` with a slash at its end. */
function lateParts(root: string, more: WorkerParts['late'] = {}): Plugin {
  const parts = { ...lateModules, ...more }
  const partOfModule = new Map(Object.entries(parts).flatMap(([name, paths]) => paths.map(path => [`${root}${path}`, name] as const)))
  return {
    name: 'late-parts',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\.{1,2}\/|^late-part:/ },
      async handler(id, importer, options) {
        if (id.startsWith(part)) return `\0${id}`
        const found = await this.resolve(id, importer, { ...options, skipSelf: true })
        if (!found || !partOfModule.has(found.id)) return found
        // Modules of one part know each other.
        const isInside = importer !== undefined && partOfModule.get(importer) === partOfModule.get(found.id)
        return isInside ? found : `${caller}${found.id}`
      },
    },
    load(id) {
      if (id.startsWith(`\0${part}`)) {
        return parts[id.slice(part.length + 1)]!.map(path => `export * from ${JSON.stringify(`${root}${path}`)}`).join('\n')
      }
      if (!id.startsWith(caller)) return undefined
      const path = id.slice(caller.length)
      const exported = exportsOf(path)
      if (!exported) return this.error(`${path} exports more than functions and texts: it can't be loaded late.`)
      return [
        `let part\nconst load = () => (part ??= import(${JSON.stringify(`${part}${partOfModule.get(path)}`)}))`,
        ...exported.functions.map(name => `export const ${name} = (...given) => load().${name}(...given)`),
        ...exported.tables.map(name => `export const ${name} = new Proxy({}, { get: (_, key) => load().${name}[key] })`),
        ...exported.texts,
      ].join('\n')
    },
  }
}

interface Exported {
  functions: string[]
  /** behaviours and rules: their members are functions, and only read by their names */
  tables: string[]
  /** the lines with them */
  texts: string[]
}

/** Undefined when a module exports more than these and types. */
function exportsOf(path: string): Exported | undefined {
  const all = [...readFileSync(path, 'utf8').matchAll(/^export (?!type |interface ).*$/gm)].map(([line]) => line)
  const named = (form: RegExp) => all.flatMap(line => form.exec(line)?.[1] ?? [])
  const functions = named(/^export function\*? (\w+)/)
  const tables = named(/^export const (\w+): (?:Behavior|InboundRule|Rule<ExpressionSituation>) = /)
  const texts = all.filter(line => /^export const \w+ = '[^']*'$/.test(line))
  return functions.length + tables.length + texts.length === all.length ? { functions: [...new Set(functions)], tables, texts } : undefined
}

/**
 * A worker's entry and its late parts as classic scripts, by their addresses: `embed/preview.js`, `embed/preview/hmac.js`.
 */
export async function buildWorker(name: string, { entry, late }: WorkerParts, config: InlineConfig & { root: string }): Promise<Map<string, string>> {
  const folder = name.replace(/\.js$/, '')
  const result = await build({
    ...config,
    plugins: [lateParts(config.root, late), ...config.plugins ?? []],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: { entry: `${config.root}${entry}` },
        preserveEntrySignatures: false,
        output: {
          format: 'es',
          entryFileNames: 'entry.js',
          chunkFileNames: ({ name: chunk, facadeModuleId: id }) => `${id?.includes('/feelin/') ? 'feelin' : id?.startsWith(`\0${part}`) ? id.slice(part.length + 1) : chunk}.js`,
          codeSplitting: { groups: [{ name: 'core', tags: ['$initial'] }, { name: 'hashes', test: /\/@noble\/hashes\// }] },
        },
      },
    },
  })
  if (!('output' in result)) throw new Error(`${name} was not built.`)
  const chunks = new Map(result.output.flatMap(file => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
  // What the entry imports comes with it, as one script.
  const first = [...importedBy('entry.js', chunks)]
  const needed = (path: string) => [...importedBy(path.replace(/^.*\//, ''), chunks)].filter(file => !first.includes(file))
  const scripts = new Map([...chunks].map(([file, { code }]) => [file, classicScript(file, code, needed)]))
  return new Map([
    [name, first.map(file => scripts.get(file)).join('')],
    ...[...scripts].filter(([file]) => !first.includes(file)).map(([file, script]) => [`${folder}/${file}`, script] as const),
  ])
}

/** In the order in which they run. */
function importedBy(file: string, chunks: ReadonlyMap<string, { imports: string[] }>, found = new Set<string>(), open = new Set<string>()): Set<string> {
  if (open.has(file)) return found
  open.add(file)
  for (const imported of chunks.get(file)!.imports) importedBy(imported, chunks, found, open)
  return found.add(file)
}

type Program = ReturnType<typeof parseAst>

/**
 * A chunk of modules as a classic script. What it exports is kept in one place for all scripts of a worker, by the name of
 * its file; what it imports is taken from there. An `import()` becomes a call that gives the exports at once, and loads the
 * script before, with all that it needs, where it is missing. `app/embed/lateScripts.ts` does both.
 */
function classicScript(fileName: string, code: string, needed: (path: string) => readonly string[]): string {
  const program = parseAst(code)
  const edits = lateImports(program, code, needed)
  const exported: string[] = []
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const names = node.specifiers.map(specifier => {
        if (specifier.type !== 'ImportSpecifier') throw new Error(`${fileName}: only names can be imported.`)
        return `${nameOf(specifier.imported)}:${specifier.local.name}`
      })
      edits.push({ ...node, text: `const{${names.join()}}=${partOf([node.source.value.replace(/^.*\//, '')])};` })
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration && !node.source) {
      for (const { exported: name, local } of node.specifiers) exported.push(`get ${nameOf(name)}(){return ${nameOf(local)}}`)
      edits.push({ ...node, text: '' })
    } else if (node.type.startsWith('Export')) throw new Error(`${fileName}: exports of another form than was expected.`)
  }
  let text = code
  for (const { start, end, text: instead } of edits.sort((one, other) => other.start - one.start)) {
    text = text.slice(0, start) + instead + text.slice(end)
  }
  const kept = exported.length > 0 ? `;self.connectorPlaygroundKeep(${JSON.stringify(fileName)},{${exported.join()}})` : ''
  return `(()=>{"use strict";${text}${kept}})();\n`
}

/** The exports of the last of these files. */
const partOf = (files: readonly string[]) => `self.connectorPlaygroundPart(${files.map(file => JSON.stringify(file)).join()})`

type Name = Extract<Program['body'][number], { type: 'ExportNamedDeclaration' }>['specifiers'][number]['local']

const nameOf = (name: Name): string => (name.type === 'Literal' ? JSON.stringify(name.value) : name.name)

/** What stands in place of each `import()`. */
function lateImports(program: Program, code: string, needed: (path: string) => readonly string[]): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number; text: string }[] = []
  new Visitor({
    ImportExpression({ start, end, source }) {
      const path = /^["'`]([^"'`$]+)["'`]$/.exec(code.slice(source.start, source.end))?.[1]
      // Where only a part of a script were meant, rolldown would go on with `.then`.
      if (path === undefined || code.startsWith('.then', end)) throw new Error(`What ${code.slice(start, end)} loads can't be told.`)
      found.push({ start, end, text: partOf(needed(path)) })
    },
  }).visit(program)
  return found
}
