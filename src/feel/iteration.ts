// Everything that walks over lists: filters, `for`, `some`, `every`, and the spans `1..5`.
import { bind, foldConditions, wrongType } from './checks.ts'
import type { Dialect } from './contract.ts'
import type { Code, Compiler } from './evaluate.ts'
import { absolute, add, compareNumbers, negate, subtract, toDouble } from './numbers.ts'
import { FeelError, Frame, functionsOf, read, readItems, show } from './run.ts'
import type { Run, Val } from './run.ts'
import type { Exp, ExpOf, Iterator, Span } from './syntax.ts'
import { children } from './syntax.ts'
import type { FeelList, FeelNumber, FeelValue } from './values.ts'
import { isContext, isList, isNumber, JavaException } from './values.ts'

/** `list[filter]`: an index, or a condition for each item; which of the two is decided by the filter's form. */
export function compileFilter(compiler: Compiler, exp: ExpOf<'filter'>): Code {
  const source = compiler.compile(exp.source)
  const filter = compiler.compile(exp.filter)
  // Somebody may want to see the value of the index itself, which is not evaluated where it is fixed.
  const fixed = compiler.watch ? undefined : fixedIndex(exp.filter)
  // A comparison or a call is asked of each item at once; anything else is first tried outside, as an index.
  const perItem = isComparisonOfTwo(exp.filter) || exp.filter.kind === 'call'
  return compiler.orNull((frame, run) => {
    run.step()
    const list = source(frame, run)
    if (list instanceof FeelError) return notAList(list, compiler.legacy, run, exp.source)
    if (!isList(list)) return wrongType('list', list, run, exp.source)
    if (fixed !== undefined) return itemAt(list, fixed)
    if (!perItem) {
      const index = filter(frame, run)
      if (!(index instanceof FeelError) && isNumber(index)) return itemAt(list, index)
    }
    return filterItems(list, item => filter(itemFrame(frame, item), run), run)
  })
}

/** An error where a list belongs; 1.17 quotes it in an error of its own. */
function notAList(value: FeelError, legacy: boolean, run: Run, at: Span): FeelError {
  return legacy ? wrongType('list', value, run, at) : value
}

function fixedIndex(filter: Exp): FeelNumber | undefined {
  if (filter.kind === 'constant') return isNumber(filter.value) ? filter.value : undefined
  if (filter.kind !== 'negation' || filter.value.kind !== 'constant') return undefined
  return isNumber(filter.value.value) ? negate(filter.value.value) : undefined
}

// `!=` is the negation of a comparison, `between` is two of them: neither counts as one.
function isComparisonOfTwo(filter: Exp): boolean {
  return filter.kind === 'comparison' && filter.operator !== '!='
}

/** From 1, or from the end below 0; a fraction is cut off. Null outside. */
function itemAt(list: FeelList, index: FeelNumber): FeelValue {
  const position = compareNumbers(index, 0) > 0 ? subtract(index, 1) : add(list.length, index)
  if (compareNumbers(position, 0) < 0 || compareNumbers(position, list.length) >= 0) return null
  return read(list[Math.trunc(toDouble(position))]!)
}

function itemFrame(frame: Frame | undefined, item: FeelValue): Frame {
  if (isContext(item)) return new Frame(frame, 'item', item, item, functionsOf(item))
  return bind(frame, 'item', item)
}

/** The first item's answer decides: a number is an index, a boolean or anything else makes it a condition. */
function filterItems(list: FeelList, test: (item: FeelValue) => Val, run: Run): Val {
  if (list.length === 0) return []
  const kept: FeelValue[] = []
  for (let position = 0; position < list.length; position++) {
    run.step()
    const item = read(list[position]!)
    const answer = test(item)
    if (answer instanceof FeelError) return position > 0 && answer.fatal ? new FeelError(show(answer)) : answer
    if (position === 0 && isNumber(answer)) return itemAt(list, answer)
    // The engine marks the items to drop with "_", and so also drops a "_" of the list itself, except in front.
    if (answer === true && (position === 0 || item !== '_')) kept.push(item)
  }
  return kept
}

/** `1..5` and `5..1`, both ends included, by steps of one. */
export function compileSpan(compiler: Compiler, exp: ExpOf<'span'>): Code {
  const [start, end] = [compiler.compile(exp.start), compiler.compile(exp.end)]
  const { legacy } = compiler
  return (frame, run) => {
    const from = start(frame, run)
    const to = end(frame, run)
    for (const [value, at] of [[from, exp.start], [to, exp.end]] as const) {
      if (value instanceof FeelError) return legacy ? wrongType('number', value, run, at) : value
      if (!isNumber(value)) return wrongType('number', value, run, at)
    }
    return span(from as FeelNumber, to as FeelNumber, run)
  }
}

/** As Scala's ranges of decimals: with digits lost at an end, or beyond all lists, the evaluation fails. */
function span(from: FeelNumber, to: FeelNumber, run: Run): FeelList {
  const order = compareNumbers(from, to)
  if (order === 0) return [from]
  const step = order < 0 ? 1 : -1
  for (const end of [from, to]) {
    const reached = end === from ? subtract(add(end, step), end) : subtract(end, subtract(end, step))
    if (compareNumbers(reached, step) === 0) continue
    throw illegal(`Precision 34 inadequate to represent steps of size ${step} near ${show(end)}`)
  }
  if (compareNumbers(absolute(subtract(to, from)), 2 ** 31 - 1) > 0) throw illegal('More than Int.MaxValue elements.')
  const items: FeelNumber[] = []
  for (let item = from; compareNumbers(item, to) * step <= 0; item = add(item, step)) {
    // Whoever walks over the items counts them again.
    if ((items.push(item) & 3) === 0) run.step()
  }
  return items
}

function illegal(reason: string): JavaException {
  return new JavaException('java.lang.IllegalArgumentException', reason)
}

interface Source {
  name: string
  list: Code
  at: Span
}

function compileIterators(compiler: Compiler, iterators: Iterator[]): Source[] {
  return iterators.map(({ name, list }) => ({ name, list: compiler.compile(list), at: list }))
}

/**
 * All combinations of items, the last iterator fastest. All lists are evaluated first, outside: none sees the items of
 * another. An error where one of them is no list.
 */
function combinations(
  sources: Source[],
  frame: Frame | undefined,
  legacy: boolean,
  run: Run,
): FeelError | Iterable<Frame> {
  const values = sources.map(source => source.list(frame, run))
  const lists = values.map((value, index) => {
    const { at } = sources[index]!
    if (value instanceof FeelError) return notAList(value, legacy, run, at)
    return isList(value) ? readItems(value) : wrongType('list', value, run, at)
  })
  const error = lists.find(list => list instanceof FeelError)
  if (error) return error
  return combine(sources, lists as FeelList[], frame, run)
}

function* combine(sources: Source[], lists: FeelList[], frame: Frame | undefined, run: Run): Iterable<Frame> {
  const [list, ...rest] = lists
  if (list === undefined) return
  for (const item of list) {
    run.step()
    // Of two iterators with one name the outer one counts, hence it becomes the inner frame.
    if (rest.length === 0) yield new Frame(frame, sources[0]!.name, item)
    else for (const inner of combine(sources.slice(1), rest, frame, run)) yield new Frame(inner, sources[0]!.name, item)
  }
}

export function compileFor(compiler: Compiler, exp: ExpOf<'for'>): Code {
  const sources = compileIterators(compiler, exp.iterators)
  const body = compiler.compile(exp.body)
  const usesPartial = mentions(exp.body, 'partial')
  return compiler.orNull((frame, run) => {
    const frames = combinations(sources, frame, compiler.legacy, run)
    if (frames instanceof FeelError) return frames
    const results: FeelValue[] = []
    for (const inner of frames) {
      if (usesPartial) run.step(results.length >> 4)
      // `partial` is the list so far; each iteration has its own.
      const value = body(usesPartial ? new Frame(inner, 'partial', results.slice()) : inner, run)
      results.push(value instanceof FeelError ? errorItem(value, compiler.dialect) : value)
    }
    return results
  })
}

/** An error among the results stays there as an object of the engine, which the runtime prints field by field. */
function errorItem(error: FeelError, dialect: Dialect): FeelValue {
  return dialect === 'engine' ? null : { error: error.message, properties: {}, comparable: false }
}

export function compileQuantified(compiler: Compiler, exp: ExpOf<'some' | 'every'>): Code {
  const sources = compileIterators(compiler, exp.iterators)
  const condition = compiler.compile(exp.condition)
  return compiler.orNull((frame, run) => {
    const frames = combinations(sources, frame, compiler.legacy, run)
    if (frames instanceof FeelError) return frames
    return foldConditions(frames, exp.kind === 'some', inner => condition(inner, run), run, exp.condition)
  })
}

function mentions(exp: Exp, name: string): boolean {
  if (exp.kind === 'reference' && exp.segments[0]!.name === name) return true
  return children(exp).some(child => mentions(child, name))
}

