// Built-ins on conditions and missing values.
import { FeelError } from '../run.ts'
import type { Functions } from './define.ts'
import { signature, when } from './define.ts'

export const booleanFunctions: Functions = {
  not: [signature('negand', [when(['boolean'], negand => !negand), when(['any'], () => null)])],
  'is defined': [signature('value', when(['any'], value => value !== null))],
  'get or else': [
    signature('value, default', when(['any', 'any'], (value, fallback) => (value === null ? fallback : value))),
  ],
  assert: [
    signature(
      'value, condition',
      when(['any', 'any'], (value, condition) =>
        condition === true ? value : new FeelError('The condition is not fulfilled'),
      ),
    ),
    signature('value, condition, cause', [
      when(['any', 'boolean', 'any'], (value, condition) => (condition ? value : undefined)),
      when(['any', 'any', 'string'], (_value, _condition, cause) => new FeelError(cause)),
    ]),
  ],
}
