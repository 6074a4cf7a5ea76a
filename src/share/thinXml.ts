// XML as a diagram is written, two blanks of indentation for each level, says much twice: where each line begins, and at
// the end of each element its name again. Thin XML leaves that out. What it can't give back letter by letter stays as it is.

/** The thin form, from which `fullXml` makes exactly this text; undefined when there is none. */
export function thinXml(xml: string): string | undefined {
  let thin = ''
  for (const part of parts(xml)) {
    if (part.startsWith('</')) thin += end
    else if (!/^\n *$/.test(part)) thin += part
  }
  return fullXml(thin, xml.length) === xml ? thin : undefined
}

/** Deepest nesting of elements in a diagram from elsewhere: what comes after would call itself too often. */
const deepest = 200

/** The XML of which this is the thin form; undefined when it is none, or when it would have more than `limit` characters. */
export function fullXml(thin: string, limit: number): string | undefined {
  const open: string[] = []
  let full = ''
  let before: Kind | undefined
  for (const part of parts(thin)) {
    const kind = kindOf(part)
    const name = kind === 'end' ? open.pop() : undefined
    if ((kind === 'end' && name === undefined) || open.length > deepest) return undefined
    const isInLine = before === undefined || before === 'text' || kind === 'text' || (kind === 'end' && before === 'start')
    if (!isInLine) full += `\n${'  '.repeat(open.length)}`
    full += name === undefined ? part : `</${name}>`
    if (full.length > limit) return undefined
    if (kind === 'start') open.push(nameOf(part))
    before = kind
  }
  return open.length === 0 ? `${full}\n` : undefined
}

/** Why XML from elsewhere goes no further, in a sentence; undefined when nothing is wrong with it in this respect. */
export function refuseXml(xml: string): string | undefined {
  let depth = 0
  for (const part of parts(xml)) {
    if (/^<!(?!--|\[)/.test(part)) return 'Its diagram declares a document type, which no BPMN file needs.'
    const kind = kindOf(part)
    if (kind === 'start') depth++
    if (kind === 'end') depth--
    if (depth > deepest) return `Its diagram is nested deeper than ${deepest} levels.`
  }
  return undefined
}

/** The start tags, empty elements included. */
export function* startTags(xml: string): Generator<string> {
  for (const part of parts(xml)) if (kindOf(part) === 'start' || kindOf(part) === 'empty') yield part
}

const end = '</>'

type Kind = 'start' | 'end' | 'empty' | 'other' | 'text'

function kindOf(part: string): Kind {
  if (!part.startsWith('<')) return 'text'
  if (part.startsWith('</')) return 'end'
  if (/^<[!?]/.test(part)) return 'other'
  return part.endsWith('/>') ? 'empty' : 'start'
}

const nameOf = (tag: string) => /^<([^\s/>]*)/.exec(tag)?.[1] ?? ''

/** Markup and the text between, one after the other: together they are the XML again. */
function* parts(xml: string): Generator<string> {
  let at = 0
  while (at < xml.length) {
    const to = xml[at] === '<' ? endOfMarkup(xml, at) : xml.indexOf('<', at)
    const next = to < 0 ? xml.length : to
    yield xml.slice(at, next)
    at = next
  }
}

const wholes: [from: string, to: string][] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']]

/** The place after it; -1 where it does not end. */
function endOfMarkup(xml: string, at: number): number {
  const whole = wholes.find(([from]) => xml.startsWith(from, at))
  if (whole) {
    const last = xml.indexOf(whole[1], at + whole[0].length)
    return last < 0 ? -1 : last + whole[1].length
  }
  let quote = ''
  for (let next = at + 1; next < xml.length; next++) {
    const char = xml[next]!
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '>') return next + 1
  }
  return -1
}
