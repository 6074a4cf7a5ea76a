// Looking for text inside JSON without printing it: a response may be megabytes.
import { isObject, type Json } from '../json.ts'

/** Does `text` (without quotes, backslashes and control characters) stand in the value's JSON? */
export function mentions(value: Json, text: string): boolean {
  if (typeof value === 'string') return value.includes(text)
  if (Array.isArray(value)) return value.some(item => mentions(item, text))
  return isObject(value) && Object.keys(value).some(key => key.includes(text) || mentions(value[key]!, text))
}
