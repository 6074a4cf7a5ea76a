// What stands behind a dot: entries of contexts, of each context in a list, and the parts of dates and durations.
import { isLiteralContext, read, show } from './run.ts'
import type { Run } from './run.ts'
import type { NameSegment } from './syntax.ts'
import { temporalProperties } from './temporal.ts'
import type { FeelContext, FeelValue } from './values.ts'
import { isContext, isList, isTemporal } from './values.ts'

/** `value.name`; null with a warning where there is no such thing. */
export function readPath(value: FeelValue, segment: NameSegment, run: Run): FeelValue {
  const { name } = segment
  if (isList(value)) {
    run.step(value.length)
    return value.map(item => readPath(read(item), segment, run))
  }
  if (value === null) {
    run.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${name}'. The context is null`, segment)
    return null
  }
  if (isContext(value)) {
    if (Object.hasOwn(value, name)) return read(value[name]!)
    const message = () => `No context entry found with key '${name}'. ${availableKeys(value)}`
    run.warn('NO_CONTEXT_ENTRY_FOUND', message, segment)
    return null
  }
  const properties = isTemporal(value) ? temporalProperties(value) : undefined
  if (properties && Object.hasOwn(properties, name)) return properties[name]!()
  const available = () => quoted(properties ? Object.keys(properties) : [])
  run.warn(
    'NO_PROPERTY_FOUND',
    () => `No property found with name '${name}' of value '${show(value)}'. Available properties: ${available()}`,
    segment,
  )
  return null
}

function availableKeys(context: FeelContext): string {
  const keys = Object.keys(context)
  // Only of one that was written here: of data, the engine lists no keys.
  const empty = keys.length === 0 && isLiteralContext(context)
  return empty ? 'The context is empty' : `Available keys: ${quoted(keys)}`
}

function quoted(names: string[]): string {
  return names.map(name => `'${name}'`).join(', ')
}

