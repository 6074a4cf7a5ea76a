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
    | { kind: 'and'; left: Exp; right: Exp }
    | { kind: 'or'; left: Exp; right: Exp }
    | { kind: 'if'; condition: Exp; met: Exp; otherwise: Exp }
    | { kind: 'for'; iterators: Iterator[]; body: Exp }
    | { kind: 'some'; iterators: Iterator[]; condition: Exp }
    | { kind: 'every'; iterators: Iterator[]; condition: Exp }
    | { kind: 'function'; parameters: string[]; body: Exp }
    | { kind: 'call'; receiver: NameSegment[]; name: string; nameSpan: Span; named: boolean; args: Argument[] }
    | UnaryTest
  )

export type ExpOf<K extends Exp['kind']> = Extract<Exp, { kind: K }>

/** The direct sub-expressions, in text order. */
export function children<K extends Exp['kind']>(exp: ExpOf<K>): Exp[] {
  const find = childrenOf[exp.kind] as (exp: ExpOf<K>) => Exp[]
  return find(exp)
}

const none = () => []
const both = ({ left, right }: { left: Exp; right: Exp }) => [left, right]
const ends = ({ start, end }: { start: Exp; end: Exp }) => [start, end]
const one = ({ value }: { value: Exp }) => [value]
const lists = (iterators: Iterator[]) => iterators.map(iterator => iterator.list)

const childrenOf: { [K in Exp['kind']]: (exp: ExpOf<K>) => Exp[] } = {
  constant: none,
  temporal: none,
  input: none,
  reference: none,
  list: ({ items }) => items,
  context: ({ entries }) => entries.map(entry => entry.value),
  range: ends,
  span: ends,
  path: ({ source }) => [source],
  filter: ({ source, filter }) => [source, filter],
  arithmetic: both,
  negation: one,
  comparison: both,
  between: ({ value, low, high }) => [value, low, high],
  instanceOf: one,
  in: ({ value, test }) => [value, test],
  and: both,
  or: both,
  if: ({ condition, met, otherwise }) => [condition, met, otherwise],
  for: ({ iterators, body }) => [...lists(iterators), body],
  some: ({ iterators, condition }) => [...lists(iterators), condition],
  every: ({ iterators, condition }) => [...lists(iterators), condition],
  function: ({ body }) => [body],
  call: ({ args }) => args.map(argument => argument.value),
  inputEquals: one,
  inputOrder: one,
  inputInRange: ends,
  inputTest: one,
  anyOf: ({ tests }) => tests,
}

/** Is there a node of this kind in the expression? */
export function contains(exp: Exp, kind: Exp['kind']): boolean {
  return exp.kind === kind || children(exp).some(child => contains(child, kind))
}
