// What the headless commands know of a kind of case: how it is read, on which lines it was measured, and what a line
// makes of it. A new kind is one entry of `kinds.ts`.
import { emptyObject, type Json, type JsonObject } from '../../../src/json.ts'
import type { World } from '../../../src/world.ts'
import { Fields } from './fields.ts'

export interface CaseKind {
  /** the measured lines, oldest first */
  lines: readonly string[]
  /** Computes a case on the asked lines that were measured for its kind. `error`: it is no case of this kind. */
  compute(fields: JsonObject, asked: readonly string[] | undefined, world: World): Computed
}

export type Computed = { ok: true; results: JsonObject } | { ok: false; error: string }

interface KindOf<Case, Line extends string> {
  lines: readonly Line[]
  /** Reads the input; what is wrong with it is noted by `fields`. Never reads what was recorded. */
  read: (fields: Fields) => Case
  /** The result in the shape of the recorded ones; undefined where the line lacks what the case uses. */
  run: (given: Case, line: Line, world: World) => Json | undefined
}

export function caseKind<Case, Line extends string>({ lines, read, run }: KindOf<Case, Line>): CaseKind {
  return {
    lines,
    compute(object, asked, world) {
      const fields = new Fields(object)
      const given = read(fields)
      if (fields.problem !== undefined) return { ok: false, error: fields.problem }
      const results = emptyObject()
      for (const line of lines) {
        if (asked && !asked.includes(line)) continue
        const result = run(given, line, world)
        if (result !== undefined) results[line] = result
      }
      return { ok: true, results }
    },
  }
}
