// Properties with dots in their names become nested objects, and secrets are filled into their JSON text.
import { emptyObject, isObject, parseJson, printJson, type Json, type JsonObject } from '../../json.ts'
import { grownCapacity, inHashOrder, isBlank } from '../javaText.ts'
import { replaceSecrets } from '../replaceSecrets.ts'
import { InboundFailure } from './failures.ts'
import { jsonFailure } from './jsonBody.ts'
import type { InboundRules } from './versions.ts'

/** `inbound.method` becomes `{inbound: {method}}`. Throws `InboundFailure` where names stand in each other's way. */
export function nestedProperties(raw: ReadonlyMap<string, string>): JsonObject {
  const paths = new Map<string, { path: string[]; value: string }>()
  for (const [name, value] of raw) {
    const path = splitName(name)
    const key = JSON.stringify(path)
    const known = paths.get(key)
    if (known) {
      const text = `Duplicate key [${path.join(', ')}] (attempted merging values ${known.value} and ${value})`
      throw new InboundFailure('java.lang.IllegalStateException', text)
    }
    paths.set(key, { path, value })
  }
  const root = emptyObject()
  for (const { path, value } of paths.values()) insert(root, path, value)
  return hashed(root)
}

/** Java's `split`: empty parts at the end fall away. */
function splitName(name: string): string[] {
  const parts = name.split('.')
  while (parts.length > 0 && parts.at(-1) === '') parts.pop()
  return parts.length === 0 && name === '' ? [''] : parts
}

function malformed(reason: string): InboundFailure {
  return new InboundFailure('java.lang.RuntimeException', `Detected malformed Connector properties: ${reason}`)
}

function insert(root: JsonObject, path: string[], value: string): void {
  if (path.length === 0) throw malformed('Index 0 out of bounds for length 0')
  let current = root
  for (const [at, key] of path.entries()) {
    const known = Object.hasOwn(current, key) ? current[key] : undefined
    if (at === path.length - 1) {
      if (known !== undefined) throw malformed(`Duplicate key: ${key}`)
      current[key] = value
      return
    }
    if (isBlank(key)) throw malformed(`Empty key in path: [${path.slice(at).join(', ')}]`)
    if (known !== undefined && !isObject(known)) throw malformed(`Duplicate key: ${key}`)
    current = (current[key] ??= emptyObject()) as JsonObject
  }
}

/** The order in which a hash map would print them, which decides what is refused first. */
function hashed(value: JsonObject): JsonObject {
  const keys = Object.keys(value)
  const capacity = keys.reduce((size, _, at) => grownCapacity(size, at + 1), 16)
  const ordered = inHashOrder(value, capacity)
  for (const key of keys) ordered[key] = isObject(ordered[key]) ? hashed(ordered[key]) : ordered[key]!
  return ordered
}

/** Throws `InboundFailure` for a missing secret, or one that breaks the JSON text. */
export function fillSecretsIn(nested: JsonObject, secrets: Record<string, string>, rules: InboundRules): Json {
  const json = printJson(nested)
  const replaced = json.includes('secrets') ? replaceSecrets(json, secrets, rules.runtime) : { ok: true as const, json }
  if (!replaced.ok) {
    throw new InboundFailure('io.camunda.connector.api.error.ConnectorInputException', replaced.message)
  }
  const parsed = parseJson(replaced.json)
  if (parsed.ok) return parsed.value
  throw jsonFailure(replaced.json)
}
