// One shape for anything wrong: a stable code, words for people, a place, and where possible a fix.

export type Severity = 'error' | 'warning' | 'hint'

/** Where a problem lies. Offsets count UTF-16 units from the start of the text; line and column start at 1. */
export interface Place {
  /** id of the BPMN element */
  element?: string
  /** key of the element's field, see `bpmn/fields.ts` */
  field?: string
  /** which text of the scenario, for a problem in JSON */
  text?: 'variables' | 'secrets' | 'result' | 'request'
  /** which attempt's result, counted from 0 */
  attempt?: number
  from?: number
  to?: number
  line?: number
  column?: number
}

/** A change of one text that mends the problem: replace `from`..`to` of the field's text. */
export interface Fix {
  /** what the button says, as `Use response.body.current_weather` */
  label: string
  element: string
  field: string
  from: number
  to: number
  insert: string
  /** the same change at further places of the text, after the first */
  also?: { from: number; to: number; insert: string }[]
}

/** The field's text with the fix applied, or undefined when the text is too short to be the one it was made for. */
export function fixedText(text: string, fix: Fix): string | undefined {
  const changes = [fix, ...(fix.also ?? [])].sort((a, b) => b.from - a.from)
  if (changes[0]!.to > text.length) return undefined
  return changes.reduce((fixed, { from, to, insert }) => fixed.slice(0, from) + insert + fixed.slice(to), text)
}

export interface Problem {
  code: string
  severity: Severity
  /** one or two sentences for a modeler: what, where, why */
  message: string
  /** what to do about it, if there is no fix or beside it */
  hint?: string
  at?: Place
  fix?: Fix
}
