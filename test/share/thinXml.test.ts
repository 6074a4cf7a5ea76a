// Thin XML says nothing twice, and gives back every letter.
import { describe, expect, test } from 'vitest'
import { fullXml, refuseXml, startTags, thinXml } from '../../src/share/thinXml.ts'

const laidOut = `<?xml version="1.0"?>
<a:b x="1">
  <a:c y=">" />
  <!-- one -->
  <a:d>text</a:d>
  <a:e>
    <a:f z='"' />
  </a:e>
</a:b>
`

test('XML that is laid out as usual gets thin', () => {
  expect(thinXml(laidOut)).toBe(`<?xml version="1.0"?><a:b x="1"><a:c y=">" /><!-- one --><a:d>text</><a:e><a:f z='"' /></></>`)
})

describe('thin XML becomes full again; what can not stays as it is', () => {
  test.for([
    ['laid out as usual', laidOut, true],
    ['in one line', laidOut.replaceAll(/\n */g, ''), false],
    ['without a line break at its end', laidOut.trimEnd(), false],
    ['with an empty element in two tags', '<a></a>\n', true],
    ['with an empty element over two lines', '<a>\n</a>\n', false],
    ['with other indentation', laidOut.replaceAll('  ', '    '), false],
    ['with text that has line breaks', '<a>\n  <b>one\n\n  two</b>\n</a>\n', true],
    ['with text between elements', '<a>\n  <b /> and <c />\n</a>\n', true],
    ['that is broken', '<a><b></a>', false],
    ['that never ends', '<a b="', false],
    ['that is no XML', 'hello', false],
    ['that is empty', '', false],
  ] as [string, string, boolean][])('%s', ([, xml, gets]) => {
    const thin = thinXml(xml)
    expect(thin !== undefined).toBe(gets)
    if (thin !== undefined) expect(fullXml(thin, 1e6)).toBe(xml)
  })
})

test('no more is made of it than may be', () => {
  expect(fullXml('<a><b /></>', 20)).toBe('<a>\n  <b />\n</a>\n')
  expect(fullXml('<a><b /></>', 10)).toBeUndefined()
  expect(fullXml('<a>'.repeat(300) + '</>'.repeat(300), 1e6)).toBeUndefined()
})

test('a document type and endless nesting are refused', () => {
  expect(refuseXml(laidOut)).toBeUndefined()
  expect(refuseXml('<!DOCTYPE a><a />')).toContain('document type')
  expect(refuseXml('<!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]><a b="<!DOCTYPE a>" />')).toBeUndefined()
  expect(refuseXml('<a>'.repeat(300))).toContain('nested')
})

test('start tags are found where they are some', () => {
  expect([...startTags(laidOut)]).toEqual(['<a:b x="1">', '<a:c y=">" />', '<a:d>', '<a:e>', `<a:f z='"' />`])
})
