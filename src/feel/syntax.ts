// The syntax tree of an expression, as the engine sees it. `from` and `to` are offsets into the given text.
import type { TemporalLiteral } from './temporalLiteral.ts'
import type { FeelValue } from './values.ts'

export type Operator = '+' | '-' | '*' | '/' | '**'
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='
export type Ordering = Exclude<Comparison, '=' | '!='>

export interface Span {
  from: number
  to: number
}

export interface NameSegment extends Span {
  name: string
}

export interface Iterator {
  name: string
  list: Exp
}

export interface Bounds {
  start: Exp
  startIncluded: boolean
  end: Exp
  endIncluded: boolean
}

export interface Argument {
  /** in a call with named arguments */
  name?: string
  value: Exp
}

/** What a test in `in (…)`, or a bare `> 5` or `[1..3]`, asks of the implicit input value. */
export type UnaryTest =
  | { kind: 'inputEquals'; value: Exp }
  | { kind: 'inputOrder'; operator: Ordering; value: Exp }
  | ({ kind: 'inputInRange' } & Bounds)
  | { kind: 'inputTest'; value: Exp }
  | { kind: 'anyOf'; tests: Exp[] }

export type Exp = Span &
  (
    | { kind: 'constant'; value: FeelValue }
    | { kind: 'temporal'; type: TemporalLiteral; text: string; argument: Span }
    | { kind: 'input' }
    | { kind: 'list'; items: Exp[] }
    | { kind: 'context'; entries: { key: string; value: Exp }[] }
    | ({ kind: 'range' } & Bounds)
    | { kind: 'span'; start: Exp; end: Exp }
    | { kind: 'reference'; segments: NameSegment[] }
    | { kind: 'path'; source: Exp; segment: NameSegment }
    | { kind: 'filter'; source: Exp; filter: Exp }
    | { kind: 'arithmetic'; operator: Operator; left: Exp; right: Exp }
    | { kind: 'negation'; value: Exp }
    | { kind: 'comparison'; operator: Comparison; left: Exp; right: Exp }
    | { kind: 'between'; value: Exp; low: Exp; high: Exp }
    | { kind: 'instanceOf'; value: Exp; type: string }
    | { kind: 'in'; value: Exp; test: Exp }
    | { kind: 'and' | 'or'; left: Exp; right: Exp }
    | { kind: 'if'; condition: Exp; then: Exp; else: Exp }
    | { kind: 'for'; iterators: Iterator[]; body: Exp }
    | { kind: 'some' | 'every'; iterators: Iterator[]; condition: Exp }
    | { kind: 'function'; parameters: string[]; body: Exp }
    | { kind: 'call'; receiver: NameSegment[]; name: string; nameSpan: Span; named: boolean; args: Argument[] }
    | UnaryTest
  )

export type ExpOf<K extends Exp['kind']> = Extract<Exp, { kind: K }>

/** The direct sub-expressions, in text order. */
export function children(exp: Exp): Exp[] {
  switch (exp.kind) {
    case 'constant':
    case 'temporal':
    case 'input':
    case 'reference':
      return []
    case 'list':
      return exp.items
    case 'context':
      return exp.entries.map(entry => entry.value)
    case 'range':
    case 'span':
    case 'inputInRange':
      return [exp.start, exp.end]
    case 'path':
      return [exp.source]
    case 'filter':
      return [exp.source, exp.filter]
    case 'arithmetic':
    case 'comparison':
    case 'and':
    case 'or':
      return [exp.left, exp.right]
    case 'negation':
    case 'instanceOf':
    case 'inputEquals':
    case 'inputOrder':
    case 'inputTest':
      return [exp.value]
    case 'between':
      return [exp.value, exp.low, exp.high]
    case 'in':
      return [exp.value, exp.test]
    case 'if':
      return [exp.condition, exp.then, exp.else]
    case 'for':
      return [...exp.iterators.map(iterator => iterator.list), exp.body]
    case 'some':
    case 'every':
      return [...exp.iterators.map(iterator => iterator.list), exp.condition]
    case 'function':
      return [exp.body]
    case 'call':
      return exp.args.map(argument => argument.value)
    case 'anyOf':
      return exp.tests
  }
}
