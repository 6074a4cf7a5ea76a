// Java's regular expressions, as `matches`, `replace`, `split` and `extract` use them.
import { Matcher } from './javaRegexMatcher.ts'
import type { Groups } from './javaRegexMatcher.ts'
import { parsePattern } from './javaRegexParser.ts'
import { compileTree } from './javaRegexProgram.ts'
import type { Program } from './javaRegexProgram.ts'
import { PatternError } from './javaRegexReader.ts'

/** Every method throws `RegexRunaway` where the pattern needs too many steps for the text. */
export interface JavaRegex {
  ok: true
  /** is there a match anywhere */
  find(text: string): boolean
  /** all matches replaced; a replacement that Java refuses fails, but only where there is a match */
  replace(text: string, replacement: string): { ok: true; text: string } | { ok: false; message: string }
  /** the pieces between the matches, empty ones at the end included */
  split(text: string): string[]
  /** all matches */
  extract(text: string): string[]
}

export type RegexCompilation =
  | JavaRegex
  /** `message` is Java's description; `unsupported`: Java would take the pattern, and we can't */
  | { ok: false; message: string; unsupported: boolean }

/** `flags` as FEEL gives them: `i`, `s`, `m` and `x` count, all others are passed over. */
export function compileJavaRegex(pattern: string, flags = ''): RegexCompilation {
  const key = `${['i', 's', 'm', 'x'].filter(flag => flags.includes(flag)).join('')}/${pattern}`
  let compiled = cache.get(key)
  if (!compiled) {
    compiled = compile(pattern, flags)
    if (cache.size >= mostCached) cache.clear()
    cache.set(key, compiled)
  }
  return compiled
}

const cache = new Map<string, RegexCompilation>()
const mostCached = 200

function compile(pattern: string, flags: string): RegexCompilation {
  try {
    return regexOf(compileTree(parsePattern(pattern, flags)))
  } catch (error) {
    if (error instanceof PatternError) return { ok: false, message: error.message, unsupported: error.unsupported }
    // Thousands of nested groups: Java's own stack overflows there as well.
    if (error instanceof RangeError) return { ok: false, message: 'Stack overflow', unsupported: false }
    throw error
  }
}

function regexOf(program: Program): JavaRegex {
  const matches = (text: string) => new Matcher(program, text).matches()
  return {
    ok: true,
    find: text => matches(text).next().done !== true,
    replace: (text, replacement) => replaceAll(text, replacement, matches(text), program),
    split: text => split(text, matches(text)),
    extract: text => [...matches(text)].map(([start, end]) => text.slice(start, end)),
  }
}

/** What a replacement inserts: text, or the text of a group. */
type Part = string | number

function replaceAll(
  text: string,
  replacement: string,
  matches: Iterable<Groups>,
  program: Program,
): ReturnType<JavaRegex['replace']> {
  let parts: Part[] | undefined
  let result = ''
  let done = 0
  for (const groups of matches) {
    if (!parts) {
      const parsed = parseReplacement(replacement, program)
      if (!parsed.ok) return parsed
      parts = parsed.parts
    }
    result += text.slice(done, groups[0])
    for (const part of parts) result += typeof part === 'string' ? part : groupText(text, groups, part)
    done = groups[1]!
  }
  return { ok: true, text: result + text.slice(done) }
}

function groupText(text: string, groups: Groups, group: number): string {
  const start = groups[2 * group]!
  return start < 0 ? '' : text.slice(start, groups[2 * group + 1])
}

function parseReplacement(
  replacement: string,
  program: Program,
): { ok: true; parts: Part[] } | { ok: false; message: string } {
  const parts: Part[] = []
  for (let at = 0; at < replacement.length; ) {
    const char = replacement[at]!
    if (char === '\\') {
      if (at + 1 === replacement.length) return { ok: false, message: 'character to be escaped is missing' }
      parts.push(replacement[at + 1]!)
      at += 2
    } else if (char === '$') {
      const reference = parseReference(replacement, at + 1, program)
      if (!reference.ok) return reference
      parts.push(reference.group)
      at = reference.end
    } else {
      parts.push(char)
      at++
    }
  }
  return { ok: true, parts }
}

/** After `$`: a group's number, as long as there is a group of that number, or its name in braces. */
function parseReference(
  replacement: string,
  from: number,
  { groups, names }: Program,
): { ok: true; group: number; end: number } | { ok: false; message: string } {
  const rest = replacement.slice(from)
  if (rest === '') return { ok: false, message: 'Illegal group reference: group index is missing' }
  if (rest.startsWith('{')) {
    const name = /^\{([a-zA-Z0-9]*)/.exec(rest)![1]!
    if (name === '') return { ok: false, message: "named capturing group is missing trailing '}'" }
    if (rest[name.length + 1] !== '}') return { ok: false, message: "named capturing group is missing trailing '}'" }
    if (/^\d/.test(name)) return { ok: false, message: `capturing group name {${name}} starts with digit character` }
    const group = names.get(name)
    if (group === undefined) return { ok: false, message: `No group with name {${name}}` }
    return { ok: true, group, end: from + name.length + 2 }
  }
  if (!/^\d/.test(rest)) return { ok: false, message: 'Illegal group reference' }
  let group = Number(rest[0])
  let end = from + 1
  while (/^\d$/.test(replacement[end] ?? '') && group * 10 + Number(replacement[end]) <= groups) {
    group = group * 10 + Number(replacement[end])
    end++
  }
  return group > groups ? { ok: false, message: `No group ${group}` } : { ok: true, group, end }
}

/** An empty match at the very start cuts nothing off. */
function split(text: string, matches: Iterable<Groups>): string[] {
  const pieces: string[] = []
  let done = 0
  for (const [start, end] of matches as Iterable<[number, number]>) {
    if (done === 0 && start === 0 && end === 0) continue
    pieces.push(text.slice(done, start))
    done = end
  }
  return done === 0 ? [text] : [...pieces, text.slice(done)]
}
