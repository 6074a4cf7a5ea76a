// Where a text of Java's own may read otherwise on a real cluster although both mean the same. Each difference is a
// rule over texts: `occurs` finds what may read otherwise, `reduced` leaves it out, so that two texts can be compared.
// Only messages are looked at: a value, a code, a command never differs.

export interface KnownDifference {
  code: string
  /** for people, after "differs from the real engine: " */
  message: string
  /** Does the text hold what may read otherwise? */
  occurs(text: string): boolean
  /** The text without what may read otherwise. */
  reduced(text: string): string
}

export const knownDifferences: readonly KnownDifference[] = [
  {
    code: 'PARSER_WORDS',
    message: 'what the parser expected, and where, it says in its own words',
    occurs: text => /failed to parse expression [^]*: Expected \(/.test(text),
    reduced: text => text.replaceAll(/: Expected \([^]*?found "[^]*?"(?= \| Error|, type=|\}|$)/g, ''),
  },
  {
    code: 'WHOLE_DECIMAL',
    message: 'a whole number that came with a decimal point, as 45.0, is quoted without it',
    occurs: text => quotesContext(text) && /\d[,}\]]|\d\.0[,}\]]/.test(text),
    reduced: text => text.replaceAll(/(\d)\.0(?=[,}\]])/g, '$1'),
  },
  {
    code: 'KEY_ORDER',
    message: 'the keys of a quoted context may stand in another order, which changes from start to start',
    occurs: text => quotesContext(text) || cutTail(text) !== text,
    reduced: text => cutTail(text).split(/[{}[\],]+ ?|Available keys: /).toSorted().join('\n'),
  },
]

/** A context with more than one key, as Java, FEEL or JSON prints it, or the list of its keys. */
function quotesContext(text: string): boolean {
  const comma = text.indexOf(',', entryFrom(text, text.indexOf('{')))
  return (comma >= 0 && text.includes('}', comma)) || /Available keys: [^]*,/.test(text)
}

/** Where the first entry within a brace has its sign; the text's end if there is none. One walk: texts may be long. */
function entryFrom(text: string, brace: number): number {
  const rest = brace < 0 ? -1 : text.slice(brace).search(/[=:]/)
  return rest < 0 ? text.length : brace + rest
}

/** The runtime cuts messages that are longer; what is left of their end then depends on all that stands before. */
const longest = 5000

function cutTail(text: string): string {
  const tail = text.length >= longest ? text.indexOf(' | Error variables: ') : -1
  return tail < 0 ? text : text.slice(0, tail)
}
