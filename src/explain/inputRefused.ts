// The connector checks its input before it does anything: what it misses, in the words of the fields.
import { inputField } from '../bpmn/fields.ts'
import { entry, isObject, type Json, type Variables } from '../json.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from './contract.ts'

const violation = /Property: ([\w.]+): Validation failed\.(?: Original message: (.+))?/g
const emptiness = /^must not be (?:blank|empty|null)$/
const webAddress = 'Must be a http(s) URL'

export const inputRefused: Rule = {
  code: 'INPUT_REFUSED',
  explain: ({ element, attempt }) => {
    const phase = attempt?.run.phases.find(each => each.phase === 'connectorInput')
    if (phase?.phase !== 'connectorInput' || phase.failure === undefined) return []
    return [...phase.failure.matchAll(violation)].map(([, property = '', message]): Problem => ({
      code: 'INPUT_REFUSED',
      severity: 'error',
      message: `The connector refuses its input: \`${property}\` ${reason(message, valueAt(phase.variables, property))}.`,
      at: { element: element.id, field: inputField(property) },
    }))
  },
}

/** Older runtimes name only the property: then the value tells. */
function reason(message: string | undefined, value: Json | undefined): string {
  const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  if (message === undefined ? empty : emptiness.test(message)) return 'is required, and has no value'
  if (message === undefined || message === webAddress) return 'has to begin with `http://` or `https://`'
  return message
}

function valueAt(variables: Variables, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((at, name) => (isObject(at) ? entry(at, name) : undefined), variables)
}
