// Parts of packages that the first load can do without, taken out when the page is built: what a whole package brings
// along cannot be left out by importing less of it. Where a package has changed so that a cut no longer fits, the build
// stops and says so.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Modules of packages that others take the place of. */
export const leanAliases = [
  // The template modules would bring 130 KB of JSON schemas into the first load; templates are checked elsewhere.
  { find: /^@bpmn-io\/element-templates-validator$/, replacement: canvasFile('thinTemplatesValidator.ts') },
  // The panel knows an editor for FEEL inside Markdown, which no connector has: its grammars stay out.
  { find: /^@bpmn-io\/feelers-editor$/, replacement: canvasFile('noTemplating.ts') },
  // Ranges of versions are read here already; the library behind this one knows much more than templates need.
  { find: /^@bpmn-io\/semver-compat$/, replacement: canvasFile('thinVersionRanges.ts') },
]

/** Makes the packages of the canvas smaller. */
export const leanCanvas = (): Plugin[] => [lateIcons(), ...lateBuiltinDocs(), templatesWithoutLinter(), onePreact(), wholeTrees()]

const icons = 'virtual:element-icons'
const lateIcon = canvasFile('lateIcon.ts')

/**
 * The icons of the panel's header are large drawings of which one is shown at a time, and none for a task with a
 * template: they move into a module of their own, which `lateIcon.ts` loads.
 */
function lateIcons(): Plugin {
  let drawings = ''
  return {
    name: 'late-icons',
    apply: 'build',
    resolveId: id => (id === icons ? `\0${icons}` : undefined),
    load: id => (id === `\0${icons}` ? drawings : undefined),
    transform: {
      filter: { id: /\/bpmn-js-properties-panel\/dist\/index\.esm\.js$/ },
      handler(code) {
        const found = /^function _extends[\s\S]*?^var iconsByType = \{[\s\S]*?^\};$/m.exec(code)?.[0]
        const use = 'return iconsByType[concreteType]'
        const react = /^import React from .*$/m.exec(code)?.[0]
        if (!found || !react || code.split('iconsByType').length !== 3 || !code.includes(use)) {
          return this.error('bpmn-js-properties-panel no longer holds its icons where they were: see leanPackages.ts')
        }
        drawings = `${react}\n${found}\nexport default iconsByType`
        const rest = code.replace(found, '').replace(use, 'return lateIcon(concreteType)')
        return { code: `import { lateIcon } from ${JSON.stringify(lateIcon)};\n${rest}`, map: null }
      },
    },
  }
}

/**
 * The texts about FEEL's built-in functions are most of the list of these. Completion shows one of them, beside the name
 * that is highlighted, and can wait for it: they are a module of their own, the same file asked for its texts.
 */
function lateBuiltinDocs(): Plugin[] {
  const text = /^ {4}"info": ("(?:[^"\\]|\\.)*")/gm
  return [
    {
      name: 'late-builtin-docs',
      apply: 'build',
      load: {
        filter: { id: /\/@camunda\/feel-builtins\/dist\/index\.js\?docs$/ },
        handler(id) {
          const texts = [...readFileSync(id.replace('?docs', ''), 'utf8').matchAll(text)].map(([, found]) => found)
          return `export default [${texts.join()}]`
        },
      },
      transform: {
        filter: { id: /\/@camunda\/feel-builtins\/dist\/index\.js$/ },
        handler(code) {
          let count = 0
          const short = code.replace(text, () => `"info": ${count++}`)
          if (count === 0 || short.includes('<p>')) {
            return this.error('@camunda/feel-builtins no longer holds its texts where they were: see leanPackages.ts')
          }
          // A text that cannot be fetched is no reason to say anything.
          const late = "export const builtinDocs = index => import('./index.js?docs').then(texts => texts.default[index], () => '')"
          return { code: `${short}\n${late}`, map: null }
        },
      },
    },
    {
      name: 'builtins-of-late-docs',
      apply: 'build',
      transform: {
        filter: { id: /\/@bpmn-io\/feel-editor\/dist\/index\.js$/ },
        handler(code) {
          const [shown, imported] = ['info: () => domify(builtin.info),', 'import { camundaBuiltins } from']
          if (!code.includes(shown) || !code.includes(imported)) {
            return this.error('@bpmn-io/feel-editor no longer shows the texts of built-ins as it did: see leanPackages.ts')
          }
          const late = 'info: () => builtinDocs(builtin.info).then(domify),'
          return { code: code.replace(shown, late).replace(imported, 'import { builtinDocs, camundaBuiltins } from'), map: null }
        },
      },
    },
  ]
}

/** Of feelin only the parser is used: its interpreter would bring itself and a calendar into the preview worker. */
export function feelinParserOnly(): Plugin {
  return {
    name: 'feelin-parser-only',
    apply: 'build',
    transform: {
      filter: { id: /\/feelin\/dist\/index\.js$/ },
      handler(code) {
        const imported = /^import \{[^}]*\} from 'lezer-feel';$/m.exec(code)?.[0]
        const parse = /^function parseExpression\([\s\S]*?^\}$/m.exec(code)?.[0]
        if (!imported || !parse) return this.error('feelin no longer holds its parser where it was: see leanPackages.ts')
        return { code: `${imported}\n${parse}\nexport { parseExpression }`, map: null }
      },
    },
  }
}

/** Where diagrams are only read: what writes XML is half of the package. */
export function xmlReaderOnly(): Plugin {
  return {
    name: 'xml-reader-only',
    apply: 'build',
    transform: {
      filter: { id: /\/moddle-xml\/dist\/index\.js$/ },
      handler(code) {
        const writer = code.indexOf('\nvar XML_PREAMBLE = ')
        const exported = '\nexport { Reader, Writer };'
        if (writer < code.indexOf('\nfunction Reader(') || code.indexOf(exported) < writer) {
          return this.error('moddle-xml no longer holds its writer where it was: see leanPackages.ts')
        }
        return { code: `${code.slice(0, writer)}\nfunction Writer() { throw new Error('XML is only read here.') }${exported}`, map: null }
      },
    },
  }
}

/** Where only the process counts: what is known of shapes, edges and colours is read past. */
export function withoutDrawings(): Plugin {
  return {
    name: 'without-drawings',
    apply: 'build',
    transform: {
      filter: { id: /\/bpmn-moddle\/dist\/index\.js$/ },
      handler(code) {
        const drawings = /^const packages = \{\n  bpmn: BpmnPackage,\n((?:  (?:bpmndi|dc|di|bioc|color): \w+,?\n){5})\};$/m.exec(code)?.[1]
        if (!drawings) return this.error('bpmn-moddle no longer lists its packages as it did: see leanPackages.ts')
        return { code: code.replace(drawings, ''), map: null }
      },
    },
  }
}

/** The plugin for bpmnlint brings its own copy of the BPMN parser and schema; nothing here lints. */
function templatesWithoutLinter(): Plugin {
  return {
    name: 'templates-without-linter',
    apply: 'build',
    transform: {
      filter: { id: /\/bpmn-js-element-templates\/dist\/index\.esm\.js$/ },
      handler(code) {
        const parser = code.indexOf('/**\n * Moddle base element.\n */')
        const exported = code.lastIndexOf('\nexport {')
        const linter = /ElementTemplateLinterPlugin as CloudElementTemplatesLinterPlugin, /
        if (parser < 0 || exported < parser || !linter.test(code.slice(exported))) {
          return this.error('bpmn-js-element-templates no longer holds its linter where it was: see leanPackages.ts')
        }
        return { code: code.slice(0, parser) + code.slice(exported).replace(linter, ''), map: null }
      },
    },
  }
}

/**
 * The properties panel ships its own copy of Preact beside the one of diagram-js. Where both are of the same version one
 * of them does for both.
 */
function onePreact(): Plugin {
  const versionOf = (path: string) =>
    (JSON.parse(readFileSync(new URL(`../../node_modules/${path}/package.json`, import.meta.url), 'utf8')) as { version: string }).version
  const same = versionOf('preact') === versionOf('@bpmn-io/properties-panel/preact')
  return {
    name: 'one-preact',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(\.\.|@bpmn-io\/properties-panel)\/preact(\/|$)/ },
      handler(id, importer, options) {
        const own = id.startsWith('@') || importer?.includes('/@bpmn-io/properties-panel/dist/')
        return same && own ? this.resolve(id.replace(/^.*?preact/, 'preact'), importer, options) : undefined
      },
    },
  }
}

/**
 * On a slow machine the parser of the FEEL editor stops before the end, and goes on later; what it has until then looks
 * like a broken text. It is looked at for errors at once, and never again: so the tree is finished first.
 */
function wholeTrees(): Plugin {
  return {
    name: 'whole-feel-trees',
    apply: 'build',
    transform: {
      filter: { id: /\/@bpmn-io\/feel-editor\/dist\/index\.js$/ },
      handler(code) {
        const lint = /linter\((cmFeelLinter\(\{[^}]*\}\))\)/.exec(code)
        if (!lint) return this.error('@bpmn-io/feel-editor no longer lints where it did: see leanPackages.ts')
        const whole = `linter(view => (forceParsing(view, view.state.doc.length, 1000), ${lint[1]}(view)))`
        return { code: `import { forceParsing } from '@codemirror/language';\n${code.replace(lint[0], whole)}`, map: null }
      },
    },
  }
}

function canvasFile(name: string): string {
  return fileURLToPath(new URL(`../canvas/${name}`, import.meta.url))
}
