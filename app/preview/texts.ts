// The JSON texts of the scenarios, as the page last told them, each with its last good value: what is half typed shows
// what was there before.
import { isObject, parseJson, type Json } from '../../src/json.ts'
import type { Problem } from '../../src/problem.ts'
import type { Preview } from '../../src/view.ts'
import type { TextEdit, TextKey } from './protocol.ts'

interface ReadText {
  value?: Json
  problem?: Problem
}

interface HeldText {
  text: string
  read?: ReadText
  good?: Json
}

export interface Texts {
  set(key: TextKey, text: string): void
  /** in order, each in the text that the one before left */
  edit(key: TextKey, edits: readonly TextEdit[]): void
  /** as it was told; empty when it was not */
  text(key: TextKey): string
  /** the value of a text, else its last good one; what is wrong goes to `stale` */
  read(key: Exclude<TextKey, { text: 'request' }>, stale: Preview['stale']): Json | undefined
}

export function createTexts(): Texts {
  const texts = new Map<string, HeldText>()
  const held = (key: TextKey) => texts.get(nameOf(key))
  const text = (key: TextKey) => held(key)?.text ?? ''
  const set = (key: TextKey, told: string) => {
    const good = goodOf(held(key))
    texts.set(nameOf(key), { text: told, ...(good !== undefined && { good }) })
  }
  return {
    text,
    set,
    edit: (key, edits) =>
      set(key, edits.reduce((before, { offset, length, text: inserted }) => before.slice(0, offset) + inserted + before.slice(offset + length), text(key))),
    read(key, stale) {
      const found = held(key)
      if (!found) return undefined
      const { value, problem } = (found.read ??= readText(key.text, found.text))
      if (!problem) return value
      const at = { ...problem.at, text: key.text, ...(key.text === 'result' && { attempt: key.attempt }) }
      stale.push({ text: key.text, problem: { ...problem, at } })
      return found.good
    },
  }
}

const nameOf = (key: TextKey) =>
  key.text === 'variables' ? `variables ${key.element} ${key.scenario ?? ''}` : `${key.text} ${key.element} ${key.scenario} ${key.attempt}`

const goodOf = (held: HeldText | undefined) => (held?.read && !held.read.problem ? held.read.value : held?.good)

/** JSON; process variables are an object, and none where there is no text. */
export function readText(kind: TextKey['text'], text: string): ReadText {
  if (kind === 'variables' && text.trim() === '') return { value: {} }
  const read = parseJson(text)
  if (!read.ok) return { problem: read.problem }
  if (kind === 'variables' && !isObject(read.value)) {
    return { problem: { code: 'VARIABLES_NOT_AN_OBJECT', severity: 'error', message: 'Process variables are a JSON object: { "name": value }.' } }
  }
  return { value: read.value }
}
