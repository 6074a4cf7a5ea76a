// FEEL inside the inbound runtime: an expression over a context, its value, and its value as a Java text.
import { evaluateExpression } from '../../feel/compile.ts'
import type { FeelOptions, FeelResult } from '../../feel/contract.ts'
import { isObject, type Json, type Variables } from '../../json.ts'
import { BindingFailure, readText } from '../http/jackson.ts'
import { javaText, jsonText } from '../javaText.ts'
import { feelFailure } from './failures.ts'
import type { InboundOptions } from './contract.ts'
import { inboundRules, type InboundLine, type InboundRules } from './versions.ts'

export interface Feel {
  options: FeelOptions
  rules: InboundRules
}

export function feelOf({ world, maxSteps }: Pick<InboundOptions, 'world' | 'maxSteps'>, line: InboundLine): Feel {
  const options: FeelOptions = { dialect: 'connector', line, world, ...(maxSteps !== undefined && { maxSteps }) }
  return { options, rules: inboundRules[line] }
}

/** `text`: as evaluated, secrets filled in. */
export function evaluate(text: string, scope: Variables[], { options }: Feel): FeelResult {
  return evaluateExpression(text, scope, options)
}

/** The value of a result. Throws `InboundFailure`. */
export function valueOf(result: FeelResult, text: string): Json {
  if (result.ok) return result.value
  throw feelFailure(text, result.error)
}

const unfit = 'Failed to convert FEEL evaluation result to the target type'

/** The value as text: objects become JSON text, lists are refused. Throws `InboundFailure`. */
export function textOf(result: FeelResult, text: string, { rules }: Feel): string | null {
  const value = valueOf(result, text)
  if (Array.isArray(value)) throw feelFailure(text, unfit)
  if (isObject(value)) return jsonText(value)
  // Whole numbers that no Java long holds came out of the evaluation as doubles.
  if (typeof value === 'number') return javaText(value)
  try {
    return readText(value, rules.binding)
  } catch (error) {
    if (error instanceof BindingFailure) throw feelFailure(text, unfit)
    throw error
  }
}
