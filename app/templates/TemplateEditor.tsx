// The JSON of an imported template. What is typed goes into the panel as soon as it is a template again; until then the
// last good one stays, and the text is kept.
import { useEffect, useRef, useState } from 'react'
import type { TemplateUse } from '../canvas/door.ts'
import { loadElementTemplateSchema } from '../editors/elementTemplateSchema.ts'
import { JsonEditor, loadJsonEditor } from '../editors/JsonEditor.tsx'
import { readTemplates } from '../files/readTemplates.ts'
import type { Problem } from '../../src/problem.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import { notify } from '../store/actions/notices.ts'
import { replaceTemplate, takeTemplates } from '../store/actions/workspace.ts'
import { considerChange, showTemplate, templateKey } from '../store/templatesPane.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Marked } from '../ui/Marked.tsx'
import { useResolvedTheme } from '../ui/useResolvedTheme.ts'
import './templates.css'

/** Milliseconds without a keystroke before the text is looked at. */
const lookAfter = 150

/** Texts that are no template yet, by key: going away and coming back loses nothing. */
const drafts = new Map<string, string>()

interface Verdict {
  problems: readonly Problem[]
  /** the text is a good template, of another id or version than the one that is edited */
  other?: TemplateJson
}

const good: Verdict = { problems: [] }

export function TemplateEditor({ template, uses }: { template: TemplateJson; uses: readonly TemplateUse[] }) {
  const theme = useResolvedTheme()
  const key = templateKey(template.id, template.version)
  const [text] = useState(() => drafts.get(key) ?? printed(template))
  const [verdict, setVerdict] = useState<Verdict>(good)
  const [reveal, setReveal] = useState<{ offset: number }>()
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; read: () => string }>(undefined)
  const newest = useRef(0)

  const look = async (typed: string) => {
    const turn = ++newest.current
    const { templates, problems } = await readTemplates(typed)
    if (turn !== newest.current) return
    const [read, second] = templates
    const several = second !== undefined || typed.trimStart().startsWith('[')
    const list: Problem = { code: 'TEMPLATE_SHAPE', severity: 'error', message: 'One template is edited here, not a list of them.' }
    if (!read || several) {
      drafts.set(key, typed)
      return setVerdict({ problems: several ? [list] : problems })
    }
    if (templateKey(read.id, read.version) !== key) {
      drafts.set(key, typed)
      return setVerdict({ problems, other: read })
    }
    drafts.delete(key)
    setVerdict({ problems })
    if (JSON.stringify(read) !== JSON.stringify(template)) replaceTemplate(read)
  }
  const lookNow = useRef(look)
  useEffect(() => {
    lookNow.current = look
  })
  useEffect(() => {
    loadJsonEditor()
    loadElementTemplateSchema().catch(() => notify('The schema of element templates could not be loaded.', 'The editor works without completion.'))
    if (drafts.has(key)) void lookNow.current(text)
    return () => {
      if (!waiting.current) return
      clearTimeout(waiting.current.timer)
      drafts.set(key, waiting.current.read())
    }
  }, [key, text])

  const keepAsOther = (other: TemplateJson) => {
    drafts.delete(key)
    takeTemplates([other])
    showTemplate(templateKey(other.id, other.version), true)
  }
  const { problems, other } = verdict
  const errors = problems.filter(({ severity }) => severity === 'error')
  return (
    <section className="templates pane" aria-label={`JSON of ${template.name}`}>
      <div className="pane-title">
        <Button small icon="back" onClick={() => showTemplate(key)}>
          All templates
        </Button>
        <h2>
          {template.name} {template.version !== undefined && <small>v{template.version}</small>}
        </h2>
        <output className="muted template-state">
          {errors.length > 0 ? 'The panel shows the last good state.' : other ? '' : 'The panel follows.'}
        </output>
        <span className="space" />
        {uses.length > 0 && errors.length === 0 && !other && (
          <Button
            small
            look="outlined"
            title="Elements keep what the template wrote when it was applied: this writes it anew"
            onClick={() => uses[0] && considerChange({ element: uses[0].element, template: identity(template) })}
          >
            Apply to {uses[0]?.name} again…
          </Button>
        )}
      </div>
      <div className="grow template-json">
        <JsonEditor
          label="Element template as JSON"
          path={`template/${encodeURIComponent(key)}/element-template.json`}
          value={text}
          theme={theme}
          problems={errors}
          reveal={reveal}
          onEdit={(_, read) => {
            clearTimeout(waiting.current?.timer)
            const timer = setTimeout(() => {
              waiting.current = undefined
              const typed = read()
              // Whoever leaves now finds the text again.
              drafts.set(key, typed)
              void lookNow.current(typed)
            }, lookAfter)
            waiting.current = { timer, read }
          }}
        />
      </div>
      {other && errors.length === 0 && (
        <div className="text-problem" aria-live="polite">
          <Icon name="info" size={14} />
          <span>
            This is another template now: id {other.id}, {other.version === undefined ? 'without a version' : `version ${other.version}`}.
          </span>
          <Button small look="outlined" onClick={() => keepAsOther(other)}>
            Add it beside this one
          </Button>
        </div>
      )}
      {problems.length > 0 && (
        <div className="template-problems" role={errors.length > 0 ? 'alert' : 'status'}>
          <ul aria-label="Problems of the template">
            {problems.slice(0, 8).map((problem, index) => (
              <li key={index} data-severity={problem.severity}>
                <Icon name="warning" size={14} />
                <button
                  type="button"
                  className="link"
                  disabled={problem.at?.from === undefined}
                  onClick={() => setReveal({ offset: problem.at?.from ?? 0 })}
                >
                  {problem.at?.line === undefined ? 'The text' : `Line ${problem.at.line}`}
                </button>
                <span>
                  <Marked text={`${problem.message} ${problem.hint ?? ''}`} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const printed = (template: TemplateJson) => JSON.stringify(template, null, 2)

const identity = ({ id, version }: TemplateJson) => ({ id, ...(version !== undefined && { version }) })
