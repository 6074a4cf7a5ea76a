// The value of a secret is found however it is written, and hidden.
import { describe, expect, test } from 'vitest'
import { hideSecrets, secretsIn } from '../../src/share/secretTexts.ts'

const secrets = { TOKEN: 'a&b"c<d', LONGER: 'a&b"c<d-and-more', SHORT: 'abc', EMPTY: '', KEY: 'ключ' }
const basic = (text: string) => `Basic ${btoa(Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join(''))}`

describe('hides', () => {
  const hides = (what: string, text: string, shown: string, found: string[]) => test(what, () => {
    expect(hideSecrets(text, secrets)).toBe(shown)
    expect(secretsIn(text, secrets)).toEqual(found)
  })

  hides('a value', 'x a&b"c<d y', 'x {{secrets.TOKEN}} y', ['TOKEN'])
  hides('the longer one of two', 'a&b"c<d-and-more', '{{secrets.LONGER}}', ['TOKEN', 'LONGER'])
  hides('a value in JSON', JSON.stringify({ a: 'a&b"c<d' }), '{"a":"{{secrets.TOKEN}}"}', ['TOKEN'])
  hides('a value in XML', '<a b="a&amp;b&quot;c&lt;d" />', '<a b="{{secrets.TOKEN}}" />', ['TOKEN'])
  hides('a value in a URL', `?q=${encodeURIComponent('a&b"c<d')}`, '?q={{secrets.TOKEN}}', ['TOKEN'])
  hides('a value in Basic authentication', `Authorization: ${basic('ada:ключ')}`, 'Authorization: Basic (base64 of ada:{{secrets.KEY}})', ['KEY'])
  hides('no other Basic authentication', `Authorization: ${basic('ada:open')}`, `Authorization: ${basic('ada:open')}`, [])
  hides('no short value, no empty one, and no name', 'abc TOKEN', 'abc TOKEN', [])
})
