// Built-ins on lists.
import { isSince } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import { classOf, compare, equals, identical, isComparable } from '../equality.ts'
import { add, compareNumbers, divide, fromDouble, multiply, power, subtract, toDouble, toInt } from '../numbers.ts'
import { FeelError, show } from '../run.ts'
import type { Run, Val } from '../run.ts'
import { isList, isNumber } from '../values.ts'
import type { FeelFunction, FeelList, FeelNumber, FeelValue } from '../values.ts'
import type { Functions, Signature } from './define.ts'
import { signature, when } from './define.ts'

const conjunction = overList(list => foldBooleans(list, false))
const disjunction = overList(list => foldBooleans(list, true))

export const listFunctions: Functions = {
  'list contains': [
    signature('list, element', when(['list', 'any'], (list, element) => list.some(item => identical(item, element)))),
  ],
  count: [signature('list', when(['list'], list => list.length))],
  min: [overList(list => extreme(list, (best, item) => compare(best, item) > 0))],
  max: [overList(list => extreme(list, (best, item) => compare(best, item) < 0))],
  sum: [overNumbers(sum)],
  product: [overNumbers(numbers => numbers.reduce(multiply, 1))],
  mean: [overNumbers(numbers => divide(sum(numbers), numbers.length))],
  median: [overNumbers(median)],
  stddev: [overNumbers(standardDeviation)],
  mode: [overList(list => (list.length === 0 ? [] : withNumbers(list, mode)))],
  and: [conjunction],
  all: [conjunction],
  or: [disjunction],
  any: [disjunction],
  sublist: [
    signature(
      'list, start',
      when(['list', 'number'], (list, start, run) => {
        return badStart(start, run.line) ?? sublist(list, startIndex(list, start), list.length)
      }),
    ),
    signature(
      'list, start, length',
      when(['list', 'number', 'number'], (list, start, length, run) => {
        const index = startIndex(list, start)
        return badStart(start, run.line) ?? sublist(list, index, index + toInt(length))
      }),
    ),
  ],
  append: [signature('list, items', when(['list', 'list'], (list, items) => [...list, ...items]), { varArgs: true })],
  concatenate: [overList(unwrapLists, 'lists')],
  'insert before': [
    signature(
      'list, position, newItem',
      when(['list', 'number', 'any'], (list, position, item, run) => {
        const index = Math.max(0, startIndex(list, position))
        return badPosition(position, run.line) ?? [...list.slice(0, index), item, ...list.slice(index)]
      }),
    ),
  ],
  remove: [
    signature(
      'list, position',
      when(['list', 'number'], (list, position, run) => {
        const before = list.slice(0, Math.max(0, startIndex(list, position)))
        const after = list.slice(Math.max(0, startIndex(list, add(toInt(position), 1))))
        return badPosition(position, run.line) ?? [...before, ...after]
      }),
    ),
  ],
  reverse: [signature('list', when(['list'], list => list.toReversed()))],
  'index of': [
    signature(
      'list, match',
      when(['list', 'any'], (list, match, run) => {
        // Until the connector runtime 8.8 two written contexts were never the same; Zeebe 8.8 has the mended patch.
        const matches = isSince(run.line, run.dialect === 'engine' ? '8.8' : '8.9') ? equals : identical
        return list.flatMap((item, index) => (matches(item, match) ? [index + 1] : []))
      }),
    ),
  ],
  union: [overList((list, run) => distinct(unwrapLists(list), run), 'lists')],
  'distinct values': [signature('list', when(['list'], distinct))],
  'duplicate values': [
    signature(
      'list',
      when(['list'], (list, run) => {
        const same = sameness(run.line)
        return distinct(list, run).filter(value => {
          run.step(list.length)
          return list.filter(item => same(item, value)).length > 1
        })
      }),
    ),
  ],
  flatten: [signature('list', when(['list'], flatten))],
  sort: [signature('list, precedes', when(['list', 'function'], sort))],
  'string join': [
    signature('list', when(['list'], (list, run) => join(list, '', '', '', run))),
    signature('list, delimiter', [
      when(['list', 'string'], (list, delimiter, run) => join(list, delimiter, '', '', run)),
      when(['list', 'null'], (list, _delimiter, run) => join(list, '', '', '', run)),
    ]),
    signature('list, delimiter, prefix, suffix', [
      when(['list', 'string', 'string', 'string'], join),
      when(['list', 'null', 'string', 'string'], (list, _, prefix, suffix, run) => join(list, '', prefix, suffix, run)),
      when(['list', 'string', 'null', 'null'], (list, delimiter, _, __, run) => join(list, delimiter, '', '', run)),
      when(['list', 'null', 'null', 'null'], (list, _, __, ___, run) => join(list, '', '', '', run)),
    ]),
  ],
  'is empty': [signature('list', when(['list'], list => list.length === 0), { since: '8.8' })],
  partition: [signature('list, size', when(['list', 'number'], partition), { since: '8.8' })],
}

function overList(invoke: (list: FeelList, run: Run) => Val, parameter = 'list'): Signature {
  return signature(parameter, when(['list'], invoke), { varArgs: true })
}

function overNumbers(invoke: (numbers: readonly FeelNumber[]) => Val): Signature {
  return overList(list => (list.length === 0 ? null : withNumbers(list, invoke)))
}

function withNumbers(list: FeelList, use: (numbers: readonly FeelNumber[]) => Val): Val {
  const stranger = list.find(item => !isNumber(item))
  if (stranger !== undefined) return new FeelError(() => `expected number but found '${show(stranger)}'`)
  return use(list as readonly FeelNumber[])
}

function extreme(list: FeelList, isBetter: (best: FeelValue, item: FeelValue) => boolean): Val {
  if (list.length === 0) return null
  if (!isComparable(list)) return new FeelError(() => `${show(list)} is not comparable`)
  return list.reduce((best, item) => (isBetter(best, item) ? item : best))
}

/** Of one number and more. Nothing is added to the first: a zero would change its scale. */
function sum(numbers: readonly FeelNumber[]): FeelNumber {
  return numbers.reduce(add)
}

function sorted(numbers: readonly FeelNumber[]): FeelNumber[] {
  return numbers.toSorted(compareNumbers)
}

function median(numbers: readonly FeelNumber[]): FeelNumber {
  const inOrder = sorted(numbers)
  const middle = inOrder.length >> 1
  if (inOrder.length % 2 === 1) return inOrder[middle]!
  return divide(add(inOrder[middle - 1]!, inOrder[middle]!), 2)
}

/** Of the sample; one number alone divides by zero, which fails the evaluation. */
function standardDeviation(numbers: readonly FeelNumber[]): FeelNumber {
  const mean = divide(sum(numbers), numbers.length)
  const squares = numbers.map(number => power(subtract(number, mean), 2))
  return fromDouble(Math.sqrt(toDouble(divide(sum(squares), numbers.length - 1))))
}

/** The most frequent numbers, in order. */
function mode(numbers: readonly FeelNumber[]): FeelList {
  const counts: { number: FeelNumber; count: number }[] = []
  for (const number of sorted(numbers)) {
    const last = counts.at(-1)
    if (last && compareNumbers(last.number, number) === 0) last.count++
    else counts.push({ number, count: 1 })
  }
  const most = counts.reduce((best, { count }) => Math.max(best, count), 0)
  return counts.filter(({ count }) => count === most).map(({ number }) => number)
}

/** `decisive` wins; what is no boolean makes null of everything else. */
function foldBooleans(list: FeelList, decisive: boolean): Val {
  let result: boolean | null = !decisive
  for (const item of list) {
    if (item === decisive) return decisive
    if (item !== !decisive) result = null
  }
  return result
}

function unwrapLists(lists: FeelList): FeelList {
  return lists.flatMap(item => (isList(item) ? item : [item]))
}

/** Counted from 1, or from the end below 0; 0 is the end. */
function startIndex(list: FeelList, position: FeelNumber): number {
  const index = toInt(position)
  return index > 0 ? index - 1 : list.length + index
}

function sublist(list: FeelList, from: number, to: number): FeelList {
  return list.slice(Math.max(0, from), Math.max(0, to))
}

// Before 8.8 a position of zero was not refused.
function badStart(position: FeelNumber, line: Line): FeelError | undefined {
  const bad = isSince(line, '8.8') && compareNumbers(position, 0) === 0
  return bad ? new FeelError('start position must be a non-zero number') : undefined
}

function badPosition(position: FeelNumber, line: Line): FeelError | undefined {
  const bad = isSince(line, '8.8') && compareNumbers(position, 0) === 0
  return bad ? new FeelError('position must be a non-zero number') : undefined
}

/** When two items count as one: before 8.8, two written contexts never did. */
function sameness(line: Line): (x: FeelValue, y: FeelValue) => boolean {
  return isSince(line, '8.8') ? equals : identical
}

function distinct(list: FeelList, run: Run): FeelList {
  const same = sameness(run.line)
  const buckets = new Map<unknown, FeelValue[]>()
  return list.filter(item => {
    // What is equal has the same key; within one key each is compared with each.
    const key = isNumber(item) ? toDouble(item) : typeof item === 'object' ? classOf(item) : item
    const seen = buckets.get(key)
    run.step(1 + (seen?.length ?? 0))
    if (seen?.some(other => same(item, other))) return false
    if (seen) seen.push(item)
    else buckets.set(key, [item])
    return true
  })
}

function flatten(list: FeelList, run: Run): FeelList {
  run.step(list.length)
  return list.flatMap(item => (isList(item) ? flatten(item, run) : [item]))
}

function sort(list: FeelList, precedes: FeelFunction): Val {
  if (precedes.parameters.length !== 2) {
    return new FeelError(`expect boolean function with 2 arguments, but found '${precedes.parameters.length}'`)
  }
  const comesFirst = (x: FeelValue, y: FeelValue): boolean => {
    const met = precedes.invoke([x, y])
    if (typeof met === 'boolean') return met
    throw new NoBoolean(met)
  }
  try {
    return list.toSorted((x, y) => (comesFirst(x, y) ? -1 : comesFirst(y, x) ? 1 : 0))
  } catch (error) {
    if (!(error instanceof NoBoolean)) throw error
    const { found } = error
    const reason = () => `expected boolean but found '${show(found)}'`
    return new FeelError(() => `fail to sort list by given precedes function: ${reason()}`)
  }
}

class NoBoolean extends Error {
  readonly found: Val
  constructor(found: Val) {
    super('no boolean')
    this.found = found
  }
}

function join(list: FeelList, delimiter: string, prefix: string, suffix: string, run: Run): Val {
  if (!list.every(item => item === null || typeof item === 'string')) {
    // The message shows the Scala collection.
    const collection = isSince(run.line, '8.9') ? 'Vector' : 'List'
    return new FeelError(() => `expected a list of strings but found '${collection}(${list.map(show).join(', ')})'`)
  }
  const texts = list.filter(item => item !== null)
  return prefix + texts.join(delimiter) + suffix
}

function partition(list: FeelList, size: FeelNumber): Val {
  const length = toInt(size)
  if (length <= 0) return new FeelError(() => `'size' should be greater than zero but was '${show(size)}'`)
  return Array.from({ length: Math.ceil(list.length / length) }, (_, index) =>
    list.slice(index * length, (index + 1) * length),
  )
}
