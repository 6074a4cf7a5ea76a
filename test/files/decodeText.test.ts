import { expect, test } from 'vitest'
import { decodeText } from '../../app/files/decodeText.ts'

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<a name="Prüfung 🚀"/>`
const utf8 = new TextEncoder()
const latin1 = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0))
const utf16 = (text: string, { big = false, mark = '\uFEFF' } = {}) => {
  const bytes = new Uint8Array(Buffer.from(mark + text, 'utf16le'))
  if (big) new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2).forEach((unit, at, all) => (all[at] = ((unit & 0xff) << 8) | (unit >> 8)))
  return bytes
}

const cases: [what: string, bytes: Uint8Array, text: string | undefined][] = [
  ['UTF-8', utf8.encode(xml('UTF-8')), xml('UTF-8')],
  ['UTF-8 with a mark', utf8.encode(`\uFEFF${xml('UTF-8')}`), xml('UTF-8')],
  ['text that says nothing', utf8.encode('{ "a": "ü" }'), '{ "a": "ü" }'],
  ['UTF-16, little end first', utf16(xml('UTF-16')), xml('UTF-8')],
  ['UTF-16, big end first', utf16(xml('UTF-16'), { big: true }), xml('UTF-8')],
  ['UTF-16 without a mark', utf16(xml('UTF-16'), { mark: '' }), xml('UTF-8')],
  ['UTF-16, big end first, without a mark', utf16(xml('utf-16'), { big: true, mark: '' }), xml('UTF-8')],
  ['an older encoding that is named', latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a name="Prüfung"/>'), '<?xml version="1.0" encoding="UTF-8"?><a name="Prüfung"/>'],
  ['UTF-8 that calls itself UTF-16', utf8.encode('<?xml version="1.0" encoding="UTF-16"?><a/>'), '<?xml version="1.0" encoding="UTF-8"?><a/>'],
  ['an older encoding that is not named', latin1('<a name="Prüfung"/>'), undefined],
  ['an encoding that nobody knows', utf8.encode('<?xml version="1.0" encoding="klingon"?><a/>'), undefined],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), undefined],
  ['zeros', Uint8Array.of(0, 0, 0, 0), undefined],
  ['nothing', new Uint8Array(), ''],
]

test.for(cases)('%s', ([, bytes, text]) => {
  expect(decodeText(bytes)).toBe(text)
})
