// Monaco, from the bundle and with only what JSON needs. This module is large: it is imported on demand, never at first.
import { loader } from '@monaco-editor/react'
import * as monaco from 'monaco-editor/editor'
// The JSON language brings every editor feature along, but only once a text of JSON is there. An editor made after that
// would look for services that the first one did not know: so all features come before the first editor.
import 'monaco-editor/internal/common/workers'
import { jsonDefaults } from 'monaco-editor/languages/features/json/register'
import { createTokenizationSupport } from 'monaco-editor/languages/features/json/tokenization'
// oxlint-disable-next-line import/default -- the bundler makes it
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
// oxlint-disable-next-line import/default -- the bundler makes it
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker'
import { jsonSchemas } from './jsonSchemas.ts'

self.MonacoEnvironment = {
  getWorker: (_moduleId: string, label: string) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
}
loader.config({ monaco })

// What is wrong with a text is said by the preview, in one voice for all places; the schemas complete and explain.
jsonDefaults.setModeConfiguration({
  tokens: false,
  completionItems: true,
  hovers: true,
  documentFormattingEdits: true,
  documentRangeFormattingEdits: true,
})
jsonDefaults.setDiagnosticsOptions({ validate: false, schemas: jsonSchemas, enableSchemaRequest: false })

// Monaco's own colours for JSON go over a line at once, however long it is: megabytes on one line would stop the page.
const longestColoured = 20_000
const ofJson = createTokenizationSupport(true)
monaco.languages.setTokensProvider('json', {
  getInitialState: () => ofJson.getInitialState(),
  tokenize: (line, state) =>
    line.length > longestColoured ? { tokens: [{ startIndex: 0, scopes: '' }], endState: state } : ofJson.tokenize(line, state),
})

/** Takes the page's tokens over into Monaco's theme; to be called again when they changed. */
export function defineTheme(theme: 'light' | 'dark') {
  const probe = document.body.appendChild(document.createElement('span'))
  // Monaco takes six digits and nothing else; a token may be written in any way that CSS knows.
  const token = (name: string) => {
    probe.style.color = `var(--${name})`
    const channels = getComputedStyle(probe).color.match(/\d+/g) ?? []
    return `#${channels.slice(0, 3).map(channel => Number(channel).toString(16).padStart(2, '0')).join('')}`
  }
  const ink = (name: string) => token(name).slice(1)
  monaco.editor.defineTheme('playground', {
    base: theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: ink('text') },
      { token: 'string.value.json', foreground: ink('type-string') },
      { token: 'number.json', foreground: ink('type-number') },
      { token: 'keyword.json', foreground: ink('type-boolean') },
      { token: 'delimiter', foreground: ink('text-muted') },
    ],
    colors: {
      'editor.background': token('bg'),
      'editor.foreground': token('text'),
      'editorLineNumber.foreground': token('text-faint'),
      'editorLineNumber.activeForeground': token('text-muted'),
      'editorCursor.foreground': token('text'),
      'editor.lineHighlightBackground': token('bg-sunken'),
      'editorIndentGuide.background1': token('line'),
      'editorIndentGuide.activeBackground1': token('line-strong'),
      'editorWidget.background': token('bg-raised'),
      'editorWidget.border': token('line'),
      'editorError.foreground': token('outcome-incident'),
      'editorBracketMatch.background': token('accent-soft'),
      'editorBracketMatch.border': token('accent'),
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(depth => [`editorBracketHighlight.foreground${depth}`, token('text-muted')])),
      focusBorder: token('focus'),
      'scrollbar.shadow': '#00000000',
    },
  })
  probe.remove()
  monaco.editor.setTheme('playground')
}

export { monaco }
