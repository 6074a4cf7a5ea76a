// Is this text a BPMN diagram at all? Asked before anything is replaced by it.
import type { Problem } from '../../src/problem.ts'

const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL'

export interface CheckedDiagram {
  /** why the text can't be opened as a diagram, with the place where that is known */
  refused?: Problem
  /** parts that are not read, and gone when the diagram is saved */
  leftOut: Problem[]
}

export async function checkDiagram(text: string): Promise<CheckedDiagram> {
  const refused = checkXml(text)
  if (refused) return { refused, leftOut: [] }
  const { tryDrawing } = await import('../canvas/Canvas.tsx')
  return tryDrawing(text)
}

/** What can be said before anything is drawn. */
function checkXml(text: string): Problem | undefined {
  const parsed = new DOMParser().parseFromString(text, 'application/xml')
  const failure = parsed.querySelector('parsererror')
  if (failure) {
    const [, line, column] = /line (\d+) at column (\d+)/.exec(failure.textContent) ?? []
    const where = line && column ? ` at line ${line}, column ${column}` : ''
    const reason = /column \d+: ([^\n]+)/.exec(failure.textContent)?.[1]?.replace(/Below is a rendering.*/, '')
    return problem('XML_SYNTAX', `The XML is broken${where}${reason ? `: ${reason.trim()}` : ''}.`, line, column)
  }
  const root = parsed.documentElement
  if (root.localName === 'definitions' && root.namespaceURI === bpmnNamespace) return undefined
  const kind = root.namespaceURI?.includes('DMN') ? ' It is a DMN file: decisions are not previewed here.' : ''
  return problem('XML_NOT_BPMN', `This is XML, but no BPMN 2.0 diagram: its outermost element is <${root.nodeName}>.${kind}`)
}

function problem(code: string, message: string, line?: string, column?: string): Problem {
  const at = line && column ? { at: { line: Number(line), column: Number(column) } } : {}
  return { code, severity: 'error', message, ...at }
}
