// Secrets: placeholders in the JSON text of a job's variables, put in as text before the connector reads it.
// The runtime knows `{{secrets.NAME}}` and the older bare `secrets.NAME`, in values and in keys alike.
import { emptyObject, isObject, parseJson, printJson, type Json, type Variables } from '../json.ts'
import type { ConnectorException, RuntimePhase } from './contract.ts'
import { isBlank } from './javaText.ts'
import { mask } from './masking.ts'
import { mentions } from './mentions.ts'
import type { RuntimeRules } from './versions.ts'

// Java's \s and \S, which are ASCII only.
const braces = /\{\{[ \t\n\v\f\r]*secrets\.([^ \t\n\v\f\r]+?[ \t\n\v\f\r]*)\}\}/g
const bare = /secrets\.((?:[a-zA-Z0-9]+[/._-])*[a-zA-Z0-9]+)/g

/** A secret that names itself twice doubles the text each round: growth ends at what an engine can hand out. */
const maxGrowth = 4_000_000

type Resolve = (name: string) => string

class MissingSecret extends Error {
  readonly secret: string
  constructor(secret: string) {
    super(`Secret with name '${secret}' is not available`)
    this.secret = secret
  }
}

export type ReplacedSecrets = { ok: true; json: string } | { ok: false; missing: string; message: string }

/**
 * Puts the secrets' values into JSON text: first between double braces, then the bare ones. The first name that has no
 * value ends it. On 8.3 and 8.5 values go in unescaped, so the outcome may no longer be JSON.
 */
export function replaceSecrets(json: string, secrets: Record<string, string>, rules: RuntimeRules): ReplacedSecrets {
  try {
    const replaced = replaceBoth(json, name => {
      if (!Object.hasOwn(secrets, name)) throw new MissingSecret(name)
      return rules.escapesSecrets ? JSON.stringify(secrets[name]!).slice(1, -1) : secrets[name]!
    })
    return { ok: true, json: replaced }
  } catch (error) {
    if (!(error instanceof MissingSecret)) throw error
    return { ok: false, missing: error.secret, message: error.message }
  }
}

function replaceBoth(json: string, resolve: Resolve): string {
  return replaceRounds(replaceRounds(json, braces, resolve), bare, resolve)
}

// As many rounds as the text had placeholders at the start: that is how far secrets within secrets are followed.
function replaceRounds(text: string, pattern: RegExp, resolve: Resolve): string {
  let rounds = text.match(pattern)?.length ?? 0
  for (let current = text; ; rounds--) {
    if (rounds === 0 || current.length > text.length + maxGrowth) return current
    const next = current.replace(pattern, (_match, group: string) => {
      const name = trim(group)
      return isBlank(name) ? 'null' : resolve(name)
    })
    if (next === current) return current
    current = next
  }
}

/** Java's `trim`: everything up to and including the blank. */
function trim(text: string): string {
  return text.replace(/^[\0- ]+|[\0- ]+$/g, '')
}

/** The names between the braces, then the bare ones, each once, untrimmed: the runtime masks the values of these. */
function secretNames(json: string): string[] {
  const names = [braces, bare].flatMap(pattern => [...json.matchAll(pattern)].map(match => match[1]!))
  return [...new Set(names)]
}

export interface FilledVariables {
  phase?: Extract<RuntimePhase, { phase: 'secrets' }>
  /** what the connector reads */
  variables: Variables
  /** the same for people: `***` in place of every secret */
  shown: Variables
  /** values of the secrets that the variables name, as the runtime masks them */
  values: string[]
  exception?: ConnectorException
}

/** The phase that fills secrets into a job's variables; without placeholders there is none. */
export function fillSecrets(
  variables: Variables,
  secrets: Record<string, string>,
  rules: RuntimeRules,
): FilledVariables {
  if (!mentions(variables, 'secrets.')) return { variables, shown: variables, values: [] }
  return fillSecretsOfText(printJson(variables), secrets, rules)
}

/** The same for variables that are JSON text, as the engine hands them out. */
export function fillSecretsOfText(json: string, secrets: Record<string, string>, rules: RuntimeRules): FilledVariables {
  const before = readObject(json) ?? emptyObject()
  const shown = readObject(replaceBoth(json, () => mask)) ?? before
  const values = secretNames(json).flatMap(name => (Object.hasOwn(secrets, name) ? [secrets[name]!] : []))
  const used = placeholders(before)
  const missing = [...new Set(used.map(({ name }) => name))].filter(name => !Object.hasOwn(secrets, name))
  const phase = { phase: 'secrets', variables: shown, used, missing } as const

  const replaced = replaceSecrets(json, secrets, rules)
  if (!replaced.ok) {
    const exception = { type: 'io.camunda.connector.api.error.ConnectorInputException', message: replaced.message }
    return { phase: { ...phase, failure: replaced.message }, variables: before, shown, values, exception }
  }
  const filled = readObject(replaced.json)
  if (filled) return { ...(used.length > 0 && { phase }), variables: filled, shown, values }
  const exception = { ...rules.notJson }
  return { phase: { ...phase, failure: exception.message }, variables: before, shown, values, exception }
}

/** Reads an object; like the runtime's parser it does not look at what follows the object's end. */
function readObject(json: string): Variables | undefined {
  const whole = parseJson(json)
  if (whole.ok) return isObject(whole.value) ? whole.value : undefined
  const end = whole.problem.at?.from
  const first = end === undefined ? undefined : parseJson(json.slice(0, end))
  return first?.ok && isObject(first.value) ? first.value : undefined
}

/** Which secrets the values name, and where: `headers.Authorization`, `tags[0]`. */
function placeholders(value: Json, place = ''): { name: string; place: string }[] {
  if (typeof value === 'string') return namesIn(value).map(name => ({ name, place }))
  if (Array.isArray(value)) return value.flatMap((item, index) => placeholders(item, `${place}[${index}]`))
  if (!isObject(value)) return []
  return Object.keys(value).flatMap(key => {
    const inner = place === '' ? key : `${place}.${key}`
    return [...namesIn(key).map(name => ({ name, place: inner })), ...placeholders(value[key]!, inner)]
  })
}

// The bare pattern would see the start of a name in braces once more, so braces are taken out first.
function namesIn(text: string): string[] {
  const inBraces = [...text.matchAll(braces)].map(match => trim(match[1]!))
  const rest = [...text.replace(braces, ' ').matchAll(bare)].map(match => match[1]!)
  return [...new Set([...inBraces, ...rest])]
}
