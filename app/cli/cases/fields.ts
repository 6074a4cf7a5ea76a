// Reads the fields of a case, which may hold anything. The first field that is not what it should be is noted.
import { emptyObject, entry, isObject, type Json, type JsonObject } from '../../../src/json.ts'

export class Fields {
  problem: string | undefined
  readonly #object: JsonObject
  readonly #place: string

  constructor(object: JsonObject, place = '') {
    this.#object = object
    this.#place = place
  }

  /** undefined where there is no such field */
  value(name: string): Json | undefined {
    return entry(this.#object, name)
  }

  has(name: string): boolean {
    return this.value(name) !== undefined
  }

  text(name: string): string {
    return this.#read(name, 'text', isText) ?? this.#missing(name, 'text', '')
  }

  optionalText(name: string): string | undefined {
    return this.#read(name, 'text', isText)
  }

  number(name: string): number | undefined {
    return this.#read(name, 'a number', (value): value is number => typeof value === 'number')
  }

  requiredNumber(name: string): number {
    return this.number(name) ?? this.#missing(name, 'a number', 0)
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, 'true or false', (value): value is boolean => typeof value === 'boolean')
  }

  object(name: string): JsonObject | undefined {
    return this.#read(name, 'an object', isObject)
  }

  /** Names and texts, as secrets and task headers are; empty where the field is absent. */
  texts(name: string): Record<string, string> {
    return this.#read(name, 'an object of texts', isTexts) ?? (emptyObject() as Record<string, string>)
  }

  /** The bytes as base64 text. */
  base64(name: string): string | undefined {
    return this.#read(name, 'base64', isBase64)
  }

  /** Pairs of texts, as HTTP headers are. */
  pairs(name: string): [string, string][] | undefined {
    return this.#read(name, 'a list of pairs of texts', isPairs)
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const isChoice = (value: Json): value is Choice => (choices as readonly Json[]).includes(value)
    return this.#read(name, `one of ${choices.join(', ')}`, isChoice)
  }

  /** The fields of an object inside; what is wrong in there is noted here. */
  inside<Inner>(object: JsonObject, name: string, read: (fields: Fields) => Inner): Inner {
    const inner = new Fields(object, `${this.#place}${name}.`)
    const result = read(inner)
    this.problem ??= inner.problem
    return result
  }

  note(problem: string): void {
    this.problem ??= problem
  }

  #read<Value extends Json>(name: string, what: string, is: (value: Json) => value is Value): Value | undefined {
    const value = this.value(name)
    // Who writes cases by program often writes null for what is not there.
    if (value === undefined || value === null) return undefined
    if (is(value)) return value
    this.note(`\`${this.#place}${name}\` is not ${what}`)
    return undefined
  }

  #missing<Value>(name: string, what: string, instead: Value): Value {
    this.note(`\`${this.#place}${name}\` is missing: ${what} is expected there`)
    return instead
  }
}

function isText(value: Json): value is string {
  return typeof value === 'string'
}

function isBase64(value: Json): value is string {
  return isText(value) && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)
}

function isTexts(value: Json): value is Record<string, string> {
  return isObject(value) && Object.values(value).every(isText)
}

function isPairs(value: Json): value is [string, string][] {
  return Array.isArray(value) && value.every(pair => Array.isArray(pair) && pair.length === 2 && pair.every(isText))
}
