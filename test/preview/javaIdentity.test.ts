import { expect, test } from 'vitest'
import { shownIdentity, withShownIdentities } from '../../src/preview/javaIdentity.ts'
import { viewOf } from '../../src/preview/values.ts'

const recorded = "Failed to evaluate expression '=x' in context '[Ljava.lang.Object;@HASH'. Reason: …"

test('a number that differs from run to run is dots to a person', () => {
  expect(shownIdentity(recorded)).toBe("Failed to evaluate expression '=x' in context '[Ljava.lang.Object;@…'. Reason: …")
  expect(viewOf({ message: recorded }, { keep: () => 'ref' }).text).not.toContain('@HASH')
})
test('a person’s own text is left alone', () => expect(shownIdentity('mail@HASH')).toBe('mail@HASH'))
test('in a view all texts are looked at, and what has none of it stays the same object', () => {
  const plain = { a: ['x', { b: 1 }] }
  expect(withShownIdentities(plain)).toBe(plain)
  expect(withShownIdentities({ a: [recorded], n: 1, none: undefined })).toEqual({ a: [shownIdentity(recorded)], n: 1, none: undefined })
})
