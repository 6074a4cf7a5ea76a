import { expect, test } from 'vitest'
import { otherKind, sniff, type FileKind } from '../../app/files/sniff.ts'

function is(text: string, kind: FileKind) {
  test(`${text.slice(0, 60)} is ${kind}`, () => expect(sniff(text)).toBe(kind))
}

is('<?xml version="1.0"?><definitions/>', 'diagram')
is('  \n<bpmn:definitions/>', 'diagram')
is('[{"id":"a","appliesTo":[]}]', 'templates')
is('{"id":"a","appliesTo":[],"properties":[]}', 'templates')
is('{"version":1,"elements":{}}', 'scenarios')
is('{"version":1,"diagram":"<x/>"}', 'workspace')
is('{"version":1,"diagram":', 'workspace')
is('{"appliesTo": [', 'templates')
is('{"hello":1}', 'unknown')
is('hello', 'unknown')

test.for([
  ['', 'empty'],
  [' \n', 'empty'],
  ['{"components":[],"schemaVersion":16}', 'a Camunda form, not a diagram'],
  ['{"hello":1}', 'neither a BPMN diagram, nor an element template, nor a scenarios or workspace file'],
  ['hello', 'neither a BPMN diagram, nor an element template, nor a scenarios or workspace file'],
] as const)('%j is %s', ([text, kind]) => {
  expect(otherKind(text)).toBe(kind)
})
