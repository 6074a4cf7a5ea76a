import type { FeelType } from '../../src/feel/contract.ts'

const classes: Record<FeelType, string> = {
  null: 'null',
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'temporal',
  time: 'temporal',
  'date and time': 'temporal',
  'days and time duration': 'temporal',
  'years and months duration': 'temporal',
  list: 'list',
  context: 'context',
  function: 'context',
  range: 'list',
}

/** The class that gives a value its type's colour. */
export function typeClass(type: FeelType): string {
  return `type-${classes[type] ?? 'null'}`
}
