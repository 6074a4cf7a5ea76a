// JSON in a file, text in the app. Text that is not JSON (yet) is kept in a key that ends in `Text`.
import { isObject, parseJson, printJson, type JsonObject } from '../json.ts'
import type { ObjectReader } from './fileShape.ts'

/** The value under `key` as JSON text, or the unfinished text under `<key>Text`. */
export function readJsonText(file: ObjectReader, key: string, shape: 'object' | 'any'): string | undefined {
  const value = file.value(key)
  const unfinished = file.text(`${key}Text`)
  if (value === undefined) return unfinished
  if (unfinished !== undefined) {
    file.report('FILE_SHAPE', 'error', `${file.path} must have ${key} or ${key}Text, not both.`)
  }
  if (shape === 'object' && !isObject(value)) file.wrong(file.at(key), 'an object', value)
  return printJson(value, 2)
}

export function writeJsonText(key: string, text: string, shape: 'object' | 'any'): JsonObject {
  const json = parseJson(text)
  const fits = json.ok && (shape === 'any' || isObject(json.value))
  return fits ? { [key]: json.value } : { [`${key}Text`]: text }
}
