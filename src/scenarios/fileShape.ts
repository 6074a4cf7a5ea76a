// Hand-written checks for files: each says what it expected, and where. Everything from a file is untrusted.
import type { Json, JsonObject } from '../json.ts'
import { entry, isObject, parseJson } from '../json.ts'
import type { Problem } from '../problem.ts'

/** What was read; `problems` then holds hints and warnings only. Or why nothing was: at least one error. */
export type FileResult<T> = { ok: true; value: T; problems: Problem[] } | { ok: false; problems: Problem[] }

/** Longest text that is opened as a file, in characters. */
export const maximumLength = 20_000_000

/**
 * Reads one file of ours: JSON, an object, of `version`. Problems: `FILE_TOO_LARGE`, those of `parseJson`,
 * `FILE_SHAPE`, `FILE_VERSION`, and whatever `read` reports.
 */
export function readFile<T>(text: string, version: number, read: (file: ObjectReader) => T): FileResult<T> {
  const problems: Problem[] = []
  if (text.length > maximumLength) {
    const message = `The file is too large: ${text.length} characters, ${maximumLength} at most.`
    return { ok: false, problems: [{ code: 'FILE_TOO_LARGE', severity: 'error', message }] }
  }
  const json = parseJson(text)
  if (!json.ok) return { ok: false, problems: [json.problem] }
  const file = new ObjectReader(json.value, '', problems)
  const found = file.value('version')
  if (problems.length === 0 && found !== version) {
    const newer = typeof found === 'number' && found > version
    const message = newer
      ? `The file has format version ${found}, this playground reads version ${version}: it was saved by a newer one.`
      : `"version" must be ${version}${found === undefined ? ', it is missing' : `, but is ${describe(found)}`}.`
    problems.push({ code: 'FILE_VERSION', severity: 'error', message })
  }
  if (problems.length > 0) return { ok: false, problems }
  const value = read(file)
  return problems.some(problem => problem.severity === 'error')
    ? { ok: false, problems }
    : { ok: true, value, problems }
}

/** Reads the entries of one object; what does not fit becomes a problem with its path, as `elements.Task.scenarios[0]`. */
export class ObjectReader {
  readonly path: string
  private readonly object: JsonObject
  private readonly problems: Problem[]
  private readonly known = new Set(['$schema', 'version'])

  constructor(json: Json | undefined, path: string, problems: Problem[]) {
    this.path = path
    this.problems = problems
    this.object = isObject(json) ? json : {}
    if (!isObject(json)) this.wrong(path, 'an object', json)
  }

  value(key: string): Json | undefined {
    this.known.add(key)
    return entry(this.object, key)
  }

  text(key: string): string | undefined {
    const value = this.value(key)
    if (value === undefined || typeof value === 'string') return value
    this.wrong(this.at(key), 'text', value)
    return undefined
  }

  requiredText(key: string): string {
    const value = this.text(key)
    if (value === undefined && this.value(key) === undefined) this.missing(key)
    return value ?? ''
  }

  flag(key: string): boolean | undefined {
    const value = this.value(key)
    if (value === undefined || typeof value === 'boolean') return value
    this.wrong(this.at(key), 'true or false', value)
    return undefined
  }

  oneOf<T extends string>(key: string, choices: readonly T[]): T | undefined {
    const value = this.value(key)
    if (value === undefined) return undefined
    const choice = choices.find(candidate => candidate === value)
    if (choice === undefined) this.wrong(this.at(key), choices.map(text => `"${text}"`).join(' or '), value)
    return choice
  }

  child(key: string): ObjectReader | undefined {
    const value = this.value(key)
    return value === undefined ? undefined : new ObjectReader(value, this.at(key), this.problems)
  }

  list(key: string): ObjectReader[] {
    const value = this.value(key)
    if (value === undefined) return []
    if (!Array.isArray(value)) {
      this.wrong(this.at(key), 'a list', value)
      return []
    }
    return value.map((item, index) => new ObjectReader(item, `${this.at(key)}[${index}]`, this.problems))
  }

  /** All entries, each with a reader of its own; for objects whose keys are names. */
  children(): [name: string, reader: ObjectReader][] {
    return this.keys().map(key => [key, this.child(key)!])
  }

  keys(): string[] {
    return Object.keys(this.object)
  }

  missing(key: string): void {
    this.report('FILE_SHAPE', 'error', `${this.at(key)} is missing.`)
  }

  wrong(path: string, expected: string, found: Json | undefined): void {
    const place = path === '' ? 'The file' : path
    this.report('FILE_SHAPE', 'error', `${place} must be ${expected}, but is ${describe(found)}.`)
  }

  report(code: string, severity: Problem['severity'], message: string): void {
    this.problems.push({ code, severity, message })
  }

  /** Hints at keys that nobody asked for: most often a slip of the pen. */
  done(): void {
    for (const key of this.keys()) {
      if (!this.known.has(key)) this.report('FILE_UNKNOWN_KEY', 'hint', `${this.at(key)} is not known, and was ignored.`)
    }
  }

  at(key: string): string {
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${this.path}[${JSON.stringify(key)}]`
    return this.path === '' ? key : `${this.path}.${key}`
  }
}

function describe(value: Json | undefined): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return 'an object'
  if (typeof value === 'string') return value.length > 40 ? 'a long text' : JSON.stringify(value)
  return String(value)
}
