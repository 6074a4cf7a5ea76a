// The recorded cases of the outbound runtime, and how a case is compared.
import { readFileSync } from 'node:fs'
import { ExactNumber, isObject, parseJson, type Json, type Variables } from '../../src/json.ts'
import { lines, type Line } from '../../src/lines.ts'
import type { ConnectorException, JobCommand } from '../../src/runtime/contract.ts'

export const measuredLines = Object.keys(lines) as Line[]

export interface OutcomeCase {
  id: string
  retries: number
  response?: Json
  exception?: ConnectorException
  headers: Record<string, string>
  /** text where the recorded variables are no JSON */
  variables?: Variables | string
  secrets?: Record<string, string>
  /** the function returns what it bound */
  echo?: boolean
  expected: Partial<Record<Line, JobCommand>>
}

export type SecretsOutcome =
  | { ok: true; json: string; value?: Json; invalidJson?: boolean }
  | { ok: false; error: string }

export interface SecretsCase {
  id: string
  variables: Variables
  secrets: Record<string, string>
  expected: SecretsOutcome
  lines?: Partial<Record<Line, SecretsOutcome>>
}

/** Reads cases with numbers as the product reads them, so that no digit is lost. */
export function readCases<T>(path: string): T[] {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const parsed = parseJson(line)
      if (!parsed.ok) throw new Error(`${path}: ${parsed.problem.message}`)
      return parsed.value as T
    })
}

/** JSON without key order, and with numbers as doubles: the recorded files tell no more. */
export function plain(value: unknown): unknown {
  if (value instanceof ExactNumber) return Number(value.text)
  if (Array.isArray(value)) return value.map(plain)
  if (!isObject(value as Json)) return value
  const object = value as Variables
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map(key => [key, plain(object[key])]),
  )
}
