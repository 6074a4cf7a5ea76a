// What an inbound scenario says, with its JSON read: text that is not JSON (yet) counts as no variables.
import { emptyObject, isObject, parseJson, type Variables } from '../json.ts'
import type { KeyPair } from '../runtime/inbound/webKey.ts'
import type { LaterRequest, Scenario } from './scenario.ts'

export interface InboundScenario {
  /** in order; the first comes at once. At least one, a plain one where the scenario has none */
  requests: LaterRequest[]
  /** absent: one instance waits */
  waiting?: { name?: string; variables: Variables; afterSeconds?: number }[]
  keyPair?: KeyPair
}

export function readInbound({ request, laterRequests = [], waiting, keyPair }: Scenario): InboundScenario {
  return {
    requests: [{ method: 'POST', headers: [], ...request, afterSeconds: 0 }, ...laterRequests],
    ...(waiting && { waiting: waiting.map(({ variables, ...rest }) => ({ ...rest, variables: readOwn(variables) ?? emptyObject() })) }),
    ...(keyPair && { keyPair }),
  }
}

/** The variables of one row; undefined: the text is no JSON object. Empty text is none. */
function readOwn(text: string): Variables | undefined {
  if (text.trim() === '') return emptyObject()
  const read = parseJson(text)
  return read.ok && isObject(read.value) ? read.value : undefined
}
