import { describe, expect, test } from 'vitest'
import { readCases } from '../../app/cli/conformance.ts'
import { parseJson, printJson, type JsonObject } from '../../src/json.ts'
import { lines, type Line } from '../../src/lines.ts'
import { fillSecrets, replaceSecrets } from '../../src/runtime/replaceSecrets.ts'
import { runtimeRules } from '../../src/runtime/versions.ts'
import { root } from '../cli/command.ts'
import { eachAgrees } from '../cli/eachAgrees.ts'

for (const file of ['conformance/secrets.jsonl', 'docs/secrets.jsonl']) {
  describe(file, () => eachAgrees('secrets', file))

  test(`the connector reads what the text of ${file} becomes`, () => {
    for (const { variables, secrets } of readCases(`${root}test/${file}`)) {
      for (const line of Object.keys(lines) as Line[]) {
        const names = secrets as Record<string, string>
        const replaced = replaceSecrets(printJson(variables!), names, runtimeRules[line])
        const filled = fillSecrets(variables as JsonObject, names, runtimeRules[line])
        const value = replaced.ok ? parseJson(replaced.json) : undefined
        expect(filled.exception === undefined).toBe(value?.ok ?? false)
        if (value?.ok) expect(filled.variables).toEqual(value.value)
      }
    }
  })
}
