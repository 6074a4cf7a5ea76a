// All built-ins of the engine, by name.
import type { Line } from '../../lines.ts'
import { isSince } from '../../lines.ts'
import type { Dialect } from '../contract.ts'
import { booleanFunctions } from './booleans.ts'
import { contextFunctions } from './contexts.ts'
import { conversionFunctions } from './conversions.ts'
import type { Functions, Signature } from './define.ts'
import { engineFunctions } from './engine.ts'
import { errorFunctions } from './errors.ts'
import { listFunctions } from './lists.ts'
import { numberFunctions } from './numbers.ts'
import { rangeFunctions } from './ranges.ts'
import { stringFunctions } from './strings.ts'
import { temporalFunctions } from './temporals.ts'

const builtins = new Map(
  [
    conversionFunctions,
    booleanFunctions,
    stringFunctions,
    listFunctions,
    numberFunctions,
    contextFunctions,
    rangeFunctions,
    temporalFunctions,
  ].flatMap((functions: Functions) => Object.entries(functions)),
)

/** The overloads of a function in a line, in the order in which a call tries them. */
export function functionsNamed(name: string, line: Line, dialect: Dialect): readonly Signature[] {
  const own = builtins.get(name) ?? []
  return [...own, ...(dialectFunctions(line, dialect).get(name) ?? [])].filter(({ since }) => {
    const first = typeof since === 'object' ? since[dialect] : since
    return first === undefined || isSince(line, first)
  })
}

const ofEngine = new Map(Object.entries(engineFunctions))

function dialectFunctions(line: Line, dialect: Dialect): ReadonlyMap<string, readonly Signature[]> {
  return dialect === 'connector' ? errorFunctions(line) : ofEngine
}

/** Every function that a call can name in a line. */
export function functionNames(line: Line, dialect: Dialect): string[] {
  const names = [...builtins.keys(), ...dialectFunctions(line, dialect).keys()]
  return names.filter(name => functionsNamed(name, line, dialect).length > 0)
}
