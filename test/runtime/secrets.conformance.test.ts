import { describe, expect, test } from 'vitest'
import { parseJson, printJson } from '../../src/json.ts'
import type { Line } from '../../src/lines.ts'
import { fillSecrets, replaceSecrets } from '../../src/runtime/replaceSecrets.ts'
import { runtimeRules } from '../../src/runtime/versions.ts'
import { measuredLines, plain, readCases, type SecretsCase, type SecretsOutcome } from './recorded.ts'

for (const file of ['conformance/secrets.jsonl', 'docs/secrets.jsonl']) {
  describe(file, () => {
    for (const recorded of readCases<SecretsCase>(file)) {
      test(recorded.id, () => {
        for (const line of measuredLines) {
          expect(replaced(recorded, line), line).toEqual(plain(recorded.lines?.[line] ?? recorded.expected))
        }
      })
    }
  })
}

/** The recorded shape: the text after replacement and its value, or the exception's class and message. */
function replaced({ variables, secrets }: SecretsCase, line: Line): SecretsOutcome {
  const rules = runtimeRules[line]
  const outcome = replaceSecrets(printJson(variables), secrets, rules)
  const filled = fillSecrets(variables, secrets, rules)
  if (!outcome.ok) return { ok: false, error: `${filled.exception?.type}: ${outcome.message}` }
  const value = parseJson(outcome.json)
  expect(filled.exception === undefined).toBe(value.ok)
  if (!value.ok) return { ok: true, json: outcome.json, invalidJson: true }
  expect(plain(filled.variables)).toEqual(plain(value.value))
  return { ok: true, json: outcome.json, value: plain(value.value) as never }
}
