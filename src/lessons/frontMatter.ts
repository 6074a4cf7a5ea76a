// The lines between `---` at the beginning of a lesson's text: YAML, of which only texts and lists of texts are read.
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLParseError } from 'yaml'
import { panes, type Pane } from '../share/address.ts'
import type { LessonProblem } from './lessonProblem.ts'
import { texts, type FrontMatter } from './writeFrontMatter.ts'

/** Longest front matter that is read, in characters. */
const longest = 20_000

/**
 * Reads the front matter of `text`; `body` is what follows, `bodyLine` where that begins. Problems: `LESSON_FRONT_MATTER`
 * (none, or not YAML), `LESSON_KEY_UNKNOWN`, `LESSON_KEY_MISSING`, `LESSON_KEY_VALUE`, each with its line.
 */
export function readFrontMatter(text: string, file: string): { value: FrontMatter; body: string; bodyLine: number; problems: LessonProblem[] } {
  const value: FrontMatter = { title: '', chapter: '', summary: '', goal: '', element: '' }
  const problems: LessonProblem[] = []
  const report = (code: string, message: string, line: number) => problems.push({ code, message, file, line })
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)
  if (!match || match[0].length > longest) {
    const message = match
      ? `The front matter is longer than ${longest} characters.`
      : /^---[ \t]*\n/.test(text)
        ? 'The front matter does not end: behind its last key a line --- is missing.'
        : 'The text must begin with a front matter: a line ---, then title, chapter, summary, goal and element, then a line ---.'
    report('LESSON_FRONT_MATTER', message, 1)
    return { value, body: text, bodyLine: 1, problems }
  }
  const counter = new LineCounter()
  const parsed = parseDocument(match[1] ?? '', { lineCounter: counter, prettyErrors: false, schema: 'core' })
  // The YAML begins on the second line of the file.
  const lineOfNode = (node: unknown) => counter.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0).line + 1
  for (const { message, line } of yamlErrors(parsed.errors, match[1] ?? '', counter)) report('LESSON_FRONT_MATTER', `Not valid YAML: ${message}`, line)
  const inDoubt = new Set(problems.map(({ line }) => line))
  const { contents } = parsed
  if (contents !== null && !isMap(contents)) report('LESSON_FRONT_MATTER', 'The front matter must be lines of the form key: value.', 2)
  const seen = new Set<string>()
  for (const { key, value: given } of isMap(contents) ? contents.items : []) {
    const line = lineOfNode(key)
    const name = isScalar(key) ? String(key.value) : ''
    seen.add(name)
    if (name === 'show') {
      const names = namesIn(given)
      const unknown = names?.find(each => !(panes as readonly string[]).includes(each))
      if (!names || unknown !== undefined) {
        const what = unknown === undefined ? 'must be a list' : `knows no pane ${JSON.stringify(unknown)}: it takes a list`
        report('LESSON_KEY_VALUE', `show ${what} of ${panes.join(', ')}.`, line)
      } else if (names.length > 0) value.show = names as Pane[]
      continue
    }
    const known = texts.find(each => each === name)
    if (!known) {
      report('LESSON_KEY_UNKNOWN', `The front matter has no key ${JSON.stringify(name)}; it takes ${texts.join(', ')} and show.`, line)
      continue
    }
    const read = textIn(given)
    if (read === undefined && inDoubt.has(line)) continue
    if (read === undefined) report('LESSON_KEY_VALUE', `${known} must be a text.`, line)
    else if (read.trim() === '') report('LESSON_KEY_VALUE', `${known} is empty.`, line)
    else value[known] = read.trim()
  }
  // What broken YAML holds is not known.
  const lacking = parsed.errors.length > 0 ? [] : texts.filter(name => !seen.has(name))
  for (const name of lacking) report('LESSON_KEY_MISSING', `The front matter lacks ${name}.`, 1)
  const body = text.slice(match[0].length)
  return { value, body, bodyLine: match[0].split('\n').length, problems }
}

/** What the parser stumbles over, once for each line, in words for somebody who wrote a sentence. */
function yamlErrors(errors: readonly YAMLParseError[], text: string, counter: LineCounter): { message: string; line: number }[] {
  const lines = text.split('\n')
  const told = new Map<number, string>()
  for (const { code, message, pos } of errors) {
    const at = counter.linePos(pos[0]).line
    // A quote that is never closed is missed only at the end.
    const opened = code === 'MISSING_CHAR' && /closing .?quote/.test(message) ? lines.findIndex(each => /^[\w-]+:\s*(?:"[^"]*|'[^']*)$/.test(each)) + 1 : 0
    const line = (opened || at) + 1
    const hasColon = /^[\w-]+:\s+[^"'[{].*:(?:\s|$)/.test(lines[at - 1] ?? '')
    if (!told.has(line)) told.set(line, opened ? 'a quote is opened and never closed.' : hasColon ? 'a text with a colon and a blank stands in double quotes.' : `${message.split('\n')[0]!}.`)
  }
  return [...told].map(([line, message]) => ({ line, message }))
}

function textIn(node: unknown): string | undefined {
  if (isAlias(node) || !isScalar(node)) return undefined
  // A number or a word like yes is meant as it stands there.
  return typeof node.value === 'string' ? node.value : node.source
}

function namesIn(node: unknown): string[] | undefined {
  if (isSeq(node)) {
    const names = node.items.map(item => textIn(item))
    return names.every(name => name !== undefined) ? names : undefined
  }
  return textIn(node)?.split(',').map(name => name.trim()).filter(name => name !== '')
}
