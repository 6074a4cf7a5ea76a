// Built-ins on ranges and points. A point is a number, a date, a time or a duration; both sides are of one class.
import { classOf, compare, equals, isPoint } from '../equality.ts'
import { FeelRange, JavaException } from '../values.ts'
import type { FeelValue } from '../values.ts'
import { show } from '../run.ts'
import type { Val } from '../run.ts'
import type { Functions, Signature } from './define.ts'
import { signature, when } from './define.ts'

interface Tests {
  ranges?: (x: FeelRange, y: FeelRange) => boolean
  pointInRange?: (point: FeelValue, range: FeelRange) => boolean
  rangeAndPoint?: (range: FeelRange, point: FeelValue) => boolean
  points?: (x: FeelValue, y: FeelValue) => boolean
}

const less = (x: FeelValue, y: FeelValue) => compare(x, y) < 0
const more = (x: FeelValue, y: FeelValue) => compare(x, y) > 0

const startsBefore = (x: FeelRange, y: FeelRange) => less(x.start, y.start)
const sameStart = (x: FeelRange, y: FeelRange) => equals(x.start, y.start)
const sameEnd = (x: FeelRange, y: FeelRange) => equals(x.end, y.end)
/** `x` starts no later than `y` does. */
const startsWithin = (x: FeelRange, y: FeelRange) =>
  startsBefore(x, y) || (sameStart(x, y) && (x.startIncluded || !y.startIncluded))
/** `x` ends no earlier than `y` does. */
const endsBeyond = (x: FeelRange, y: FeelRange) =>
  more(x.end, y.end) || (sameEnd(x, y) && (x.endIncluded || !y.endIncluded))
/** `x` goes on until `y` has started. */
const reaches = (x: FeelRange, y: FeelRange) =>
  more(x.end, y.start) || (equals(x.end, y.start) && x.endIncluded && y.startIncluded)
const strictlyFirst = (x: FeelRange, y: FeelRange) =>
  startsBefore(x, y) || (sameStart(x, y) && x.startIncluded && !y.startIncluded)
const before = (x: FeelRange, y: FeelRange) =>
  less(x.end, y.start) || ((!x.endIncluded || !y.startIncluded) && equals(x.end, y.start))
const overlapsBefore = (x: FeelRange, y: FeelRange) => strictlyFirst(x, y) && reaches(x, y) && endsBeyond(y, x)
const finishes = (x: FeelRange, y: FeelRange) =>
  x.endIncluded === y.endIncluded && sameEnd(x, y) && startsWithin(y, x)
const starts = (x: FeelRange, y: FeelRange) =>
  sameStart(x, y) && x.startIncluded === y.startIncluded && endsBeyond(y, x)
const meets = (x: FeelRange, y: FeelRange) => x.endIncluded && y.startIncluded && equals(x.end, y.start)
const includes = (x: FeelRange, y: FeelRange) => startsWithin(x, y) && endsBeyond(x, y)
const holdsPoint = (range: FeelRange, point: FeelValue) =>
  (less(range.start, point) && more(range.end, point)) ||
  (equals(range.start, point) && range.startIncluded) ||
  (equals(range.end, point) && range.endIncluded)
const endsAt = (range: FeelRange, point: FeelValue) => range.endIncluded && equals(range.end, point)
const startsAt = (range: FeelRange, point: FeelValue) => range.startIncluded && equals(range.start, point)
const pointBefore = (point: FeelValue, range: FeelRange) =>
  less(point, range.start) || (equals(point, range.start) && !range.startIncluded)
const rangeBeforePoint = (range: FeelRange, point: FeelValue) =>
  less(range.end, point) || (equals(range.end, point) && !range.endIncluded)

const bothRanges = 'range1, range2'

export const rangeFunctions: Functions = {
  before: overloads(['point1, point2', 'point, range', 'range, point', bothRanges], {
    ranges: before,
    pointInRange: pointBefore,
    rangeAndPoint: rangeBeforePoint,
    points: less,
  }),
  after: overloads(['point1, point2', 'point, range', 'range, point', bothRanges], {
    ranges: (x, y) => before(y, x),
    pointInRange: (point, range) => rangeBeforePoint(range, point),
    rangeAndPoint: (range, point) => pointBefore(point, range),
    points: more,
  }),
  meets: overloads([bothRanges], { ranges: meets }),
  'met by': overloads([bothRanges], { ranges: (x, y) => meets(y, x) }),
  overlaps: overloads([bothRanges], { ranges: (x, y) => reaches(x, y) && reaches(y, x) }),
  'overlaps before': overloads([bothRanges], { ranges: overlapsBefore }),
  'overlaps after': overloads([bothRanges], { ranges: (x, y) => overlapsBefore(y, x) }),
  finishes: overloads(['point, range', bothRanges], {
    ranges: finishes,
    pointInRange: (point, range) => endsAt(range, point),
  }),
  'finished by': overloads(['point, range', bothRanges], {
    ranges: (x, y) =>
      x.endIncluded === y.endIncluded && sameEnd(x, y) && startsWithin(x, y),
    rangeAndPoint: endsAt,
  }),
  includes: overloads(['range, point', bothRanges], { ranges: includes, rangeAndPoint: holdsPoint }),
  during: overloads(['point, range', bothRanges], {
    ranges: (x, y) => includes(y, x),
    pointInRange: (point, range) => holdsPoint(range, point),
  }),
  starts: overloads(['point, range', bothRanges], {
    ranges: starts,
    pointInRange: (point, range) => startsAt(range, point),
  }),
  'started by': overloads(['range, point', bothRanges], { ranges: (x, y) => starts(y, x), rangeAndPoint: startsAt }),
  coincides: overloads(['point1, point2', bothRanges], {
    ranges: (x, y) =>
      sameStart(x, y) && x.startIncluded === y.startIncluded && sameEnd(x, y) && x.endIncluded === y.endIncluded,
    points: equals,
    // No other of these functions has an answer to the pair that it was not made for.
    pointInRange: () => false,
    rangeAndPoint: () => false,
  }),
}

/** Every overload takes both ranges and points, whatever its parameters are called. */
function overloads(parameters: readonly string[], tests: Tests): readonly Signature[] {
  return parameters.map(names => signature(names, when(['any', 'any'], (x, y) => ask(tests, x, y))))
}

function ask(tests: Tests, x: FeelValue, y: FeelValue): Val | undefined {
  if (!areComparable(x, y)) return undefined
  const answer =
    x instanceof FeelRange
      ? y instanceof FeelRange
        ? tests.ranges?.(x, y)
        : tests.rangeAndPoint?.(x, y)
      : y instanceof FeelRange
        ? tests.pointInRange?.(x, y)
        : tests.points?.(x, y)
  // Values that could be compared, but of which the function knows nothing, break the engine.
  if (answer === undefined) {
    throw new JavaException('scala.MatchError', `(${show(x)},${show(y)}) (of class scala.Tuple2)`)
  }
  return answer
}

function areComparable(x: FeelValue, y: FeelValue): boolean {
  const [left, right] = [pointOf(x), pointOf(y)]
  return isPoint(left) && classOf(left) === classOf(right)
}

function pointOf(value: FeelValue): FeelValue {
  return value instanceof FeelRange ? value.start : value
}
