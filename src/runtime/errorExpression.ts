// The error expression: evaluated after success and after failure alike, and able to overrule both.
import { evaluateExpression } from '../feel/compile.ts'
import type { FeelOptions } from '../feel/contract.ts'
import type { Json } from '../json.ts'
import type { ConnectorException, RuntimePhase } from './contract.ts'
import { readErrorObject, type ConnectorError } from './errorObject.ts'
import { contextRefusal, expressionScope, refusedResult } from './expressionScope.ts'
import { cutMessage } from './failure.ts'
import { evaluationFailed, noObject, nullPointer, valueUnreadable } from './javaExceptions.ts'
import { readObject } from './javaReading.ts'
import type { RuntimeRules } from './versions.ts'

type ErrorPhase = Extract<RuntimePhase, { phase: 'errorExpression' }>

export interface Examination {
  phase: ErrorPhase
  /** the verdict, if the expression gave one that counts */
  error?: ConnectorError
  exception?: ConnectorException
}

export interface Seen {
  /** The mapped variables when there are any, else the raw response; after a failure the exception's map. */
  value: Json
  sees: ErrorPhase['sees']
  retries: number
}

/** Evaluates an error expression (not blank) and reads its value as an error. */
export function examineErrorExpression(text: string, seen: Seen, feel: FeelOptions, rules: RuntimeRules): Examination {
  const { value, sees, retries } = seen
  const scope = expressionScope(value, rules, rules.jobInErrorExpression ? { retries } : undefined)
  const refusal = contextRefusal(value, rules)
  const result = refusal === undefined ? evaluateExpression(text, scope, feel) : refusedResult(refusal)
  const phase = { phase: 'errorExpression', text, sees, scope, result } as const
  const failed = (exception: ConnectorException): Examination => ({
    phase: { ...phase, verdict: 'failure', failure: cutMessage(exception.message ?? '') },
    exception,
  })

  if (!result.ok) return failed(evaluationFailed({ expression: text, value, retries }, result.error, rules))
  const read = readVerdict(text, result.value, rules)
  if ('exception' in read) return failed(read.exception)
  const { error } = read
  if (!error) return { phase: { ...phase, verdict: 'none' } }
  if (error.kind === 'bpmnError' && error.code === null) return { phase: { ...phase, verdict: 'ignored' } }
  return { phase: { ...phase, verdict: error.kind }, error }
}

const noMap =
  'Cannot invoke "java.util.Map.isEmpty()" because the return value of' +
  ' "io.camunda.connector.runtime.core.ConnectorResultHandler.parseJsonVarsAsTypeOrThrow' +
  '(String, java.lang.Class, String)" is null'

function readVerdict(
  text: string,
  value: Json,
  rules: RuntimeRules,
): { error?: ConnectorError } | { exception: ConnectorException } {
  if (value === null) return {}
  const { javaType, types } = rules.errorObject
  const object = readObject(value, rules)
  if (object === null) return { exception: nullPointer(noMap) }
  if (!object && types.length > 1) return { exception: noObject('Error expression', text, value, rules) }
  if (object && Object.keys(object).length === 0) return {}
  // A list that passed as its one object is a list again here, and no error.
  const error = object && object === value ? readErrorObject(object, rules) : undefined
  return error ? { error } : { exception: valueUnreadable(text, value, javaType, rules) }
}
