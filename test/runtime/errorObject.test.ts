import { describe, expect, test } from 'vitest'
import { ExactNumber, type JsonObject } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'
import { readErrorObject, type ConnectorError } from '../../src/runtime/errorObject.ts'
import { runtimeRules } from '../../src/runtime/versions.ts'

const reads = (line: Line, object: JsonObject, error: Partial<ConnectorError>) =>
  test(`${line} ${JSON.stringify(object)}`, () =>
    expect(readErrorObject(object, runtimeRules[line])).toMatchObject(error))
const refuses = (line: Line, object: JsonObject) =>
  test(`${line} refuses ${JSON.stringify(object)}`, () =>
    expect(readErrorObject(object, runtimeRules[line])).toBeUndefined())

const bpmn = (rest: JsonObject): JsonObject => ({ errorType: 'bpmnError', ...rest })
const job = (rest: JsonObject): JsonObject => ({ errorType: 'jobError', ...rest })

describe('the keys of an error object follow the version', () => {
  reads('8.3', { code: 'C', message: 'm' }, { kind: 'bpmnError', code: 'C', message: 'm' })
  refuses('8.3', { code: 'C', message: 'm', extra: 1 })
  refuses('8.3', bpmn({ code: 'C' }))
  reads('8.5', bpmn({ code: 'C', message: 'm' }), { code: 'C', message: 'm' })
  reads('8.5', bpmn({ errorCode: 'C' }), { code: null })
  reads('8.8', bpmn({ code: 'C' }), { code: null })
  reads('8.8', bpmn({ errorCode: 'C', extra: 1 }), { code: 'C' })
  refuses('8.8', { errorCode: 'C' })
  refuses('8.8', { errorType: 'ignoreError', variables: {} })
  reads('8.9', { errorType: 'ignoreError', variables: {} }, { kind: 'ignoreError', variables: {} })
  refuses('8.9', { errorType: 'other' })
  refuses('8.9', { errorType: ['bpmnError'] })
})

describe('texts, numbers and lists are cast as the parser casts them', () => {
  reads('8.9', bpmn({ errorCode: 404, errorMessage: true }), { code: '404', message: 'true' })
  reads('8.9', bpmn({ errorCode: ['C'], variables: [{ a: 1 }] }), { code: 'C', variables: { a: 1 } })
  reads('8.9', bpmn({ errorCode: 12_345_678.9, errorMessage: 1e23 }), { code: '1.23456789E7', message: '1.0E23' })
  reads('8.9', bpmn({ errorCode: [null], errorMessage: [null], variables: [null] }), { code: null, variables: null })
  reads('8.9', job({ retries: [null], retryBackoff: [null] }), { retries: null, retryBackoff: null })
  refuses('8.5', job({ retries: [null] }))
  refuses('8.5', bpmn({ code: ['C'] }))
  refuses('8.9', bpmn({ errorCode: [['C']] }))
  refuses('8.9', bpmn({ errorCode: {} }))
  refuses('8.9', bpmn({ errorCode: 'C', variables: [1] }))
  refuses('8.9', bpmn({ errorCode: 'C', variables: '' }))
  reads('8.9', job({ retries: 1.9 }), { retries: 1 })
  reads('8.9', job({ retries: -0.5 }), { retries: 0 })
  reads('8.9', job({ retries: ' 2 ' }), { retries: 2 })
  // Java reads the digits of all scripts.
  reads('8.8', job({ retries: '٣' }), { retries: 3 })
  reads('8.9', job({ retries: '-１２' }), { retries: -12 })
  reads('8.9', job({ retries: '' }), { retries: null })
  refuses('8.9', job({ retries: '1.5' }))
  refuses('8.9', job({ retries: true }))
  refuses('8.9', job({ retries: 2 ** 31 }))
  reads('8.9', job({ retries: 2 ** 31 - 1 }), { retries: 2 ** 31 - 1 })
  // The double is compared before its fraction is cut off.
  refuses('8.9', job({ retries: 2 ** 31 - 0.5 }))
  refuses('8.9', job({ retries: new ExactNumber('12345678901234567891') }))
  reads('8.9', job({ retryBackoff: 'PT5S' }), { retryBackoff: 5000 })
  reads('8.9', job({ retryBackoff: 5 }), { retryBackoff: 5000 })
  reads('8.9', job({ retryBackoff: 1.5 }), { retryBackoff: 1500 })
  reads('8.9', job({ retryBackoff: '' }), { retryBackoff: null })
  refuses('8.9', job({ retryBackoff: 'P1Y' }))
})
