// What the text of an example promises: tables whose first column is headed "Scenario".
//
//   | Scenario      | Outcome        | `berlinWeather` |
//   | ------------- | -------------- | --------------- |
//   | 200 OK        | Completes      | 1               |
//   | 404 Not Found | Retry in 30 s  |                 |
//
// "Outcome" is what the badge on the task says, or the whole sentence; "Element" tells elements with scenarios of the
// same name apart; every other column is a variable of the process. An empty cell promises nothing.

export interface PromisedRow {
  /** from 1 */
  line: number
  /** name or id */
  scenario: string
  /** name or id; absent: any */
  element?: string
  outcome?: string
  /** as it is written: JSON, or plain text */
  variables: [name: string, value: string][]
}

export function readPromisedTables(markdown: string): PromisedRow[] {
  const rows: PromisedRow[] = []
  let columns: string[] | undefined
  let fenced = false
  const lines = markdown.split(/\r?\n/)
  for (const [index, text] of lines.entries()) {
    if (/^ {0,3}(```|~~~)/.test(text)) fenced = !fenced
    const cells = fenced ? undefined : cellsOf(text)
    if (!cells) columns = undefined
    else if (!columns) columns = isRule(lines[index + 1]) && cells[0]?.toLowerCase() === 'scenario' ? cells : undefined
    else if (!isRule(text)) rows.push(rowOf(columns, cells, index + 1))
  }
  return rows
}

/** The cells of a line of a table, without emphasis and code marks; undefined when it is no such line. */
function cellsOf(text: string): string[] | undefined {
  const line = text.trim()
  if (!line.includes('|')) return undefined
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map(cell => plain(cell.replaceAll('\\|', '|')))
}

function plain(cell: string): string {
  const text = cell.trim()
  const marked = /^(`+|\*{1,2}|_{1,2})(.+)\1$/.exec(text)
  return marked ? plain(marked[2]!) : text
}

const isRule = (text: string | undefined) => text !== undefined && text.includes('-') && text.includes('|') && /^[\s|:-]+$/.test(text)

/** What stands for an empty cell. */
const nothing = new Set(['', '-', '–', '—'])

function rowOf(columns: readonly string[], cells: readonly string[], line: number): PromisedRow {
  const row: PromisedRow = { line, scenario: cells[0] ?? '', variables: [] }
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (index === 0 || nothing.has(cell)) continue
    if (column.toLowerCase() === 'outcome') row.outcome = cell
    else if (column.toLowerCase() === 'element') row.element = cell
    else row.variables.push([column, cell])
  }
  return row
}
