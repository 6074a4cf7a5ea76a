// From the connector's response to the variables of the process: result variable, then result expression, both merged.
import { evaluateExpression } from '../feel/compile.ts'
import type { FeelOptions, FeelResult } from '../feel/contract.ts'
import { emptyObject, type Json, type Variables } from '../json.ts'
import type { ConnectorException, RuntimePhase } from './contract.ts'
import { contextRefusal, expressionScope, refusedResult } from './expressionScope.ts'
import { cutMessage } from './failure.ts'
import { copiedCapacity, grownCapacity, inHashOrder, isBlank } from './javaText.ts'
import { evaluationFailed, forbiddenText, noObject } from './javaExceptions.ts'
import { readObject } from './javaReading.ts'
import { mentions } from './mentions.ts'
import { checkSize } from './variablesSize.ts'
import type { RuntimeRules } from './versions.ts'

export interface ResultMapping {
  phases: RuntimePhase[]
  variables: Variables
  /** the same in the order in which Java walks through them, as expressions and messages see them */
  walked: Variables
  exception?: ConnectorException
}

/** Maps a response by the headers `resultVariable` and `resultExpression`; blank ones count as absent. */
export function mapResult(
  response: Json,
  headers: Record<string, string>,
  feel: FeelOptions,
  rules: RuntimeRules,
): ResultMapping {
  const phases: Extract<RuntimePhase, { phase: 'resultVariable' | 'resultExpression' }>[] = []
  const variables = emptyObject()
  let capacity = 0

  const name = headers.resultVariable
  if (name !== undefined && !isBlank(name)) {
    variables[name] = response
    capacity = 16
    phases.push({ phase: 'resultVariable', name, value: response })
  }

  const text = headers.resultExpression
  if (text !== undefined && !isBlank(text)) {
    const mapped = evaluateResultExpression(text, response, feel, rules)
    const { exception } = mapped
    phases.push({
      phase: 'resultExpression',
      text,
      scope: expressionScope(response, rules),
      result: mapped.result,
      ...(exception && { failure: cutMessage(exception.message ?? '') }),
    })
    if (exception) return failed(phases, exception)
    const keys = Object.keys(mapped.variables)
    if (capacity === 0) capacity = copiedCapacity(keys.length)
    for (const key of keys) {
      variables[key] = mapped.variables[key]!
      capacity = grownCapacity(capacity, Object.keys(variables).length)
    }
  }

  const exception = checkSize(variables, rules)
  if (!exception) return { phases, variables, walked: inHashOrder(variables, capacity) }
  const last = phases.at(-1)
  if (last) last.failure = cutMessage(exception.message ?? '')
  return failed(phases, exception)
}

function failed(phases: RuntimePhase[], exception: ConnectorException): ResultMapping {
  return { phases, variables: emptyObject(), walked: emptyObject(), exception }
}

type Evaluated = { result: FeelResult; variables: Variables; exception?: ConnectorException }

function evaluateResultExpression(text: string, response: Json, feel: FeelOptions, rules: RuntimeRules): Evaluated {
  const variables = emptyObject()
  const input = { expression: text, value: response }
  const refusal = contextRefusal(response, rules)
  const result =
    refusal === undefined ? evaluateExpression(text, expressionScope(response, rules), feel) : refusedResult(refusal)
  if (!result.ok) return { result, variables, exception: evaluationFailed(input, result.error, rules) }
  const { value } = result
  if (value === null) return { result, variables }

  const literal = rules.forbiddenInResult.find(forbidden => mentions(value, forbidden))
  if (literal !== undefined) return { result, variables, exception: forbiddenText(literal, value, rules) }
  const object = readObject(value, rules)
  if (object !== undefined) return { result, variables: object ?? variables }
  return { result, variables, exception: noObject('Result expression', text, value, rules) }
}
