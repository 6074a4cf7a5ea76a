// A path that leads nowhere gives null without a word. Name the first missing key and the nearest one that exists.
import { headerField, propertyField } from '../bpmn/fields.ts'
import { compileExpression } from '../feel/compile.ts'
import type { FeelPath, FeelWarning } from '../feel/contract.ts'
import { isObject, type Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import type { ExpressionSituation, Rule, SeenExpression } from './contract.ts'
import { breakOf, feelName, findTail, similarKey, type BrokenPath } from './lookup.ts'

const errorField = headerField('errorExpression')

/** Expressions that ask for what only some answers or requests have. */
const asking: readonly string[] = [errorField, propertyField('inbound.verificationExpression')]

/** A field with more of them than this has one cause, not many. */
const limit = 4

export const nullPath: Rule<ExpressionSituation> = {
  code: 'NULL_PATH',
  explain: situation => situation.expressions.flatMap(expression => explainExpression(situation, expression).slice(0, limit)),
}

function explainExpression(situation: ExpressionSituation, expression: SeenExpression): Problem[] {
  const { text, dialect, scope, result } = expression
  if (!result.ok) return []
  const { paths, calls } = compileExpression(text, situation.line, dialect)
  // One cause, one word: the same break further on is mended by the same click.
  const told = new Map<string, Problem>()
  for (const path of paths) {
    // Only what was really evaluated: the branch that was not taken says nothing.
    if (!result.warnings.some(warning => isAbout(warning, path))) continue
    if (isMeant(text, path, calls) || isOtherCase(situation, expression, path)) continue
    const broken = breakOf(path, scope)
    if (!broken || isSecret(expression, path, broken)) continue
    const problem = describe(situation, expression, path, broken)
    const first = told.get(problem.message)
    told.set(problem.message, first ? together(first, problem) : problem)
  }
  return [...told.values()]
}

function together(first: Problem, { fix }: Problem): Problem {
  if (!first.fix || !fix) return first
  const { from, to, insert } = fix
  return { ...first, fix: { ...first.fix, also: [...(first.fix.also ?? []), { from, to, insert }] } }
}

const missing = new Set<FeelWarning['type']>(['NO_VARIABLE_FOUND', 'NO_CONTEXT_ENTRY_FOUND', 'NO_PROPERTY_FOUND'])

const isAbout = (warning: FeelWarning, path: FeelPath) =>
  missing.has(warning.type) && warning.from < path.to && warning.to > path.from

/** Null is asked for where it is tested: `is defined(x)`, `get or else(x, …)`, `x = null`. */
function isMeant(text: string, path: FeelPath, calls: readonly { name: string; arguments: { from: number; to: number }[] }[]): boolean {
  const tested = calls.some(
    call => ['is defined', 'get or else', 'is empty', 'is blank'].includes(call.name) &&
      call.arguments[0] !== undefined && call.arguments[0].from <= path.from && path.to <= call.arguments[0].to,
  )
  return tested || /^\s*!?=\s*null\b/.test(text.slice(path.to)) || /\bnull\s*!?=\s*$/.test(text.slice(0, path.from))
}

/** An error expression reads `error` and `response`, of which only one exists at a time. */
function isOtherCase({ attempt }: ExpressionSituation, { field }: SeenExpression, path: FeelPath): boolean {
  if (field !== errorField) return false
  const phase = attempt?.run.phases.find(each => each.phase === 'errorExpression')
  const first = path.segments[0]?.name
  const sees = phase?.phase === 'errorExpression' ? phase.sees : undefined
  // What it sees in place of the response has a rule of its own.
  return first === 'error' ? sees !== 'exception' : sees !== 'response'
}

/** An unquoted secret is no variable that somebody forgot: it has a rule of its own. */
const isSecret = ({ dialect }: SeenExpression, path: FeelPath, broken: BrokenPath) =>
  dialect === 'engine' && broken.index === 0 && path.segments[0]?.name === 'secrets'

function describe({ element }: ExpressionSituation, { field, text, scope }: SeenExpression, path: FeelPath, broken: BrokenPath): Problem {
  const names = path.segments.map(segment => segment.name)
  const before = names.slice(0, broken.index).map(feelName).join('.')
  const wanted = names[broken.index]!
  const at = { element: element.id, field, from: path.from, to: path.to }
  const severity = asking.includes(field) ? ('hint' as const) : ('warning' as const)
  const base = { code: 'NULL_PATH', severity, at }
  const subject = broken.index === 0 ? `there is no variable \`${wanted}\`` : `\`${before}\` has no \`${wanted}\``
  const better = nearest(text, path, broken, scope)
  if (!better) {
    const known = broken.keys.slice(0, 6).map(key => `\`${key}\``).join(', ')
    const whole = broken.index > 0 ? 'It has' : broken.keys.length > 1 ? 'There are' : 'There is'
    return { ...base, message: `null: ${subject}.`, ...(known && { hint: `${whole} ${known}${broken.keys.length > 6 ? ', …' : ''}.` }) }
  }
  return {
    ...base,
    message: `null: ${subject}, but ${better.because}.`,
    fix: { label: `Use ${better.shown}`, element: element.id, field, from: path.from, to: better.to, insert: better.insert },
  }
}

interface Better {
  because: string
  shown: string
  insert: string
  to: number
}

function nearest(text: string, path: FeelPath, broken: BrokenPath, scope: SeenExpression['scope']): Better | undefined {
  const names = path.segments.map(segment => segment.name)
  const { index } = broken
  const segment = path.segments[index]!
  const before = names.slice(0, index).map(feelName)
  const end = segment.to

  // `headers.content-type` is a subtraction: the key goes into backticks.
  const dashed = /^(?:-[\w-]*\w)/.exec(text.slice(end))
  if (dashed && index === names.length - 1) {
    const whole = names[index]! + dashed[0]
    const key = broken.keys.find(each => each.toLowerCase() === whole.toLowerCase())
    if (key) {
      const shown = [...before, feelName(key)].join('.')
      return { because: `a name with a dash goes into backticks, else it is a subtraction`, shown, insert: shown, to: end + dashed[0].length }
    }
  }

  const tail = names.slice(index)
  const parents = index === 0 ? [Object.assign(Object.create(null), ...scope)] : [broken.parent!]
  for (const parent of parents) {
    const way = findTail(parent, tail) ?? findTail(parent, tail.slice(0, 1))
    if (way) {
      const holder = [...before, ...way.map(feelName)].join('.')
      const shown = `${holder}.${feelName(tail[0]!)}`
      return { because: `\`${holder}\` has`, shown, insert: shown, to: end }
    }
  }
  const similar = similarKey(names[index]!, broken.keys)
  const keys = within(parents[0], names[index]!) ?? (similar === undefined ? [] : [similar])
  if (keys.length === 0) return undefined
  const shown = [...before, ...keys.map(feelName)].join('.')
  return { because: `there is \`${shown}\``, shown, insert: shown, to: end }
}

/** `orderId` may have become `order.id`. */
function within(parent: Json, wanted: string): string[] | undefined {
  const name = wanted.toLowerCase()
  for (const [key, inner] of isObject(parent) ? Object.entries(parent) : []) {
    const same = isObject(inner) ? Object.keys(inner).find(each => name === (key + each).toLowerCase()) : undefined
    if (same !== undefined) return [key, same]
  }
  return undefined
}
