// Which Camunda versions a template is for: `engines.camunda` is a range as npm writes them. Read here, because the rules
// are few and the library that npm uses knows much more than templates need.
import { lineFor, lines } from '../lines.ts'
import type { Line, LineChoice } from '../lines.ts'
import type { Template } from './template.ts'

type Version = readonly [major: number, minor: number, patch: number]
type Test = (version: Version) => boolean

/** Is the template made for this Camunda version (`8.6`, `8.6.0`)? One that names no Camunda version fits all. */
export function fitsEngines(template: Pick<Template, 'engines'>, version: string): boolean {
  const range = template.engines?.['camunda']
  const wanted = coerce(version)
  if (range === undefined || !wanted) return true
  return readRange(range)?.(wanted) ?? false
}

/** Is this version in this range? Undefined where one of them can't be read. */
export function isInRange(range: string, version: string): boolean | undefined {
  const wanted = coerce(version)
  return wanted && readRange(range)?.(wanted)
}

/** `8.6` as `8.6.0`, `8.6.0-alpha1` too; undefined for a text without numbers. */
export function plainVersion(version: string): string | undefined {
  return coerce(version)?.join('.')
}

/** Of each id the newest version that fits, in the order in which the ids first occur. */
export function newestFitting<T extends Template>(templates: readonly T[], version: string): T[] {
  const newest = new Map<string, T>()
  for (const template of templates) {
    const known = newest.get(template.id)
    if (!fitsEngines(template, version)) continue
    if (!known || (known.version ?? -1) < (template.version ?? -1)) newest.set(template.id, template)
  }
  return [...newest.values()]
}

/**
 * The line that previews a template: the newest measured one that it fits. One made for other versions only gets the
 * line that stands for the nearest of them, with the notice that says so.
 */
export function lineForTemplate(template: Pick<Template, 'engines'>): LineChoice {
  const measured = (Object.keys(lines) as Line[]).reverse()
  const fitting = [...measured, ...otherVersions].find(version => fitsEngines(template, version))
  return lineFor(fitting ?? measured[0])
}

/** Newer than the measured ones first, then those between and before them. */
const otherVersions = [10, 11, 12, 13, 14, 15, 16, 7, 6, 4, 2, 1, 0].map(minor => `8.${minor}`)

/** Can we read this as a range of versions? */
export function isVersionRange(text: string): boolean {
  return readRange(text) !== undefined
}

/** `8.6` or `8.6.0-alpha1` as 8.6.0: what comes after the numbers does not count. */
function coerce(text: string): Version | undefined {
  const match = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text)
  return match ? [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)] : undefined
}

/** `^8.3`, `>=8.5 <8.8`, `8.3 - 8.5`, `8.x || 9`: alternatives of tests that must all hold. */
function readRange(text: string): Test | undefined {
  const alternatives = text.split('||').map(readAlternative)
  if (alternatives.some(test => test === undefined)) return undefined
  return version => alternatives.some(test => test!(version))
}

const number = String.raw`(0|[1-9]\d*|[xX*])`
const partial = String.raw`v?${number}(?:\.${number}(?:\.${number}(-[\w.-]+)?(?:\+[\w.-]+)?)?)?`
const hyphen = new RegExp(`^${partial}\\s+-\\s+${partial}$`)
const comparator = new RegExp(`^(\\^|~>?|>=|<=|>|<|=)?${partial}$`)

function readAlternative(text: string): Test | undefined {
  const trimmed = text.trim()
  const between = hyphen.exec(trimmed)
  if (between) {
    const [low, high] = [readPartial(between.slice(1, 5)), readPartial(between.slice(5, 9))]
    return version => compare(version, low.from) >= 0 && compare(version, high.to) < 0
  }
  const words = trimmed.replace(/([\^~<>=])\s+/g, '$1').split(/\s+/).filter(word => word !== '')
  const tests = words.map(readComparator)
  if (tests.some(test => test === undefined)) return undefined
  return version => tests.every(test => test!(version))
}

function readComparator(word: string): Test | undefined {
  const match = comparator.exec(word)
  if (!match) return undefined
  const { numbers, from, to } = readPartial(match.slice(2, 6))
  switch (match[1] ?? '=') {
    case '>=':
      return version => compare(version, from) >= 0
    case '>':
      return version => compare(version, to) >= 0
    case '<':
      return version => compare(version, from) < 0
    case '<=':
      return version => compare(version, to) < 0
    case '=':
      return version => compare(version, from) >= 0 && compare(version, to) < 0
    case '^':
      return version => compare(version, from) >= 0 && compare(version, caretEnd(numbers)) < 0
    default:
      return version => compare(version, from) >= 0 && compare(version, ceiling(numbers.slice(0, 2))) < 0
  }
}

/** The numbers of a version that may end early or in `x`: `8.x` is 8. */
type Numbers = readonly number[]

/**
 * A version as it stands in a range, with the first version that it means and the first that comes after these. Before
 * `8.8.0-alpha1` there is all that is before 8.8.0, after it 8.8.0: versions that are asked for have no such ending.
 */
function readPartial(parts: readonly (string | undefined)[]): { numbers: Numbers; from: Version; to: Version } {
  const end = parts.findIndex(part => part === undefined || !/^\d+$/.test(part))
  const numbers = parts.slice(0, end < 0 ? 3 : end).map(Number)
  const from = floor(numbers)
  const isPrerelease = end === 3 && parts[3] !== undefined
  return { numbers, from, to: isPrerelease ? from : ceiling(numbers) }
}

function floor([major = 0, minor = 0, patch = 0]: Numbers): Version {
  return [major, minor, patch]
}

/** The first version after all those that begin so. */
function ceiling([major, minor, patch]: Numbers): Version {
  if (major === undefined) return [Infinity, 0, 0]
  if (minor === undefined) return [major + 1, 0, 0]
  return patch === undefined ? [major, minor + 1, 0] : [major, minor, patch + 1]
}

/** `^8.3` ends before 9, `^0.3` before 0.4: the first number that is not 0 stays. */
function caretEnd(wanted: Numbers): Version {
  const first = wanted.findIndex(part => part > 0)
  return ceiling(wanted.slice(0, first < 0 ? wanted.length : first + 1))
}

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}
