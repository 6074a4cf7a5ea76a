// Colours for FEEL and JSON without an editor: good enough for the eye until the editor is there, in its colours.

export type TokenKind = 'keyword' | 'string' | 'number' | 'operator' | 'function' | 'name' | 'comment'

/** A piece of the text; all pieces together are the text. */
export interface Token {
  text: string
  kind?: TokenKind
}

/** In order of trying, at each place. Each is sticky. */
type Grammar = readonly (readonly [TokenKind | undefined, RegExp])[]

const string = /"(?:[^"\\\n]|\\.)*"?/y
const number = /-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y

const feel: Grammar = [
  ['comment', /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ['string', string],
  ['string', /@"[^"\n]*"?/y],
  ['number', /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['keyword', /\b(?:if|then|else|for|in|return|some|every|satisfies|and|or|between|instance of|function|external|true|false|null)\b/y],
  // A name and what follows of it, with spaces as in `string length(`.
  ['function', /[\p{L}_][\p{L}\p{N}_]*(?: (?!if|then|else|in|return|and|or|satisfies|between)[\p{L}_][\p{L}\p{N}_]*)*(?=\s*\()/uy],
  ['name', /`[^`\n]*`?|[\p{L}_?][\p{L}\p{N}_]*/uy],
  ['operator', /\*\*|<=|>=|!=|[+\-*/=<>]/y],
]

const json: Grammar = [
  ['name', /"(?:[^"\\\n]|\\.)*"(?=\s*:)/y],
  ['string', string],
  ['number', number],
  ['keyword', /\b(?:true|false|null)\b/y],
]

const grammars = { feel, json }

/** Longer texts stay in one colour: somebody types in them. */
const longest = 60_000

export function highlight(text: string, language: keyof typeof grammars): Token[] {
  if (text.length > longest) return [{ text }]
  const found: Token[] = []
  let plain = 0
  let at = 0
  const grammar = grammars[language]
  while (at < text.length) {
    const token = tokenAt(text, at, grammar)
    if (!token) {
      at++
      continue
    }
    if (plain < at) found.push({ text: text.slice(plain, at) })
    found.push(token)
    at += token.text.length
    plain = at
  }
  if (plain < text.length) found.push({ text: text.slice(plain) })
  return found
}

function tokenAt(text: string, at: number, grammar: Grammar): Token | undefined {
  for (const [kind, pattern] of grammar) {
    pattern.lastIndex = at
    const match = pattern.exec(text)?.[0]
    if (match) return { text: match, ...(kind && { kind }) }
  }
  return undefined
}
