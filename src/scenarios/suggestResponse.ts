// A response to begin with, guessed from the expressions that will read it: every path that they walk is there, with
// values that suit their names and what is done with them. A guess, and offered as one.
import { compileExpression } from '../feel/compile.ts'
import type { CompiledExpression, FeelPath } from '../feel/contract.ts'
import { printJson } from '../json.ts'
import type { Json } from '../json.ts'
import type { Line } from '../lines.ts'
import { guessByName, guessByUse } from './guessValue.ts'
import { jobTypes } from './jobTypes.ts'
import type { Preset } from './preset.ts'
import { restResponse } from './restResults.ts'
import { Sample } from './sample.ts'
import type { Step } from './sample.ts'

/** The texts of a connector task that read its response. */
export interface ReadingExpressions {
  resultVariable?: string
  resultExpression?: string
  errorExpression?: string
}

export interface SuggestedResponse {
  /** the paths that were found, as `body.items[].id`, from the response on */
  paths: string[]
  value: Json
}

/** What the expressions read of the response, as a sample; undefined when they read nothing of it. */
export function suggestResponse(expressions: ReadingExpressions, line: Line): SuggestedResponse | undefined {
  const sample = new Sample()
  const { resultExpression, errorExpression, resultVariable } = expressions
  if (hasText(resultExpression)) readInto(sample, compileExpression(resultExpression, line, 'connector'), theResponse)
  // The error expression sees what was mapped, and the response itself only if nothing was.
  else if (hasText(errorExpression)) {
    const root = hasText(resultVariable) ? theVariable(resultVariable.trim()) : theResponse
    readInto(sample, compileExpression(errorExpression, line, 'connector'), root)
  }
  return sample.isEmpty ? undefined : { paths: sample.paths(), value: sample.value() }
}

/** How many of the names lead to the response; undefined where they lead elsewhere. */
type Root = (names: readonly string[]) => number | undefined

/** The response's own entries can be named without it. */
const theResponse: Root = ([first]) => (first === 'response' ? 1 : 0)

const theVariable =
  (name: string): Root =>
  ([first, second]) =>
    first === name ? 1 : first === 'response' && second === name ? 2 : undefined

/** The same as a simulated result to choose. The REST connector's answers keep their shape around what is guessed. */
export function suggestedPreset(
  expressions: ReadingExpressions,
  jobType: string | undefined,
  line: Line,
  version: string = line,
): Preset | undefined {
  const suggested = suggestResponse(expressions, line)
  if (!suggested) return undefined
  const value = answersHttp.includes(jobType ?? '') ? around(suggested.value, Number(version.split('.')[1])) : suggested.value
  const result = { kind: 'response' as const, text: printJson(value, 2) }
  return { id: 'suggested', label: 'Guessed from your expressions', group: 'response', guess: true, result }
}

const answersHttp: readonly string[] = [jobTypes.rest, jobTypes.graphql]

function around(guessed: Json, minor: number): Json {
  const own = guessed as { [key: string]: Json }
  const answer = restResponse(minor, 200, Object.hasOwn(own, 'body') ? own['body']! : { status: 'ok' }) as { [key: string]: Json }
  const known = Object.keys(answer).filter(key => key !== 'headers')
  const others = Object.entries(own).filter(([key]) => !known.includes(key))
  return { ...answer, ...Object.fromEntries(others) }
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim().replace(/^=/, '').trim() !== ''
}

/** Names that are never of the response. */
const others = new Set(['error', 'job', 'item', 'partial'])

function readInto(sample: Sample, expression: CompiledExpression, root: Root): void {
  for (const path of expression.paths) {
    const steps = stepsOf(path, expression.text)
    const names = steps.map(step => step.name)
    const skipped = others.has(names[0] ?? 'item') ? undefined : root(names)
    if (skipped === undefined) continue
    const used = guessByUse(expression, path)
    const last = steps.at(-1)!
    const named = skipped === steps.length || last.list ? undefined : guessByName(last.name)
    sample.add({
      root: steps[skipped - 1],
      steps: steps.slice(skipped),
      leaf: used ?? named,
      weak: used === undefined,
      written: path.segments[0]!.from >= path.from,
    })
  }
}

/** The names of a path; one in a filter of a list is taken for an entry of the list's items. */
function stepsOf({ segments, filterOf }: FeelPath, text: string): Step[] {
  const own = segments.map(segment => stepAt(segment, text))
  if (!filterOf || segments[0]!.name === 'response') return own
  return [...filterOf.map(segment => stepAt(segment, text)), ...own]
}

/** As much of the text around a name as tells what it is. */
const near = 200

function stepAt({ name, from, to }: FeelPath['segments'][number], text: string): Step {
  const after = text.slice(to, to + near)
  const index = /^`?\s*\[\s*-?(\d+)\s*\]/.exec(after)
  const list = /^`?\s*\[/.test(after) || isWalkedOver(text.slice(Math.max(0, from - near), from), after)
  return { name, list, items: Math.min(Number(index?.[1] ?? 1) || 1, mostItems) }
}

const mostItems = 20

/** Does the path end here, as the list of `for x in …`, `some x in …`? */
function isWalkedOver(before: string, after: string): boolean {
  if (!/^`?\s*(return\b|satisfies\b|,)/.test(after)) return false
  return /(?:\b(?:for|some|every)|,)\s+[^\s,]+\s+in\s+(?:[\p{L}\p{N}_$`-]+\s*\.\s*)*`?$/u.test(before)
}
