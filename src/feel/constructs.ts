// Literals, names and paths, and the function definitions: how each becomes a closure.
import { classOf, isPoint } from './equality.ts'
import type { Code, Compiler } from './evaluate.ts'
import { readPath } from './properties.ts'
import { addFunction, FeelError, Frame, functionsOf, LiteralContext, lookup, show } from './run.ts'
import type { ExpOf } from './syntax.ts'
import { contains } from './syntax.ts'
import { dependsOnNow, temporalLiteral } from './temporalLiteral.ts'
import { FeelFunction, FeelRange } from './values.ts'
import type { FeelValue } from './values.ts'

export function compileTemporal(compiler: Compiler, { type, text }: ExpOf<'temporal'>): Code {
  const { line } = compiler
  if (dependsOnNow(type, text)) return (_frame, run) => temporalLiteral(type, text, line, run.world.now)
  const value = temporalLiteral(type, text, line, 0)
  return () => value
}

export function compileList(compiler: Compiler, { items }: ExpOf<'list'>): Code {
  const codes = items.map(item => compiler.compile(item))
  return (frame, run) => {
    run.step(1)
    const values: FeelValue[] = []
    for (const code of codes) {
      const value = code(frame, run)
      if (value instanceof FeelError) return asPlainError(value)
      values.push(value)
    }
    return values
  }
}

/** Later entries see the earlier ones. */
export function compileContext(compiler: Compiler, { entries }: ExpOf<'context'>): Code {
  const codes = entries.map(({ key, value }) => ({ key, code: compiler.compile(value) }))
  // A function keeps the entries that stood before it, not those that follow.
  const keepsScope = compiler.definesFunctions && entries.some(entry => contains(entry.value, 'function'))
  return (frame, run) => {
    run.step(1)
    const context = new LiteralContext()
    const whole = keepsScope ? undefined : new Frame(frame, undefined, null, context)
    for (const { key, code } of codes) {
      const value = code(whole ?? new Frame(frame, undefined, null, { ...context }, functionsOf(context)), run)
      if (value instanceof FeelError) return asPlainError(value)
      if (value instanceof FeelFunction) addFunction(context, key, value)
      else context[key] = value
    }
    return context
  }
}

/** Lists and contexts are broken by an error in them, also by a fatal one, which is then fatal no more. */
function asPlainError(error: FeelError): FeelError {
  return error.fatal ? new FeelError(show(error)) : error
}

export function compileRange(compiler: Compiler, exp: ExpOf<'range'>): Code {
  const [start, end] = [compiler.compile(exp.start), compiler.compile(exp.end)]
  return (frame, run) => {
    const from = start(frame, run)
    // 1.17 did not look at the end where the start is an error.
    if (from instanceof FeelError && compiler.legacy) return from
    const to = end(frame, run)
    if (from instanceof FeelError) return from
    if (to instanceof FeelError) return to
    if (isPoint(from) && classOf(from) === classOf(to)) {
      return new FeelRange(from, exp.startIncluded, to, exp.endIncluded)
    }
    const quote = () => `${exp.startIncluded ? '[' : '('}${show(from)}..${show(to)}${exp.endIncluded ? ']' : ')'}`
    return run.error('INVALID_TYPE', () => `Invalid range definition '${quote()}'`, exp)
  }
}

export function compileReference(compiler: Compiler, exp: ExpOf<'reference'>): Code {
  const [first, ...rest] = exp.segments
  const { name } = first!
  const watch = compiler.watch?.exp === exp ? compiler.watch : undefined
  const watched = watch?.segments ?? 0
  return (frame, run) => {
    run.step()
    let value = lookup(frame, name)
    if (value === undefined) {
      run.warn('NO_VARIABLE_FOUND', `No variable found with name '${name}'`, first!)
      if (watched > 0) watch!.see(null)
      return null
    }
    if (watched === 1) watch!.see(value)
    for (let index = 0; index < rest.length; index++) {
      value = readPath(value, rest[index]!, run)
      if (watched === index + 2) watch!.see(value)
    }
    return value
  }
}

export function compilePath(compiler: Compiler, exp: ExpOf<'path'>): Code {
  const source = compiler.compile(exp.source)
  return (frame, run) => {
    run.step()
    const value = source(frame, run)
    return value instanceof FeelError ? value : readPath(value, exp.segment, run)
  }
}

export function compileFunction(compiler: Compiler, { parameters, body }: ExpOf<'function'>): Code {
  const code = compiler.compile(body)
  return (frame, run) =>
    new FeelFunction(parameters, args => {
      run.step()
      const inner = args.reduce<Frame | undefined>(
        (outer, value, index) => new Frame(outer, parameters[index], value),
        frame,
      )
      return code(inner, run) as FeelValue
    })
}
