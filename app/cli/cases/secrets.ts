// Secrets cases: a job's variables, and what the connector reads after the secrets were put in.
import { emptyObject, parseJson, printJson, type JsonObject } from '../../../src/json.ts'
import { lines, type Line } from '../../../src/lines.ts'
import { inputException } from '../../../src/runtime/javaExceptions.ts'
import { replaceSecrets } from '../../../src/runtime/replaceSecrets.ts'
import { runtimeRules } from '../../../src/runtime/versions.ts'
import { caseKind } from './caseKind.ts'

export const secrets = caseKind({
  lines: Object.keys(lines) as Line[],
  read: fields => ({
    variables: fields.object('variables') ?? emptyObject(),
    secrets: fields.texts('secrets'),
  }),
  run({ variables, secrets }, line): JsonObject {
    const replaced = replaceSecrets(printJson(variables), secrets, runtimeRules[line])
    if (!replaced.ok) return { ok: false, error: `${inputException}: ${replaced.message}` }
    const { json } = replaced
    const value = parseJson(json)
    return value.ok ? { ok: true, json, value: value.value } : { ok: true, json, invalidJson: true }
  },
})
