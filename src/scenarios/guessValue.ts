// A plausible value for something of which only the name, or what an expression does with it, is known.
import type { CompiledExpression, FeelPath } from '../feel/contract.ts'
import type { Json } from '../json.ts'

/** By name; the first that matches. */
const byName: [pattern: RegExp, value: Json][] = [
  [/^(body|data|result|response|payload|details?|metadata|attributes|document|content_?filter\w*)$/i, {}],
  [/^(is|has|can|should|was)[A-Z_]|^(ok|success|successful|enabled|active|valid|open|done|paid|approved|confirmed)$|ed$/, true],
  [/^(status|status_?code|http_?status)$/i, 200],
  [/^(e_?mail|mail|e_?mail_?address)$|Email$/i, 'ada@example.org'],
  [/(url|uri|href|link|website|endpoint)$/i, 'https://example.org/'],
  [/((?<![a-z])(?:age|sum|rate|size|cost)|count|total|amount|price|number|quantity|length|score|tokens|rows|temperature|speed|humidity|latitude|longitude|percent|offset|partition|retries)$/i, 42],
  [/^(lat|lon|lng|x|y|index|max|min)$/i, 42],
  [/(_at|At|timestamp|[dD]ate_?[tT]ime)$|^(created|updated|modified|time)$/, '2026-01-15T10:30:00Z'],
  [/(date|day)$/i, '2026-01-15'],
  [/(^|_)(id|uuid|guid|key|ref)$|(Id|ID|Key|Uuid|Ref)$/, '4711'],
  [/(token|hash|signature)$/i, 'abc123'],
  [/(country)$/i, 'DE'],
  [/(currency)$/i, 'EUR'],
  [/(language|locale)$/i, 'en'],
  [/^(items|list|results|entries|records|elements|values|files|documents|errors|choices|hits|objects|users|orders)$/i, []],
  [/name$/i, 'Ada'],
]

export function guessByName(name: string): Json {
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? 'text'
}

/** By the functions that take such a value, and what they do without it. */
const byFunction: [names: string[], value: Json][] = [
  [
    ['upper case', 'lower case', 'substring', 'substring before', 'substring after', 'contains', 'starts with', 'ends with', 'matches',
      'replace', 'split', 'string length', 'trim', 'is blank', 'extract', 'to base64', 'from base64'], 'text'],
  [['number'], '42'],
  [['date'], '2026-01-15'],
  [['time'], '10:30:00'],
  [['date and time'], '2026-01-15T10:30:00Z'],
  [['duration'], 'P1D'],
  [['floor', 'ceiling', 'abs', 'round up', 'round down', 'round half up', 'round half down', 'decimal', 'modulo', 'sqrt', 'odd', 'even'], 42],
  [['sum', 'mean', 'median', 'max', 'min', 'product'], [42]],
  [['string join'], ['text']],
  [['count', 'is empty', 'append', 'concatenate', 'flatten', 'reverse', 'distinct values', 'list contains', 'sublist', 'index of', 'union',
    'remove', 'insert before', 'sort', 'duplicate values'], []],
  [['get entries', 'get value', 'context put', 'context merge'], {}],
  [['not', 'assert'], true],
]

/** What an expression does with the value at a path; undefined when that tells nothing. */
export function guessByUse({ text, calls }: CompiledExpression, { from, to }: FeelPath): Json | undefined {
  const before = text.slice(Math.max(0, from - near), from)
  const after = text.slice(to, to + near)
  const name = /([\p{L}][\p{L} ]*?)\s*\(\s*$/u.exec(before)?.[1]
  if (name !== undefined && /^\s*[,)]/.test(after)) {
    const call = calls.find(({ arguments: [first] }) => first?.from === from && first.to === to)
    const taken = call && byFunction.find(([names]) => names.includes(call.name))?.[1]
    if (taken !== undefined) return taken
  }
  return guessByOperator(before, after)
}

/** As much of the text around a path as tells what is done with it. */
const near = 200

const literal = String.raw`("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true\b|false\b)`
const comparedWith = new RegExp(`^\\s*(!=|<=|>=|=|<|>)\\s*${literal}`)
const comparedBefore = new RegExp(`${literal}\\s*(=|<=|>=|<|>)\\s*$`)
const listed = new RegExp(`^\\s+in\\s*[([]\\s*${literal}`)

function guessByOperator(before: string, after: string): Json | undefined {
  const right = comparedWith.exec(after)
  if (right) return compared(right[1]!, right[2]!)
  const left = comparedBefore.exec(before)
  if (left) return read(left[1]!)
  const choice = listed.exec(after)
  if (choice) return read(choice[1]!)
  if (/^\s*\+\s*"/.test(after) || /"\s*\+\s*$/.test(before)) return 'text'
  if (/^\s*(\*\*?|\/|-\s*\d|\+\s*\d|between\b|[<>])/.test(after) || /(\d\s*[-+*/]|[*/])\s*$/.test(before)) return 42
  if (/\[\s*$/.test(before) && /^\s*\]/.test(after)) return true
  const isCondition = /\b(if|and|or|satisfies)\s+$/.test(before) || /^\s+(and|or)\b/.test(after)
  return isCondition && /^\s*(then|and|or|\)|$)/.test(after) ? true : undefined
}

/** A value for which the comparison holds. */
function compared(operator: string, text: string): Json {
  const value = read(text)
  if (typeof value === 'number') return operator === '>' || operator === '!=' ? value + 1 : operator === '<' ? value - 1 : value
  if (operator !== '!=') return value
  return typeof value === 'boolean' ? !value : 'text'
}

function read(text: string): Json {
  if (text === 'true' || text === 'false') return text === 'true'
  if (!text.startsWith('"')) return Number(text)
  return text.slice(1, -1).replace(/\\(["\\])/g, '$1')
}
