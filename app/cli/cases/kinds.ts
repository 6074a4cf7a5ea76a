// The kinds of cases that can be computed.
import type { CaseKind } from './caseKind.ts'
import { feel } from './feel.ts'
import { http } from './http.ts'
import { inbound } from './inbound.ts'
import { outcome } from './outcome.ts'
import { secrets } from './secrets.ts'

export const kinds: ReadonlyMap<string, CaseKind> = new Map(Object.entries({ feel, outcome, secrets, http, inbound }))

/** Every line of any kind, each once. */
export const allLines: readonly string[] = [...new Set([...kinds.values()].flatMap(({ lines }) => lines))]
