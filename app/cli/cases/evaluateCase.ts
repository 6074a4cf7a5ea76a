// One line of input to one line of output: a case, and what each measured line makes of it.
import { emptyObject, entry, isObject, parseJson, printJson, type Json } from '../../../src/json.ts'
import type { World } from '../../../src/world.ts'
import { kinds } from './kinds.ts'

export interface CaseOptions {
  /** for cases that don't name theirs */
  kind?: string
  /** all measured ones if absent */
  lines?: readonly string[]
  /** asked once for each case */
  world: () => World
}

type Evaluated = { ok: true; json: string } | { ok: false; error: string }

/**
 * Evaluates a line of input to JSON without a line break: `{"id", "results"}`, or `{"lineNumber", "error"}` where it is
 * no case. Never throws. `lineNumber` starts at 1, and is the id of a case without one.
 */
export function evaluateLine(text: string, lineNumber: number, options: CaseOptions): { ok: boolean; json: string } {
  const evaluated = attempt(() => evaluate(text, lineNumber, options))
  return evaluated.ok ? evaluated : { ok: false, json: printJson({ lineNumber, error: evaluated.error }) }
}

function evaluate(text: string, lineNumber: number, { kind: given, lines, world }: CaseOptions): Evaluated {
  const failed = (error: string): Evaluated => ({ ok: false, error })
  const parsed = parseJson(text)
  if (!parsed.ok) return failed(parsed.problem.message)
  if (!isObject(parsed.value)) return failed('A case is a JSON object.')
  const name = entry(parsed.value, 'kind') ?? given
  if (name === undefined) return failed('No kind: neither the field `kind` nor the option --kind is there.')
  const kind = typeof name === 'string' ? kinds.get(name) : undefined
  if (!kind) return failed(unknownKind(name))
  const computed = kind.compute(parsed.value, lines, world())
  if (!computed.ok) return failed(`No case: ${computed.error}.`)
  const result = emptyObject()
  result.id = entry(parsed.value, 'id') ?? lineNumber
  result.results = computed.results
  return { ok: true, json: printJson(result) }
}

export function unknownKind(name: Json): string {
  return `The kind ${printJson(name)} can't be computed. There are: ${[...kinds.keys()].join(', ')}.`
}

/** One hostile line must not end the others: a stack that is used up, or a bug of ours, is that line's error. */
function attempt(evaluated: () => Evaluated): Evaluated {
  try {
    return evaluated()
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, error: `Too deep or too large: ${error.message}.` }
    return { ok: false, error: `Internal error: ${error instanceof Error ? error.message : String(error)}` }
  }
}
