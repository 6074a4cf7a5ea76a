// Frames unpack links by the means of the browser: what comes of them is what the app's own unpacking gives.
import { expect, test } from 'vitest'
import { unpackInBrowser } from '../../app/embed/unpackInBrowser.ts'
import { dictionary1 } from '../../src/share/dictionary1.ts'
import { pack, unpack } from '../../src/share/pack.ts'

const whole = pack('{"version":1,"name":"Größe 🌦"}\n<bpmn:definitions/>'.repeat(40), dictionary1)
const other = (text: string, at: number) => `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`

test.for([
  ['a text', whole, 'ok'],
  ['nothing packed', pack('', dictionary1), 'ok'],
  ['the dictionary itself', pack(dictionary1, dictionary1), 'ok'],
  ['what the dictionary does not know', pack('\u0000\uFFFD𝄞'.repeat(999), dictionary1), 'ok'],
  ['a text of another dictionary', pack('<bpmn:definitions/>'.repeat(9), 'definitions'), 'damaged'],
  ['an end that is missing', whole.slice(0, -2), 'damaged'],
  ['a half', whole.slice(0, whole.length >> 1), 'damaged'],
  ['another checksum', other(whole, 0), 'damaged'],
  ['another character in the middle', other(whole, whole.length >> 1), 'damaged'],
  ['more behind the end', `${whole}AAAA`, 'ok'],
  ['a few characters', 'abcd', 'damaged'],
  ['a length that base64 can not have', whole.slice(0, 9), 'damaged'],
  ['other characters', `${whole}!`, 'damaged'],
  ['a compression bomb', pack('0'.repeat(20_000_000), dictionary1), 'large'],
] as const)('%s', async ([, packed, gives]) => {
  const unpacked = await unpackInBrowser({ packed, dictionary: dictionary1, limit: 100_000 })
  expect(unpacked.ok ? 'ok' : unpacked.reason).toBe(gives)
  if (gives === 'ok') expect(unpacked).toEqual(unpack(packed, dictionary1, 100_000))
})
