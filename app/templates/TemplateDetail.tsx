// One template: what it is, which elements use it, and what can be done with it.
import type { TemplateUse } from '../canvas/door.ts'
import { lineForTemplate } from '../../src/templates/engines.ts'
import type { Template } from '../../src/templates/template.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import { setPlatformVersion } from '../store/actions/diagram.ts'
import { notify } from '../store/actions/notices.ts'
import { dropTemplate, takeTemplates } from '../store/actions/workspace.ts'
import { canvasApi } from '../store/session.ts'
import { considerChange, showTemplate, templateKey } from '../store/templatesPane.ts'
import { Button } from '../ui/Button.tsx'
import { askUser } from '../ui/Dialog.tsx'
import { Icon } from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { CatalogueEntry } from './catalogue.ts'
import { exportTemplates, fileName } from './exportTemplates.ts'

interface Step {
  steps?: Step[]
}

interface Shown {
  presets?: unknown[]
  steps?: Step[]
  configurationTemplates?: { name?: string; id: string }[]
  description?: unknown
  documentationRef?: unknown
  keywords?: unknown
  appliesTo?: string[]
  elementType?: { value?: string }
  properties?: { label?: string; secret?: boolean; id?: string }[]
}

export function TemplateDetail({ entry }: { entry: CatalogueEntry }) {
  const { template, origin, overrides, uses, newer } = entry
  const { description, documentationRef, keywords, appliesTo, elementType, properties } = (template ?? {}) as Shown
  return (
    <article className="templates-detail" aria-label={entry.name}>
      <h3>{entry.name}</h3>
      {typeof description === 'string' && <p>{description}</p>}
      {origin === 'missing' && (
        <p>The diagram names this template, and nobody has it here. Import it to edit its fields; its tasks keep what it wrote.</p>
      )}
      {entry.deprecated && <p className="template-warning"><Icon name="warning" size={14} /> {entry.deprecated}</p>}
      {newer && origin !== 'missing' && (
        <p className="template-warning">
          <Icon name="info" size={14} /> Version {newer.version} is newer.{' '}
          <button type="button" className="link" onClick={() => showTemplate(templateKey(newer.id, newer.version))}>Show it</button>
        </p>
      )}
      <dl>
        <dt>Id</dt>
        <dd className="mono">{entry.id}</dd>
        <dt>Version</dt>
        <dd>{entry.version ?? 'none'}</dd>
        <dt>Camunda</dt>
        <dd>
          {origin === 'missing' ? 'not known' : (entry.engines ?? 'any version')}
          {template && !entry.fits && <Misfit template={template} />}
          {entry.notice && <div className="muted">{entry.notice}</div>}
        </dd>
        <dt>From</dt>
        <dd>
          {origins[origin]}
          {overrides && ', in place of the built-in one'}
        </dd>
        {appliesTo && (
          <>
            <dt>For</dt>
            <dd>{(elementType?.value ?? appliesTo.join(', ')).replaceAll('bpmn:', '')}, {properties?.length ?? 0} properties</dd>
          </>
        )}
        {Array.isArray(keywords) && keywords.length > 0 && (
          <>
            <dt>Keywords</dt>
            <dd>{keywords.filter(word => typeof word === 'string').join(', ')}</dd>
          </>
        )}
        <NewerParts template={(template ?? {}) as Shown} />
        {isWebAddress(documentationRef) && (
          <>
            <dt>Documentation</dt>
            <dd><a href={documentationRef} target="_blank" rel="noopener noreferrer">{documentationRef}</a></dd>
          </>
        )}
      </dl>
      {template && <Actions entry={entry} template={template} />}
      <Uses uses={uses} newer={newer} />
    </article>
  )
}

/** Parts that only newer modelers have: what becomes of them here. */
function NewerParts({ template: { presets = [], steps = [], configurationTemplates = [], properties = [] } }: { template: Shown }) {
  const secrets = properties.filter(({ secret }) => secret === true).map(({ label, id }) => label ?? id ?? 'one without a name')
  return (
    <>
      {presets.length > 0 && (
        <>
          <dt>Presets</dt>
          <dd>
            {presets.length}
            {steps.length === 0 ? ', and no step leads to them: no menu offers them.' : `, in the menus as ${countSteps(steps)} entries below this template.`}
          </dd>
        </>
      )}
      {configurationTemplates.length > 0 && (
        <>
          <dt>Configurations</dt>
          <dd>
            {configurationTemplates.map(({ name, id }) => name ?? id).join(', ')}
            <div className="muted">Kept in a Camunda cluster, so none can be chosen here. The fields work without one.</div>
          </dd>
        </>
      )}
      {secrets.length > 0 && (
        <>
          <dt>Secrets</dt>
          <dd>
            {secrets.join(', ')}
            <div className="muted">Shown as they are typed, and kept in the diagram: write {'{{secrets.NAME}}'} instead.</div>
          </dd>
        </>
      )}
    </>
  )
}

const countSteps = (steps: readonly Step[]): number =>
  steps.reduce((count, { steps: inner }) => count + (inner?.length ? countSteps(inner) : 1), 0)

/** The diagram is of a version that the template is not for: it can be made one. */
function Misfit({ template }: { template: TemplateJson }) {
  const { version } = lineForTemplate(template as Template)
  return (
    <span className="muted">
      {', not the version of this diagram. '}
      <button type="button" className="link" onClick={() => setPlatformVersion(version)}>{`Make the diagram ${version}`}</button>
    </span>
  )
}

const origins: Record<CatalogueEntry['origin'], string> = { 'built-in': 'built in', imported: 'imported', missing: 'named by the diagram' }

function Actions({ entry, template }: { entry: CatalogueEntry; template: TemplateJson }) {
  const { origin, key, overrides, uses } = entry
  return (
    <div className="template-actions">
      {origin === 'imported' && (
        <Button small look="outlined" onClick={() => showTemplate(key, true)}>
          Edit JSON
        </Button>
      )}
      <Menu
        label="Copy the template"
        entries={[
          { label: 'As a template of your own', hint: 'With another id', run: () => copy(template, 'own') },
          { label: 'As the next version', hint: 'With the same id', run: () => copy(template, 'next') },
        ]}
        renderButton={attributes => <Button small look="outlined" {...attributes}>Make a copy <Icon name="down" size={12} /></Button>}
      />
      <Button small look="outlined" onClick={() => exportTemplates(fileName(template), [template])}>
        Export
      </Button>
      {origin === 'imported' && (
        <Button small look="danger" onClick={() => void remove(template, uses.length, overrides)}>
          Remove
        </Button>
      )}
    </div>
  )
}

/** The elements that name the template: a click selects one. */
function Uses({ uses, newer }: { uses: readonly TemplateUse[]; newer: TemplateJson | undefined }) {
  if (uses.length === 0) return <p className="muted">No element of the diagram uses it.</p>
  const canvas = () => canvasApi()
  return (
    <section aria-label="Used by">
      <h4>Used by</h4>
      <ul className="template-uses">
        {uses.map(({ element, name }) => (
          <li key={element}>
            <button type="button" className="link" onClick={() => canvas()?.select(element)}>{name}</button>
            <span className="space" />
            {newer && (
              <Button
                small
                onClick={() => considerChange({ element, template: { id: newer.id, ...(newer.version !== undefined && { version: newer.version }) } })}
              >
                {`Update to version ${newer.version}…`}
              </Button>
            )}
            <Button small title="The element keeps its values and has no template any more" onClick={() => canvas()?.unlinkTemplate(element)}>
              Unlink
            </Button>
            <Button small title="Takes away what the template wrote, too" onClick={() => canvas()?.removeTemplate(element)}>
              Take off
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function copy(template: TemplateJson, how: 'own' | 'next') {
  const made: TemplateJson =
    how === 'own'
      ? { ...template, id: `${template.id}.copy`, name: `${template.name} (copy)` }
      : { ...template, version: (template.version ?? 0) + 1 }
  takeTemplates([made])
  showTemplate(templateKey(made.id, made.version), true)
}

async function remove(template: TemplateJson, uses: number, overrides: boolean) {
  if (uses > 0 && !overrides) {
    const answer = await askUser({
      title: `Remove ${template.name}?`,
      text: `${uses === 1 ? 'An element uses' : `${uses} elements use`} it. They keep what it wrote, but their fields are no longer shown.`,
      answers: [
        { id: 'cancel', label: 'Cancel' },
        { id: 'remove', label: 'Remove', look: 'danger' },
      ],
    })
    if (answer.id !== 'remove') return
  }
  dropTemplate(template.id, template.version)
  showTemplate(undefined)
  notify(`Removed ${template.name}.`)
}

const isWebAddress = (address: unknown): address is string => typeof address === 'string' && /^https?:\/\/\S+$/i.test(address)
