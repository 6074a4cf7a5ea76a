import { expect, test } from 'vitest'
import { sniff, type FileKind } from '../../app/files/sniff.ts'

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
