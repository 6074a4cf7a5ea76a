// A task, what it was given and what came of it, as Markdown for a forum, an issue or a mail. Nothing in it may end a
// fence or a code span early, become a link, or tell the value of a secret.
import type { OutcomeView, VariableRow } from '../view.ts'
import { hideSecrets } from './secretTexts.ts'

export interface MarkdownReport {
  /** of the element */
  name: string
  /** job type or inbound type */
  type?: string
  /** Camunda version that it was previewed with, as `8.8` */
  version: string
  /** FEEL texts by what they are, as `Result expression` */
  expressions: { title: string; text: string }[]
  /** JSON or other texts that it was given, by what they are, as `Response` */
  samples: { title: string; text: string; language: 'json' | 'http' | '' }[]
  /** of the scenario */
  scenario?: string
  outcome: Pick<OutcomeView, 'badge' | 'sentence' | 'message'>
  /** after the task */
  variables: readonly VariableRow[]
  /** address at which all of it opens */
  link?: string
  /** name to value: the values are hidden wherever they stand */
  secrets: Record<string, string>
}

/** Most characters and lines of a sample. */
const longest = { characters: 3000, lines: 60 }
const mostRows = 40

export function writeMarkdown(report: MarkdownReport): string {
  const { name, type, version, expressions, samples, scenario, outcome, variables, link } = report
  const hide = (text: string) => hideSecrets(text, report.secrets)
  const about = [
    `Camunda ${version}`,
    ...(type === undefined ? [] : [codeSpan(hide(type))]),
    ...(scenario === undefined ? [] : [`scenario ${codeSpan(hide(scenario))}`]),
  ]
  const blocks = [
    `### ${plain(hide(name))}`,
    about.join(', '),
    ...expressions.map(({ title, text }) => `**${plain(title)}**\n\n${fence(hide(text), 'feel')}`),
    ...samples.map(({ title, text, language }) => `**${plain(title)}**\n\n${fence(cut(hide(text)), language)}`),
    `**Outcome: ${plain(hide(outcome.badge))}**\n\n${plain(hide(outcome.sentence))}`,
    ...(outcome.message === undefined ? [] : [fence(cut(hide(outcome.message)), '')]),
    ...(variables.length === 0 ? [] : [table(variables, hide)]),
    ...(link === undefined ? [] : [`[Open it in the connector playground](<${link.replace(/[<>\s]/g, encodeURIComponent)}>)`]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** A fenced block whose fence is longer than any run of backticks in it. */
export function fence(text: string, language: string): string {
  const runs = text.match(/`+/g) ?? []
  const ticks = '`'.repeat(Math.max(3, ...runs.map(run => run.length + 1)))
  return `${ticks}${language}\n${text.replace(/\n+$/, '')}\n${ticks}`
}

/** A code span of one line, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const runs = line.match(/`+/g) ?? []
  const ticks = '`'.repeat(Math.max(1, ...runs.map(run => run.length + 1)))
  const blank = /^`|`$/.test(line) || line === '' ? ' ' : ''
  return `${ticks}${blank}${line}${blank}${ticks}`
}

/** Words of one line in which nothing means anything to Markdown, HTML, or those who are called by `@` and `#`. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>|~!&]/g, char => `\\${char}`)
    .replace(/[@#](?=\w)/g, char => `${char}\u200B`)
    .replace(/\b(https?|www)(?=:|\\?\.)/gi, word => `${word}\u200B`)
    .replace(/^([-+#=>]|\d+(?=[.)]))/, '\\$1')
}

const changes: Record<VariableRow['change'], string> = { added: 'new', changed: 'changed', same: '', lost: 'lost', local: 'local' }

function table(variables: readonly VariableRow[], hide: (text: string) => string): string {
  // A pipe ends a cell even within a code span, unless it is escaped.
  const cell = (text: string) => codeSpan(hide(text)).replaceAll('|', '\\|')
  const rows = variables.slice(0, mostRows).map(({ name, value: { text, cut: isCut }, change }) => {
    return `| ${cell(name)} | ${cell(isCut ? `${text}…` : text)} | ${changes[change]} |`
  })
  const more = variables.length > mostRows ? [`| … ${variables.length - mostRows} more | | |`] : []
  return ['| Variable | Value | |', '| --- | --- | --- |', ...rows, ...more].join('\n')
}

function cut(text: string): string {
  const lines = text.split('\n')
  const kept = lines.slice(0, longest.lines).join('\n').slice(0, longest.characters)
  return kept.length === text.length ? text : `${kept}\n… (${text.length.toLocaleString('en')} characters in all)`
}
