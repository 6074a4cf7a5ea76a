// What an inbound scenario has beside its requests, in a file: the instances that wait for them, and the key pair of
// its tokens as a JSON web key.
import { isObject, parseJson, printJson, type JsonObject } from '../json.ts'
import { readWebKey, type KeyPair } from '../runtime/inbound/webKey.ts'
import type { ObjectReader } from './fileShape.ts'
import { readJsonText, writeJsonText } from './jsonText.ts'
import type { WaitingInstance } from './scenario.ts'

/** Undefined: the scenario does not tell, which is one instance. */
export function readWaiting(scenario: ObjectReader): WaitingInstance[] | undefined {
  if (scenario.value('waiting') === undefined) return undefined
  return scenario.list('waiting').map(file => {
    const name = file.text('name')
    const variables = readJsonText(file, 'variables', 'object') ?? '{}'
    const seconds = file.value('afterSeconds')
    const isTime = typeof seconds === 'number' && seconds >= 0
    if (seconds !== undefined && !isTime) file.wrong(file.at('afterSeconds'), 'a number of seconds', seconds)
    file.done()
    return {
      ...(name === undefined ? {} : { name }),
      variables: inOneLine(variables),
      ...(isTime && seconds > 0 ? { afterSeconds: seconds } : {}),
    }
  })
}

/** As it is edited. */
function inOneLine(text: string): string {
  const json = parseJson(text)
  return json.ok && isObject(json.value) ? printJson(json.value) : text
}

export function writeWaiting({ name, variables, afterSeconds }: WaitingInstance): JsonObject {
  return {
    ...(name === undefined ? {} : { name }),
    ...writeJsonText('variables', variables, 'object'),
    ...(afterSeconds === undefined ? {} : { afterSeconds }),
  }
}

export function readKeyPair(scenario: ObjectReader): KeyPair | undefined {
  const value = scenario.value('keyPair')
  if (value === undefined) return undefined
  const keyPair = readWebKey(value)
  if (!keyPair) scenario.wrong(scenario.at('keyPair'), 'a private RSA key as a JSON web key', value)
  return keyPair
}
