// The job's variables with their secrets put in, as the connector's parser finds them: up to 8.7 a secret may break
// the JSON.
import { isObject, parseJson, printJson, type Variables } from '../../json.ts'
import type { ConnectorException } from '../contract.ts'
import { inputException } from '../javaExceptions.ts'
import { replaceSecrets } from '../replaceSecrets.ts'
import { runtimeRules } from '../versions.ts'
import { connectorException } from './failures.ts'
import { httpRules, type HttpLine } from './httpLine.ts'

type Filled = { ok: true; variables: Variables } | { ok: false; exception: ConnectorException }

/** Puts the secrets in before anything else is looked at. */
export function fillJobVariables(variables: Variables, secrets: Record<string, string>, httpLine: HttpLine): Filled {
  const line = httpRules[httpLine].rawSecrets ? '8.5' : '8.8'
  const replaced = replaceSecrets(printJson(variables), secrets, runtimeRules[line])
  if (!replaced.ok) return { ok: false, exception: { type: inputException, message: replaced.message } }
  const parsed = parseJson(replaced.json)
  if (!parsed.ok) return { ok: false, exception: unparsable(replaced.json, parsed.problem.at?.from ?? 0, httpLine) }
  return { ok: true, variables: isObject(parsed.value) ? parsed.value : {} }
}

/** What the parser says about JSON that a secret broke. */
function unparsable(json: string, offset: number, httpLine: HttpLine): ConnectorException {
  const coded = httpRules[httpLine].bindingFailure === 'coded'
  const { depth, inObject } = placeOf(json.slice(0, offset))
  // Between the variables the text is no JSON object at all; inside one, that variable can't be read.
  if (depth <= 1) {
    const message = 'This is not a JSON object'
    return coded ? { type: connectorException, message, code: 'JSON_PARSE_ERROR' } : { type: inputException, message }
  }
  if (!coded) return { type: inputException, message: complaint(json[offset], inObject) }
  return {
    type: connectorException,
    message: 'Exception: JsonMappingExceptionwas raised',
    code: 'JSON_PROCESSING_ERROR',
  }
}

function complaint(char: string | undefined, inObject: boolean): string {
  if (char === undefined) return 'Unexpected end-of-input within/between Object entries'
  const code = char.codePointAt(0)!
  if (code < 32) {
    const problem = 'has to be escaped using backslash to be included in string value'
    return `Illegal unquoted character ((CTRL-CHAR, code ${code})): ${problem}`
  }
  if (char === '\\') return 'Unrecognized character escape'
  const place = inObject ? 'Object' : 'Array'
  return `Unexpected character ('${char}' (code ${code})): was expecting comma to separate ${place} entries`
}

/** How deep the end of a text lies inside its brackets; a variable's own text counts as inside it. */
function placeOf(text: string): { depth: number; inObject: boolean } {
  const open: string[] = []
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') open.push(token)
    else if (token === '}' || token === ']') open.pop()
    else if (token === '"') return { depth: open.length + 1, inObject: open.at(-1) === '{' }
  }
  return { depth: open.length, inObject: open.at(-1) === '{' }
}
