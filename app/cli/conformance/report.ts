// The rows of a tally, for machines and for people.
import { printJson, type Json } from '../../../src/json.ts'
import { knownDifferences } from '../../../src/runtime/knownDifferences.ts'
import { kinds } from '../cases/kinds.ts'
import { recordingFaults } from './comparableExchange.ts'
import { inboundWordings } from './comparableInbound.ts'
import type { Row } from './tally.ts'

export function printRow({ kind, line, category, passed, total, failures, excused }: Row): string {
  return `${printJson({ kind, line, category, passed, total, failures, excused })}\n`
}

/** One table for each kind, its categories downwards and its lines across; then excuses, then what failed. */
export function printTable(rows: readonly Row[]): string {
  const tables = [...kinds.keys()].flatMap(kind => {
    const own = rows.filter(row => row.kind === kind)
    return own.length === 0 ? [] : [tableOf(kind, own)]
  })
  const [passed, total] = sums(rows)
  return [...tables, `${passed} of ${total} agree\n`, ...excuses(rows), ...failures(rows)].join('\n')
}

function tableOf(kind: string, rows: readonly Row[]): string {
  const lines = kinds.get(kind)!.lines.filter(line => rows.some(row => row.line === line))
  const categories = [...new Set(rows.map(({ category }) => category))]
  const cells = [
    [kind, ...lines],
    ...categories.map(category => [category, ...lines.map(line => cell(rows, line, category))]),
    ['all', ...lines.map(line => cell(rows, line))],
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map(row => row[column]!.length)))
  const pad = (text: string, column: number) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!))
  return cells.map(row => `${row.map(pad).join('   ')}\n`).join('')
}

function cell(rows: readonly Row[], line: string, category?: string): string {
  const own = rows.filter(row => row.line === line && (category === undefined || row.category === category))
  if (own.length === 0) return ''
  const [passed, total] = sums(own)
  return `${passed}/${total}`
}

function sums(rows: readonly Row[]): [passed: number, total: number] {
  return rows.reduce(([passed, total], row) => [passed + row.passed, total + row.total], [0, 0])
}

function excuses(rows: readonly Row[]): string[] {
  const known = Object.fromEntries(knownDifferences.map(({ code, message }) => [code, message]))
  const differences = { ...known, ...inboundWordings }
  return [
    ...counted("Of these, not word for word in texts of Java's own:", differences, rows),
    ...counted('Of these, recorded amiss:', recordingFaults, rows),
  ]
}

function counted(title: string, texts: Readonly<Record<string, string>>, rows: readonly Row[]): string[] {
  const counts = Object.entries(texts).map(([code, text]) => {
    const count = rows.reduce((sum, { excused }) => sum + (excused[code] ?? 0), 0)
    return count === 0 ? '' : `  ${String(count).padStart(5)}  ${code}: ${text}\n`
  })
  const all = counts.join('')
  return all === '' ? [] : [`${title}\n${all}`]
}

/** The first failures of each row; --json tells all of them. */
const mostShown = 3

function failures(rows: readonly Row[]): string[] {
  return rows.flatMap(({ kind, line, category, failures }) =>
    failures.length === 0
      ? []
      : [`${kind} ${line} ${category}: ${failures.length} differ\n${failures.slice(0, mostShown).map(printFailure).join('')}`],
  )
}

function printFailure({ id, expected, actual }: Row['failures'][number]): string {
  return `  ${shortened(id)}\n    expected ${shortened(expected)}\n    actual   ${shortened(actual)}\n`
}

function shortened(value: Json): string {
  const text = typeof value === 'string' ? value : printJson(value)
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}
