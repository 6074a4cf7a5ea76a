// What a lesson's text names must be there: a path in `code` that no response, request or variable of the checks has
// sends the learner the wrong way.
import type { ModelElement, ProcessModel } from '../bpmn/model.ts'
import { isObject, entry, type Json, type Variables } from '../json.ts'
import type { ScenarioSet } from '../scenarios/scenario.ts'
import type { LessonProblem } from './lessonProblem.ts'
import { liveScenario } from './liveScenario.ts'
import type { Section } from './sections.ts'

/** Names that a connector gives to its expressions: a path that begins with one is meant to lead somewhere. */
const roots = ['response', 'error', 'request']

/**
 * Problems `LESSON_HINT_NAME` for each code span that is a path which leads nowhere: neither in what the expressions of
 * the diagrams read in the checks, nor written in the diagrams themselves (a text may well name what is wrong there).
 */
export function namesThatLeadNowhere(
  sections: readonly Section[],
  models: readonly ProcessModel[],
  checks: Readonly<Record<string, ScenarioSet>>,
  secrets: Record<string, string>,
  file: string,
): LessonProblem[] {
  const named = sections.flatMap(pathsIn)
  if (named.length === 0) return []
  const scopes = models.flatMap(model => scopesOf(model, checks, secrets))
  const written = models.flatMap(model => Object.values(model.elements).flatMap(textsOf)).join('\n')
  const isRoot = (name: string) => roots.includes(name) || scopes.some(scope => Object.hasOwn(scope, name))
  return named
    .filter(({ names, text }) => isRoot(names[0]!) && !written.includes(text) && !scopes.some(scope => leads(scope, names)))
    .map(({ text, line }) => ({
      code: 'LESSON_HINT_NAME',
      message: `The text names \`${text}\`, which is not there: no response, request or variable of the checks has it.`,
      file, line,
    }))
}

interface NamedPath {
  text: string
  names: string[]
  line: number
}

const path = /^[\p{L}_][\p{L}\p{N}_]*(?:\.(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]+`))+$/u

/** Code spans of a section that are nothing but a path. Code blocks are examples, and may hold anything. */
function pathsIn({ text, textLine }: Section): NamedPath[] {
  const found: NamedPath[] = []
  let fenced = false
  for (const [index, each] of text.split('\n').entries()) {
    if (/^ {0,3}(```|~~~)/.test(each)) fenced = !fenced
    if (fenced) continue
    for (const [, double, single] of each.matchAll(/``\s?(.+?)\s?``|`([^`]+)`/g)) {
      const span = (double ?? single)!.trim().replace(/^=\s*/, '')
      if (!path.test(span)) continue
      const names = [...span.matchAll(/`([^`]+)`|[^.`]+/g)].map(([whole, quoted]) => quoted ?? whole)
      found.push({ text: span, names, line: textLine + index })
    }
  }
  return found
}

function scopesOf(model: ProcessModel, checks: Readonly<Record<string, ScenarioSet>>, secrets: Record<string, string>): Variables[] {
  return Object.entries(checks).flatMap(([id, set]) =>
    set.scenarios.flatMap(scenario => {
      const lived = liveScenario(model, id, set, scenario, secrets)
      if (!lived) return []
      const given = scenario.results.map(({ kind, text }) => rootOf(kind, text)).filter(isObject)
      return [...given, ...lived.expressions.flatMap(expression => [...expression.scope]), lived.actual.variables]
    }),
  )
}

/** What the connector answers is there to be named, whether or not an expression reads it yet. */
function rootOf(kind: 'response' | 'exception', text: string): Json {
  try {
    const value = JSON.parse(text) as Json
    return kind === 'response' ? { response: value } : { error: { code: null, message: null, variables: null, ...(isObject(value) ? value : {}) } }
  } catch {
    return null
  }
}

function leads(scope: Variables, names: readonly string[]): boolean {
  let value: Json | undefined = scope
  for (const name of names) {
    const holder: Json | undefined = Array.isArray(value) ? value.find(item => isObject(item) && Object.hasOwn(item, name)) : value
    value = isObject(holder) ? entry(holder, name) : undefined
    if (value === undefined) return false
  }
  return true
}

function textsOf({ inputs, outputs, headers, properties }: ModelElement): string[] {
  return [
    ...inputs.map(({ source }) => source),
    ...outputs.map(({ source }) => source),
    ...headers.map(({ value }) => value),
    ...properties.map(({ value }) => value),
  ]
}
