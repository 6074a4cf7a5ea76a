// Calls by name: which overload a call means, its arguments, and what becomes of an error that it gives.
import { functionsNamed } from './builtins/all.ts'
import type { Signature } from './builtins/define.ts'
import type { Code, Compiler } from './evaluate.ts'
import { wrongType } from './checks.ts'
import { readPath } from './properties.ts'
import { FeelError, functionsOf, lookup } from './run.ts'
import type { Frame, Run, Val } from './run.ts'
import type { ExpOf, NameSegment } from './syntax.ts'
import { isContext, isList } from './values.ts'
import type { FeelFunction, FeelList, FeelValue } from './values.ts'

type Call = ExpOf<'call'>

/** What a call can be bound to: a built-in's overload, or a function of the expression itself. */
type Callable = Pick<Signature, 'parameters' | 'varArgs'> & { invoke(args: readonly Val[], run: Run): Val }

export function compileCall(compiler: Compiler, exp: Call): Code {
  return exp.receiver.length > 0 ? compileMethod(compiler, exp) : compileFunction(compiler, exp)
}

function compileFunction(compiler: Compiler, exp: Call): Code {
  const { name } = exp
  const fits = matcher(exp)
  const builtin = functionsNamed(name, compiler.line, compiler.dialect).find(fits)
  const withArguments = compileArguments(compiler, exp)
  const { definesFunctions } = compiler
  return compiler.orNull((frame, run) => {
    run.step()
    const callable = (definesFunctions ? ownFunction(frame, name, fits) : undefined) ?? builtin
    if (!callable) {
      const error = run.error('NO_FUNCTION_FOUND', notFound(exp), exp)
      return compiler.legacy ? null : error
    }
    const result = withArguments(callable, frame, run)
    if (!(result instanceof FeelError) || result.fatal) return result
    if (name === 'assert') return run.error('ASSERT_FAILURE', result.message, exp)
    run.warn('FUNCTION_INVOCATION_FAILURE', () => `Failed to invoke function '${name}': ${result.message}`, exp)
    return null
  })
}

/** `a.b.f(1)`: a function among the entries of a context; where there is none, that is an error nobody takes away. */
function compileMethod(compiler: Compiler, exp: Call): Code {
  const fits = matcher(exp)
  const withArguments = compileArguments(compiler, exp)
  return (frame, run) => {
    run.step()
    const context = receiverOf(exp.receiver, frame, run)
    if (!isContext(context)) return wrongType('context', context, run, exp)
    const callable = functionsOf(context)?.get(exp.name)?.map(asCallable).find(fits)
    if (callable) return withArguments(callable, frame, run)
    const error = run.error('NO_FUNCTION_FOUND', notFound(exp), exp)
    return compiler.legacy ? null : error
  }
}

function receiverOf([first, ...rest]: NameSegment[], frame: Frame | undefined, run: Run): FeelValue {
  const value = lookup(frame, first!.name)
  if (value === undefined) {
    run.warn('NO_VARIABLE_FOUND', `No variable found with name '${first!.name}'`, first!)
    return null
  }
  return rest.reduce((context, segment) => readPath(context, segment, run), value)
}

function matcher({ named, args }: Call): (callable: Callable) => boolean {
  if (named) {
    const names = args.map(argument => argument.name!)
    return ({ parameters }) => names.every(name => parameters.includes(name))
  }
  const { length } = args
  return ({ parameters, varArgs }) => parameters.length === length || (varArgs && parameters.length < length)
}

function notFound({ name, named, args }: Call): string {
  if (!named) return `No function found with name '${name}' and ${args.length} parameters`
  const names = [...new Set(args.map(argument => argument.name!))]
  return `No function found with name '${name}' and parameters: ${names.join(',')}`
}

/** The innermost scope's function, the first of those that fit. */
function ownFunction(
  frame: Frame | undefined,
  name: string,
  fits: (callable: Callable) => boolean,
): Callable | undefined {
  for (let at = frame; at; at = at.outer) {
    const found = at.functions?.get(name) ?? (at.context && functionsOf(at.context)?.get(name))
    const fitting = found?.map(asCallable).find(fits)
    if (fitting) return fitting
  }
  return undefined
}

function asCallable(value: FeelFunction): Callable {
  return { parameters: value.parameters, varArgs: false, invoke: args => value.invoke(args as FeelValue[]) }
}

function compileArguments(
  compiler: Compiler,
  exp: Call,
): (callable: Callable, frame: Frame | undefined, run: Run) => Val {
  const codes = exp.args.map(argument => compiler.compile(argument.value))
  // Of a name given twice the last one counts.
  const byName = new Map(exp.args.map((argument, index) => [argument.name, codes[index]!]))
  return (callable, frame, run) => {
    const { parameters, varArgs } = callable
    const args: Val[] = exp.named
      ? parameters.map(name => byName.get(name)?.(frame, run) ?? null)
      : codes.map(code => code(frame, run))
    if (!compiler.legacy) {
      const errors = args.filter(arg => arg instanceof FeelError)
      if (errors.length > 0) return errors.find(error => error.fatal) ?? errors[0]!
    }
    run.at = exp
    return callable.invoke(!exp.named && varArgs ? packed(args, parameters.length - 1) : args, run)
  }
}

/** The further arguments as one list; a single list is that list itself, if there are no others. */
function packed(args: Val[], fixed: number): Val[] {
  const further = args.slice(fixed)
  const isOneList = fixed === 0 && further.length === 1 && isList(further[0] as FeelValue)
  return isOneList ? further : [...args.slice(0, fixed), further as FeelList]
}

