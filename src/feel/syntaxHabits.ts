// What people write that is no FEEL, from other languages or by analogy, and what to write instead.
import { reservedWords } from './cursor.ts'

/** What is wrong: `length` characters from the place on, or from where `shift` moves it. */
export interface Habit {
  message: string
  hint?: string
  length: number
  shift?: number
}

/** The place of an error: the text before it and behind it. */
export interface Place {
  before: string
  rest: string
  /** an expression ends before the place */
  behindValue: boolean
  /** the parser would take a value there */
  wantsValue: boolean
  /** a bracket is open */
  inBrackets: boolean
  /** a colon is missing: it has just read the key of a context */
  wantsColon: boolean
  /** a word that is begun and waits for its other half: `for` for `return` */
  wantsWord: boolean
}

interface Sign {
  /** what ends the text before it */
  before?: RegExp
  pattern: RegExp
  message?: string
  hint?: string
}

/** Operators that stand behind a value. */
const foreignOperators: Sign[] = [
  { pattern: /^={2,3}/, message: 'FEEL compares with one `=`.', hint: 'Write `a = b`.' },
  { pattern: /^!==/, message: 'FEEL compares with `!=`.', hint: 'Write `a != b`.' },
  { pattern: /^&&/, hint: 'Write `and`.' },
  { pattern: /^&/, hint: 'Write `and`; texts are joined with `+`.' },
  { pattern: /^\|\|?/, hint: 'Write `or`.' },
  { pattern: /^\?\?/, hint: 'Write `get or else(value, default)`.' },
  { pattern: /^\?\./, hint: 'A plain `.` will do: the path of a null is null.' },
  { pattern: /^->/, hint: 'Write `function(x) …` for a function, `.` for a path.' },
  { pattern: /^=>/, hint: 'Write `function(x) …`.' },
  { pattern: /^(?:%|mod\b)/, hint: 'Write `modulo(a, b)`.' },
  { pattern: /^\^/, hint: 'Write `**` for a power.' },
]

/** Signs that no expression has anywhere. */
const foreignSigns: Sign[] = [
  { pattern: /^&&/, hint: 'Write `and`.' },
  { pattern: /^&/, hint: 'Write `and`; texts are joined with `+`.' },
  { pattern: /^\|\|?/, hint: 'Write `or`.' },
  { pattern: /^\?\?/, hint: 'Write `get or else(value, default)`.' },
  { pattern: /^\?\./, hint: 'A plain `.` will do: the path of a null is null.' },
  { pattern: /^\?/, message: '`? :` is not FEEL.', hint: 'Write `if … then … else …`.' },
  { pattern: /^!(?!=)/, hint: 'Write `not(…)`.' },
  { pattern: /^'/, message: 'Text stands in double quotes.', hint: 'Write `"…"`.' },
  { pattern: /^;/, hint: 'Entries and items are separated by `,`.' },
  { before: /[^<>!=]=$/, pattern: /^==?/, message: 'FEEL compares with one `=`.', hint: 'Write `a = b`.' },
  { before: /[^<>!=]=$/, pattern: /^>/, message: '`=>` is not FEEL.', hint: 'Write `function(x) …`.' },
  { pattern: /^=/, message: 'A value is missing before `=`.' },
  { pattern: /^\+/, message: 'A value is missing before `+`.', hint: 'Numbers have no plus sign.' },
]

export function foreignOperator(rest: string): Habit | undefined {
  return signIn(foreignOperators, '', rest)
}

export function foreignSign(before: string, rest: string): Habit | undefined {
  return signIn(foreignSigns, before, rest)
}

function signIn(signs: readonly Sign[], before: string, rest: string): Habit | undefined {
  const sign = signs.find(each => each.pattern.test(rest) && each.before?.test(before) !== false)
  if (!sign) return undefined
  const found = sign.pattern.exec(rest)![0]
  return { message: sign.message ?? `\`${found}\` is not FEEL.`, hint: sign.hint, length: found.length }
}

/** The first habit that explains a place. */
export function habitAt(place: Place): Habit | undefined {
  for (const pattern of habits) {
    const found = pattern.rest.exec(place.rest)?.[0]
    if (found === undefined || pattern.before?.test(place.before) === false) continue
    const habit = pattern.explain(found, place)
    if (habit) return { length: found.length, ...habit }
  }
  return undefined
}

interface Pattern {
  /** what ends the text before the place */
  before?: RegExp
  rest: RegExp
  /** undefined: something else, after all */
  explain(found: string, place: Place): (Omit<Habit, 'length'> & { length?: number }) | undefined
}

const word = /^[A-Za-z_$][\w$]*/
const anything = /^(?:[\p{L}\p{N}_$]+|[^\s]|$)/u
const afterDot = /\.\s*$/

const pointNotComma = (number: string) => ({ message: 'Numbers have a point, never a comma.', hint: `Write \`${number.replace(',', '.')}\`.` })

const habits: Pattern[] = [
  {
    before: /\d$/,
    rest: /^[eE][+-]?\d+/,
    explain: () => ({ message: 'FEEL has no numbers with an exponent.', hint: 'Write all digits, or `10 ** 3`.' }),
  },
  {
    before: afterDot,
    rest: word,
    explain: found =>
      reservedWords.has(found)
        ? {
            message: `\`${found}\` is a word of the language and can't follow a dot.`,
            hint: `Put it in backticks: .\`${found}\``,
          }
        : undefined,
  },
  {
    before: afterDot,
    rest: /^\d[\w-]*/,
    explain: found => ({
      message: 'A name does not start with a digit.',
      hint: `Put it in backticks: .\`${found}\``,
    }),
  },
  {
    before: afterDot,
    rest: /^"/,
    explain: () => ({
      message: 'A name behind a dot stands without quotes.',
      hint: 'Names with special characters stand in backticks.',
    }),
  },
  {
    before: /,\s*$/,
    rest: /^[)\]}]/,
    explain: (_found, { before }) => ({
      message: 'One comma too many.',
      shift: before.lastIndexOf(',') - before.length,
    }),
  },
  {
    before: /\bnot\s+$/,
    rest: anything,
    explain: () => ({ message: '`not` is a function.', hint: 'Write `not(…)`.' }),
  },
  {
    before: /(?:^|[^\w.])(?:let|var|const)\s+$/,
    rest: word,
    explain: () => ({
      message: 'FEEL has no variables to set.',
      hint: 'Entries of a context see the ones before them: `{a: 1, b: a + 1}`.',
    }),
  },
  {
    before: /[)\]}"]\s*$/,
    rest: /^\(/,
    explain: () => ({
      message: 'Only a function with a name can be called.',
      hint: 'Give it a name in a context: `{f: function(x) x, result: f(1)}.result`.',
    }),
  },
  {
    rest: /^(?:<=|>=|!=|<|>|=)/,
    explain: (_found, { behindValue }) =>
      behindValue
        ? {
            message: "A comparison can't be compared again.",
            hint: 'Join comparisons with `and`, or put one in parentheses.',
          }
        : undefined,
  },
  {
    before: /\d,\d[^,:{}"]*$/,
    rest: /^/,
    explain: (_found, { before, wantsColon }) => {
      if (!wantsColon) return undefined
      const [rest = ''] = /\d+,\d+[^,]*$/.exec(before) ?? []
      const [number] = /^\d+,\d+/.exec(rest)!
      return { ...pointNotComma(number), shift: -rest.length, length: number.length }
    },
  },
  {
    rest: /^\{{1,2}\s*secrets\.[\w.]+\s*\}{0,2}/,
    explain: found => ({ message: 'A secret stands in a text.', hint: `Write \`"{{${/secrets[\w.]+/.exec(found)![0]}}}"\`.` }),
  },
  {
    before: /\d$/,
    rest: /^,\d+/,
    explain: (found, { before, inBrackets }) => (inBrackets ? undefined : pointNotComma(/\d+$/.exec(before)![0] + found)),
  },
  {
    before: /[{,]\s*[\w$]+\s*=[^={}]*$/,
    rest: anything,
    explain: (_found, { wantsColon }) => (wantsColon ? { message: 'A key is followed by `:`, not by `=`.' } : undefined),
  },
  {
    before: /[(,]\s*(?:[A-Za-z]+ +){2,}[A-Za-z]+$/,
    rest: /^[),]/,
    explain: (_found, { wantsWord }) => (wantsWord ? undefined : { message: 'Text stands in double quotes.' }),
  },
  {
    before: /(?:^|[^\w.])https?$/,
    rest: /^:\/\/[^\s"]*/,
    explain: () => ({ message: 'Text stands in double quotes.', hint: 'Write `"https://…"`.' }),
  },
  {
    before: /[\w$`"]\s*$/,
    rest: /^:/,
    explain: (_found, { inBrackets }) =>
      inBrackets ? undefined : { message: 'Names with values stand in braces.', hint: 'Write `{ name: value }`.' },
  },
  {
    before: /[-+*/<>=]\s*(?:if|for|some|every)\s+$/,
    rest: anything,
    explain: (_found, { before }) => {
      const [, opener = 'if'] = /(\w+)\s+$/.exec(before) ?? []
      return { message: `Behind an operator, \`${opener}\` stands in parentheses.`, hint: `Write \`(${opener} …)\`.` }
    },
  },
  {
    before: /[\w$)\]}"`]\s+$/,
    rest: /^(?:[A-Za-z_$][\w$]*|"[^"\n]*")\s*:/,
    explain: (found, { inBrackets }) =>
      inBrackets ? { message: `A comma is missing before \`${found.replace(/\s*:$/, '')}\`.` } : undefined,
  },
  {
    before: /[\w$]\s+$/,
    rest: word,
    explain: (found, { before, wantsValue, wantsWord, inBrackets }) => {
      if (wantsValue || wantsWord || reservedWords.has(found)) return undefined
      const joined = `${/[\w$]+\s+$/.exec(before)![0].trimEnd()} ${found}`
      return {
        message: `${inBrackets ? 'An operator or a comma' : 'An operator'} is missing before \`${found}\`.`,
        hint: `A name with a blank stands in backticks: \`${joined}\``,
      }
    },
  },
]
