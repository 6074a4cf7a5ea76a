// Takes element templates of one or many files into the workspace, and keeps what was to be said about each.
import { lineForTemplate } from '../../src/templates/engines.ts'
import type { Problem } from '../../src/problem.ts'
import type { TemplateJson } from '../../src/workspace.ts'
import { notify, notifyError, notifyRefusal } from '../store/actions/notices.ts'
import { takeTemplates } from '../store/actions/workspace.ts'
import { appStore } from '../store/store.ts'
import { keepReport, openTemplates, type ReportLine } from '../store/templatesPane.ts'
import { loadTemplates } from './examples.ts'
import { andMore, subject, untouched } from './openText.ts'
import { readTemplates } from './readTemplates.ts'

interface TemplateFile {
  name: string
  text: string
}

/** Of equal id and version within the files the first is taken; one that was imported before, or is built in, gives way. */
export async function importTemplates(files: readonly TemplateFile[], alone: boolean): Promise<void> {
  const builtIn = await loadTemplates().catch(() => [])
  const before = new Set(appStore.getState().workspace.templates.map(keyOf))
  const shipped = new Set(builtIn.map(keyOf))
  const taken = new Map<string, { template: TemplateJson; file: string }>()
  const report: ReportLine[] = []
  for (const { name: file, text } of files) {
    const { templates, problems } = await readTemplates(text)
    report.push(...problems.map(problem => ({ file, problem })))
    for (const template of templates) {
      const first = taken.get(keyOf(template))
      if (first) report.push({ file, problem: twice(template, first.file, first.template) })
      else taken.set(keyOf(template), { template, file })
    }
  }
  const all = [...taken.values()]
  for (const { template, file } of all) {
    if (before.has(keyOf(template))) report.push({ file, problem: replaces(template, 'one that was imported before') })
    else if (shipped.has(keyOf(template))) report.push({ file, problem: replaces(template, 'the built-in one') })
  }
  report.push(...beyondMeasured(all.map(({ template }) => template)))
  if (all.length > 0) takeTemplates(all.map(({ template }) => template))
  tell(files, all.map(({ template }) => template), report, alone)
}

function tell(files: readonly TemplateFile[], taken: readonly TemplateJson[], report: ReportLine[], alone: boolean) {
  const refused = report.filter(({ problem }) => problem.severity === 'error')
  const [first] = refused
  if (taken.length === 0 && first && files.length === 1) {
    const line = first.problem.at?.line
    const place = line === undefined || first.problem.message.includes(`line ${line}`) ? '' : ` (line ${line})`
    const more = andMore(refused.map(({ problem }) => problem))
    notifyRefusal(`${subject(files[0]!.name)} can't be opened. ${first.problem.message}${place}${more}`, first.problem.hint ?? untouched(alone))
    return
  }
  keepReport(report)
  const isMuch = files.length > 3 || report.some(({ problem }) => problem.severity !== 'hint')
  if (report.length > 0 && isMuch) openTemplates()
  const names = taken.map(({ name }) => name)
  const told = names.length > 3 ? `${names.length} templates` : names.join(', ')
  const left = refused.length === 0 ? (isMuch ? undefined : report[0]?.problem.message) : leftOut(files.length, new Set(refused.map(({ file }) => file)).size)
  if (taken.length > 0) notify(`Imported ${told}.`, left)
  else notifyError('No template was imported.', left)
}

const leftOut = (files: number, refused: number) =>
  `${files === 1 ? 'Not all of it was taken' : `${refused} of ${files} files had errors`}: see Templates.`

const keyOf = ({ id, version }: TemplateJson) => JSON.stringify([id, version ?? null])

const named = ({ name, version }: TemplateJson) => `"${name.slice(0, 80)}"${version === undefined ? '' : `, version ${version}`}`

function twice(template: TemplateJson, file: string, first: TemplateJson): Problem {
  const same = JSON.stringify(template) === JSON.stringify(first)
  return {
    code: 'TEMPLATE_DUPLICATE',
    severity: 'error',
    message: `${named(template)}: ${file} has the id ${template.id}${template.version === undefined ? '' : ` and version ${template.version}`} too${same ? ', with the same content' : ''}. This one is left out.`,
    ...(!same && { hint: 'Give one of them another version, then import it again.' }),
  }
}

function replaces(template: TemplateJson, what: string): Problem {
  return { code: 'TEMPLATE_REPLACED', severity: 'hint', message: `${named(template)} takes the place of ${what}.` }
}

/** One line for each version that no runtime was measured for. */
function beyondMeasured(templates: readonly TemplateJson[]): ReportLine[] {
  const counts = new Map<string, number>()
  for (const template of templates) {
    const { notice, version } = lineForTemplate(template as Parameters<typeof lineForTemplate>[0])
    if (notice !== undefined && Number(version.split('.')[1]) >= 10) counts.set(notice, (counts.get(notice) ?? 0) + 1)
  }
  return [...counts].map(([notice, count]) => ({
    problem: {
      code: 'TEMPLATE_NOT_MEASURED',
      severity: 'hint',
      message: `${count === 1 ? 'One template is' : `${count} templates are`} for ${notice}.`,
      hint: 'They can be chosen in diagrams that name this version.',
    },
  }))
}

