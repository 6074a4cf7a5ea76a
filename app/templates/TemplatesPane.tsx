/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list of rows with parts: no select can show them */
// All element templates: found, looked at, imported, exported, removed, edited. Stands where the dock stands.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { TemplateUse } from '../canvas/door.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import { loadTemplates } from '../files/examples.ts'
import { chooseFiles } from '../files/openFiles.ts'
import { openTexts, pasted } from '../files/openText.ts'
import { notify } from '../store/actions/notices.ts'
import { canvasApi } from '../store/session.ts'
import { useSelect } from '../store/store.ts'
import { closeTemplates, keepReport, showTemplate, useTemplatesPane } from '../store/templatesPane.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Marked } from '../ui/Marked.tsx'
import { Menu } from '../ui/Menu.tsx'
import { catalogue, searchCatalogue, type CatalogueEntry } from './catalogue.ts'
import { exportTemplates, templatesOfDiagram } from './exportTemplates.ts'
import { TemplateDetail } from './TemplateDetail.tsx'
import { TemplateEditor } from './TemplateEditor.tsx'
import './templates.css'

export function TemplatesPane() {
  const entries = useCatalogue()
  const shown = useTemplatesPane(state => state.shown)
  const editing = useTemplatesPane(state => state.editing)
  const [query, setQuery] = useState('')
  const found = useMemo(() => searchCatalogue(entries, query), [entries, query])
  const entry = entries.find(({ key }) => key === shown)
  const imported = useSelect(state => state.workspace.templates)
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    search.current?.focus()
  }, [])

  if (editing && entry?.template && entry.origin === 'imported') return <TemplateEditor key={entry.key} template={entry.template} uses={entry.uses} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes the pane from anywhere in it
    <section
      className="templates pane"
      aria-label="Templates"
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        closeTemplates()
        canvasApi()?.focus()
      }}
    >
      <div className="pane-title">
        <h2>
          Templates <small>{query ? `${found.length} of ${entries.length}` : entries.length}</small>
        </h2>
        <input
          ref={search}
          className="field templates-search"
          type="search"
          aria-label="Search templates"
          placeholder="Name, id, keyword, version, imported, used, older…"
          value={query}
          onChange={event => setQuery(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            document.querySelector<HTMLElement>('.templates-list [role="option"]')?.focus()
          }}
        />
        <span className="space" />
        <Button small look="outlined" onClick={() => chooseFiles('.json')} title="Or drop files anywhere on the page">
          Import
        </Button>
        <Button small onClick={() => void paste()}>
          Paste
        </Button>
        <Menu
          label="Export templates"
          entries={[
            { label: 'Those of the diagram', hint: 'For .camunda/element-templates of Camunda Modeler', run: () => void exportUsed() },
            {
              label: 'All imported ones', detail: `${imported.length}`, disabled: imported.length === 0,
              run: () => exportTemplates('element-templates', imported),
            },
          ]}
          renderButton={attributes => <Button small {...attributes}>Export <Icon name="down" size={12} /></Button>}
        />
        <IconButton label="Close templates" icon="close" small onClick={closeTemplates} />
      </div>
      <Report />
      <div className="templates-body">
        <TemplateList entries={found} shown={entry} />
        {entry ? <TemplateDetail entry={entry} /> : <p className="empty-hint templates-detail">Choose a template to see where it is used.</p>}
      </div>
    </section>
  )
}

const noUses: readonly TemplateUse[] = []

function useCatalogue(): readonly CatalogueEntry[] {
  const [builtIn, setBuiltIn] = useState<readonly TemplateJson[]>([])
  const imported = useSelect(state => state.workspace.templates)
  const diagram = useSelect(state => state.workspace.diagram)
  const version = useSelect(state => state.diagram.platformVersion)
  const connectors = useSelect(state => state.diagram.connectors)
  useEffect(() => void loadTemplates().then(setBuiltIn, () => undefined), [])
  // The canvas knows; that something changed it tells through the store.
  const uses = useMemo(() => (diagram === '' && connectors.length === 0 ? noUses : (canvasApi()?.templateUses() ?? noUses)), [diagram, connectors])
  return useMemo(() => catalogue({ builtIn, imported, uses, version }), [builtIn, imported, uses, version])
}

function TemplateList({ entries, shown }: { entries: readonly CatalogueEntry[]; shown: CatalogueEntry | undefined }) {
  const list = useRef<HTMLDivElement>(null)
  const at = shown ? entries.indexOf(shown) : -1
  // Braces: newer browsers give a promise, which would be taken for what cleans up.
  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const reachable = shown && entries.includes(shown) ? shown : entries[0]
  const move = (to: number) => {
    const entry = entries[Math.min(Math.max(to, 0), entries.length - 1)]
    if (!entry) return
    showTemplate(entry.key)
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[entries.indexOf(entry)]?.focus()
  }
  const steps: Record<string, (from: number) => number> = {
    ArrowDown: from => from + 1, ArrowUp: from => from - 1, PageDown: from => from + 10, PageUp: from => from - 10,
    Home: () => 0, End: () => entries.length - 1,
  }
  return (
    <div ref={list} className="templates-list" role="listbox" aria-label="Templates found">
      {entries.map((entry, index) => (
        <div
          key={entry.key}
          role="option"
          aria-selected={entry.key === shown?.key}
          tabIndex={entry === reachable ? 0 : -1}
          className="template-row"
          data-fits={entry.fits}
          onClick={() => showTemplate(entry.key)}
          onKeyDown={event => {
            const step = steps[event.key]
            if (!step && event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            move(step ? step(index) : index)
          }}
        >
          <TemplateIcon template={entry.template} />
          <span className="template-name">
            {entry.name}
            {entry.version !== undefined && <span className="muted"> v{entry.version}</span>}
          </span>
          <Badges entry={entry} />
        </div>
      ))}
      {entries.length === 0 && <p className="empty-hint">No template is called that.</p>}
    </div>
  )
}

function TemplateIcon({ template }: { template: TemplateJson | undefined }) {
  const contents = (template as { icon?: { contents?: unknown } } | undefined)?.icon?.contents
  const [broken, setBroken] = useState(false)
  const isData = typeof contents === 'string' && /^data:image\//i.test(contents)
  if (!isData || broken) return <span className="template-icon" aria-hidden="true" />
  return <img className="template-icon" alt="" src={contents} loading="lazy" onError={() => setBroken(true)} />
}

function Badges({ entry }: { entry: CatalogueEntry }) {
  const { origin, uses, newer, deprecated, engines, fits } = entry
  return (
    <span className="badges">
      {origin === 'missing' && <span className="tag" data-tone="bad">not loaded</span>}
      {deprecated && <span className="tag" data-tone="bad" title={deprecated}>deprecated</span>}
      {newer && <span className="tag" data-tone="warn">older</span>}
      {uses.length > 0 && <span className="tag" data-tone="on">used {uses.length > 1 && uses.length}</span>}
      {origin === 'imported' && <span className="tag">imported</span>}
      {engines && <span className="muted template-engines" data-fits={fits}>{engines}</span>}
    </span>
  )
}

/** What was to be said about the last import. */
function Report() {
  const report = useTemplatesPane(state => state.report)
  const [all, setAll] = useState(false)
  if (report.length === 0) return null
  const ranked = [...report].sort((one, other) => severities.indexOf(one.problem.severity) - severities.indexOf(other.problem.severity))
  const refused = report.filter(({ problem }) => problem.severity === 'error').length
  const lines = all ? ranked : ranked.slice(0, 3)
  return (
    <section className="templates-report" aria-live="polite" aria-label="Last import">
      <div className="report-head">
        <strong>{refused > 0 ? `Not imported: ${refused}` : 'About the import'}</strong>
        {report.length > 3 && (
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show less' : `Show all ${report.length}`}
          </button>
        )}
        <span className="space" />
        <IconButton label="Dismiss the report" icon="close" small onClick={() => keepReport([])} />
      </div>
      <ul>
        {lines.map(({ file, problem }, index) => (
          <li key={index} data-severity={problem.severity}>
            {file !== undefined && (
              <span className="report-file">
                {file}
                {problem.at?.line !== undefined && `:${problem.at.line}:${problem.at.column ?? 1}`}
              </span>
            )}
            <span>
              <Marked text={problem.message} />
              {problem.hint && <span className="muted"> <Marked text={problem.hint} /></span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const severities = ['error', 'warning', 'hint']

async function exportUsed() {
  const { templates } = await templatesOfDiagram()
  if (templates.length === 0) return notify('The diagram uses no template that is loaded here.')
  exportTemplates('element-templates', templates)
}

async function paste() {
  try {
    await openTexts([{ name: pasted, text: await navigator.clipboard.readText() }])
  } catch {
    notify('This browser does not let the page read the clipboard.', 'Press Ctrl+V outside of any field instead.')
  }
}
