// Which variables and functions a text names. Names bound by the text itself (`for i in orders`) are followed back to
// the path that they walk over.
import type { FeelCall, FeelPath } from './contract.ts'
import type { Exp, ExpOf, NameSegment, Span } from './syntax.ts'
import { children } from './syntax.ts'

type Segments = FeelPath['segments']

/** What a name in scope stands for: the path of the list that it walks over, or nothing that text could tell. */
type Scope = ReadonlyMap<string, Segments | undefined>

export interface References {
  paths: readonly FeelPath[]
  calls: readonly FeelCall[]
}

export function referencesOf(root: Exp): References {
  const paths: FeelPath[] = []
  const calls: FeelCall[] = []
  visit(root, new Map(), undefined)
  return { paths: paths.toSorted(byPlace), calls: calls.toSorted(byPlace) }

  /** `items` is the list whose filter this is in, if any. */
  function visit(exp: Exp, scope: Scope, items: Segments | undefined): void {
    switch (exp.kind) {
      case 'reference':
      case 'path':
      case 'filter':
        visitPath(exp, scope, items)
        return
      case 'for':
      case 'some':
      case 'every': {
        for (const { list } of exp.iterators) visit(list, scope, items)
        const inner = new Map(scope)
        for (const { name, list } of exp.iterators) inner.set(name, segmentsOf(list, scope))
        if (exp.kind === 'for') inner.set('partial', undefined)
        visit(exp.kind === 'for' ? exp.body : exp.condition, inner, items)
        return
      }
      case 'context': {
        const inner = new Map(scope)
        for (const { key, value } of exp.entries) {
          visit(value, inner, items)
          inner.set(key, segmentsOf(value, inner))
        }
        return
      }
      case 'function':
        visit(exp.body, new Map([...scope, ...exp.parameters.map(name => [name, undefined] as const)]), items)
        return
      case 'call':
        visitCall(exp, scope, items)
        return
      case 'temporal': {
        const { from, to, argument } = exp
        if (exp.type !== '@') calls.push({ name: exp.type, from, to, arguments: [{ ...argument }] })
        return
      }
      default:
        for (const child of children(exp)) visit(child, scope, items)
    }
  }

  function visitPath(exp: ExpOf<'reference' | 'path' | 'filter'>, scope: Scope, items: Segments | undefined): void {
    // Down to the beginning of the chain; what stands in the filters on the way are texts of their own.
    const filters: ExpOf<'filter'>[] = []
    let start: Exp = exp
    while (start.kind === 'path' || start.kind === 'filter') {
      if (start.kind === 'filter') filters.push(start)
      start = start.source
    }
    if (start.kind === 'reference') addPath(exp, start, scope, items)
    else visit(start, scope, items)
    for (const { filter, source } of filters.toReversed()) {
      const list = segmentsOf(source, scope)
      visit(filter, new Map([...scope, ['item', list]]), list)
    }
  }

  function addPath(exp: Exp, start: ExpOf<'reference'>, scope: Scope, items: Segments | undefined): void {
    const segments = segmentsOf(exp, scope)
    if (!segments) return
    const path: FeelPath = { from: start.from, to: segments.at(-1)!.to, segments }
    const local = scope.has(start.segments[0]!.name)
    if (!local && items) path.filterOf = items
    paths.push({ ...path, to: Math.max(path.to, start.to) })
  }

  function visitCall(call: ExpOf<'call'>, scope: Scope, items: Segments | undefined): void {
    const { receiver, name, args, from, to } = call
    const fullName = [...receiver.map(segment => segment.name), name].join('.')
    calls.push({ name: fullName, from, to, arguments: args.map(({ value }) => place(value)) })
    for (const { value } of args) visit(value, scope, items)
  }
}

/** The path that an expression walks from a variable, filters left out; undefined where it starts elsewhere. */
function segmentsOf(exp: Exp, scope: Scope): Segments | undefined {
  if (exp.kind === 'reference') {
    const [first, ...rest] = exp.segments
    if (!scope.has(first!.name)) return exp.segments.map(copy)
    const bound = scope.get(first!.name)
    return bound && [...bound, ...rest.map(copy)]
  }
  if (exp.kind === 'filter') return segmentsOf(exp.source, scope)
  if (exp.kind !== 'path') return undefined
  const source = segmentsOf(exp.source, scope)
  return source && [...source, copy(exp.segment)]
}

function copy({ name, from, to }: NameSegment): NameSegment {
  return { name, from, to }
}

function place({ from, to }: Span): Span {
  return { from, to }
}

function byPlace(x: Span, y: Span): number {
  return x.from - y.from || y.to - x.to
}
