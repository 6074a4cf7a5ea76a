// A link gives back what was put into it, to the letter; what it does not hold it says; what is wrong with it changes nothing.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { demoKeyPair } from '../../src/runtime/inbound/demoKeyPair.ts'
import type { ScenarioSet } from '../../src/scenarios/scenario.ts'
import { dictionary1 } from '../../src/share/dictionary1.ts'
import { decodeLink, encodeLink, type LinkOptions } from '../../src/share/link.ts'
import { linkVersion, longestLink } from '../../src/share/takeLink.ts'
import { pack, unpack } from '../../src/share/pack.ts'
import type { TemplateJson, Workspace } from '../../src/workspace.ts'
import { dice, emptyWorkspace, exampleNames, exampleWorkspace } from './workspaces.ts'

function linkOf(workspace: Workspace, options?: LinkOptions): string {
  const encoded = encodeLink(workspace, options)
  if (!encoded.ok) throw new Error(encoded.problem.message)
  expect(encoded.length).toBe(encoded.data.length)
  return encoded.data
}

function opened(data: string): Workspace {
  const decoded = decodeLink(data)
  if (!decoded.ok) throw new Error(decoded.problem.message)
  return decoded.workspace
}

/** What stands in a link, uncompressed. */
function contentOf(data: string): string {
  const unpacked = unpack(data.replace(/^1\./, ''), dictionary1, 1e8)
  if (!unpacked.ok) throw new Error(unpacked.reason)
  return unpacked.text
}

const start = exampleWorkspace('start')

describe('each example', () => {
  test.for(exampleNames)('%s comes back as it was, from less than 3,000 characters', name => {
    const workspace = exampleWorkspace(name)
    const link = linkOf(workspace, { secrets: true })
    expect(link.length).toBeLessThan(3000)
    expect(link).toMatch(/^1\.[\w-]+$/)
    expect(decodeLink(link)).toEqual({ ok: true, workspace, stoodIn: [], problems: [] })
  })
})

describe('a link holds', () => {
  const holds = (what: string, workspace: Workspace) => test(what, () => expect(opened(linkOf(workspace, { secrets: true }))).toEqual(workspace))

  holds('nothing at all', emptyWorkspace)
  holds('what is selected, where, and how it is shown', { ...start, selected: 'PostWeather', zone: 'Europe/Berlin', view: 'scratch' })
  holds('names in any script', { ...start, name: 'Wetter ☔ 天気 \u202E', secrets: { 'ключ': 'значение' } })
  holds('a diagram that nobody has laid out', { ...start, diagram: start.diagram.replaceAll('\n', '').replaceAll('  ', '\t') })
  holds('a diagram with its own line breaks, comments and CDATA', {
    ...start,
    diagram: start.diagram.replace('<bpmn:process', '<!-- </> -->\n   <![CDATA[ </> ]]><bpmn:process').replace('name="Get weather"', 'name="a > b"'),
  })
  holds('names that mean something to JavaScript', {
    ...start,
    scenarios: { ...start.scenarios, ...Object.fromEntries([['__proto__', start.scenarios['GetWeather']!], ['constructor', start.scenarios['GetWeather']!]]) },
    secrets: Object.fromEntries([['__proto__', 'a'], ['toString', 'b']]),
  })

  const texts: [what: string, text: string][] = [
    ['in one line', '{"a":1}'],
    ['with blanks of its own', '{ "a" :  1 }'],
    ['with digits that no double holds', '{\n  "a": 12345678901234567890.10\n}'],
    ['with a zero at the end', '{\n  "a": 1.50\n}'],
    ['with a key twice', '{ "a": 1, "a": 2 }'],
    ['still being typed', '{ "a": '],
    ['that is empty', ''],
    ['that is no object', '[1, 2]'],
    ['nested deeply', '['.repeat(5000) + ']'.repeat(5000)],
  ]
  for (const [what, text] of texts) {
    const set: ScenarioSet = {
      variables: text,
      selected: 'a',
      scenarios: [
        { id: 'a', name: 'A', variables: text, results: [{ kind: 'response', text }, { kind: 'exception', text }] },
        { id: 'b', name: 'B', results: [{ kind: 'response', text: 'null' }], request: { method: 'POST', headers: [], body: text } },
      ],
    }
    holds(`JSON ${what}, to the letter`, { ...start, scenarios: { GetWeather: set } })
  }
})

describe('the secrets', () => {
  test('travel by name only, and dummy values stand in for theirs', () => {
    const link = linkOf(start)
    expect(contentOf(link)).not.toContain('chat-token-for-the-preview')
    expect(decodeLink(link)).toEqual({
      ok: true,
      workspace: { ...start, secrets: { CHAT_TOKEN: 'dummy-chat-token', MAIL_PASSWORD: 'dummy-mail-password' } },
      stoodIn: ['CHAT_TOKEN', 'MAIL_PASSWORD'],
      problems: [],
    })
  })

  test('travel with their values when the sender says so', () => {
    expect(opened(linkOf(start, { secrets: true })).secrets).toEqual(start.secrets)
  })

  test('are kept in no other browser because somebody keeps them in his', () => {
    expect(opened(linkOf({ ...start, keepSecrets: true }, { secrets: true })).keepSecrets).toBe(false)
  })

  test('that also stand elsewhere are named', () => {
    const secrets = { CITY: 'Berlin', TOKEN: 'nowhere-else', SHORT: 'a' }
    expect(encodeLink({ ...start, secrets })).toMatchObject({ exposed: ['CITY'] })
    expect(encodeLink({ ...start, secrets }, { secrets: true })).toMatchObject({ exposed: [] })
  })

  test('of a scenario, its key pair, are secrets too', () => {
    const [scenario] = start.scenarios['GetWeather']!.scenarios
    const withKey = { ...start, scenarios: { GetWeather: { variables: '{}', selected: scenario!.id, scenarios: [{ ...scenario!, keyPair: demoKeyPair }] } } }
    expect(contentOf(linkOf(withKey))).not.toContain('keyPair')
    expect(opened(linkOf(withKey)).scenarios['GetWeather']!.scenarios).toEqual([scenario])
    expect(opened(linkOf(withKey, { secrets: true })).scenarios['GetWeather']!.scenarios[0]!.keyPair).toEqual(demoKeyPair)
  })
})

describe('imported templates', () => {
  const template = (id: string, version?: number): TemplateJson => ({
    id, name: id, ...(version !== undefined && { version }), appliesTo: ['bpmn:Task'], properties: [],
    description: '<img src=x onerror=alert(1)>',
  })
  const named = (id: string, version?: number) =>
    start.diagram.replace(/zeebe:modelerTemplate="[^"]*" zeebe:modelerTemplateVersion="1"/, `zeebe:modelerTemplate="${id}"${version === undefined ? '' : ` zeebe:modelerTemplateVersion="${version}"`}`)

  test('travel when an element names them, the others stay', () => {
    const workspace = { ...start, diagram: named('my.task', 2), templates: [template('my.task', 1), template('my.task', 2), template('other')] }
    const encoded = encodeLink(workspace)
    expect(encoded).toMatchObject({ ok: true, leftOut: ['my.task', 'other'] })
    expect(opened(linkOf(workspace)).templates).toEqual([template('my.task', 2)])
  })

  test('travel without a version, and with an id that XML writes otherwise', () => {
    const workspace = { ...start, diagram: named('a &amp; &#34;b&quot;'), templates: [template('a & "b"')] }
    expect(opened(linkOf(workspace)).templates).toEqual(workspace.templates)
  })

  test('from a link are checked as from a file', () => {
    const decoded = decodeLink(sealed({ templates: [{ id: 'x', name: 'x', appliesTo: [], properties: 'none' }, template('ok')] }))
    expect(decoded).toMatchObject({ ok: true, workspace: { templates: [template('ok')] }, problems: [{ code: 'TEMPLATE_SHAPE' }, { code: 'TEMPLATE_SHAPE' }, { code: 'TEMPLATE_MARKUP' }] })
  })
})

/** A link that nobody of ours has made. */
function sealed(file: object, xml = '<a/>'): string {
  return `1.${pack(`${JSON.stringify({ version: 1, name: 'x', layout: 'kept', ...file })}\n${xml}`, dictionary1)}`
}

const seal = (content: string) => `1.${pack(content, dictionary1)}`
const whole = linkOf(start)

describe('a link that can not be opened says why', () => {
  test.for([
    ['nothing', '', 'LINK_UNREADABLE'],
    ['some word', 'weather', 'LINK_UNREADABLE'],
    ['no data', '1.', 'LINK_UNREADABLE'],
    ['a script', '1.<script>alert(1)</script>', 'LINK_UNREADABLE'],
    ['a version that never was', '0.abcd', 'LINK_UNREADABLE'],
    ['a later version', `${linkVersion + 1}.abcd`, 'LINK_NEWER'],
    ['a key of objects', 'constructor.abcd', 'LINK_UNREADABLE'],
    ['a few characters', '1.abcd', 'LINK_DAMAGED'],
    ['a link without its end', whole.slice(0, -1), 'LINK_DAMAGED'],
    ['the first half of a link', whole.slice(0, whole.length / 2), 'LINK_DAMAGED'],
    ['a link with a letter in another case', whole.replace(/(?<=.{500})[a-z]/, char => char.toUpperCase()), 'LINK_DAMAGED'],
    ['a link longer than any', `1.${'A'.repeat(longestLink * 2)}`, 'LINK_TOO_LARGE'],
    ['a compression bomb', seal('0'.repeat(20_000_000)), 'LINK_TOO_LARGE'],
    ['a bomb of indentation', seal(`{"version":1,"name":"x"}\n${'<a>'.repeat(190)}${'<b/>'.repeat(100_000)}${'</>'.repeat(190)}`), 'LINK_CONTENT'],
    ['no JSON', seal('hello\n<a/>'), 'LINK_CONTENT'],
    ['no diagram', seal('{"version":1,"name":"x"}'), 'LINK_CONTENT'],
    ['JSON that is no object', seal('[]\n<a/>'), 'LINK_CONTENT'],
    ['JSON nested without end', seal(`{"version":1,"name":${'['.repeat(200_000)}\n<a/>`), 'LINK_CONTENT'],
    ['a deeply nested scenario', sealed({ scenarios: { A: { variables: JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) as object } } }), 'LINK_CONTENT'],
    ['a file of a later version', sealed({ version: 99 }), 'LINK_CONTENT'],
    ['no name', sealed({ name: 5 }), 'LINK_CONTENT'],
    ['scenarios of another shape', sealed({ scenarios: { A: { scenarios: 'all' } } }), 'LINK_CONTENT'],
    ['names of secrets that are none', sealed({ secretNames: { a: 1 } }), 'LINK_CONTENT'],
    ['a document type', sealed({}, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'LINK_CONTENT'],
    ['elements nested without end', sealed({}, `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`), 'LINK_CONTENT'],
    ['thin XML with an end too many', seal('{"version":1,"name":"x"}\n<a></></>'), 'LINK_CONTENT'],
  ] as [string, string, string][])('%s', ([, link, code]) => {
    const decoded = decodeLink(link)
    expect(decoded).toMatchObject({ ok: false, problem: { code, severity: 'error' } })
    expect((decoded as { problem: { message: string } }).problem.message).toMatch(/^(This is not a link|The link) .+\.$/)
  })

  test('and so does a workspace that is too large or too deep for one', () => {
    const next = dice(7)
    const noise = Array.from({ length: 100_000 }, () => Math.floor(next() * 36).toString(36)).join('')
    const set: ScenarioSet = { variables: '{}', selected: 'a', scenarios: [{ id: 'a', name: 'A', results: [{ kind: 'response', text: JSON.stringify(noise) }] }] }
    const encoded = encodeLink({ ...start, scenarios: { GetWeather: set } })
    expect(encoded).toMatchObject({ ok: false, problem: { code: 'LINK_TOO_LONG', message: expect.stringMatching(/: \d\d,\d{3} characters, where 60,000 are the most/) as string } })
    const deep = encodeLink({ ...start, diagram: '<a>'.repeat(500) + '</a>'.repeat(500) })
    expect(deep).toMatchObject({ ok: false, problem: { code: 'LINK_CONTENT' } })
    const endless = encodeLink({ ...start, diagram: `<a>${' '.repeat(6_000_000)}</a>` })
    expect(endless).toMatchObject({ ok: false, problem: { code: 'LINK_TOO_LONG' } })
  })
})

test('keys of a link that mean something to JavaScript stay keys', () => {
  const polluting = '{"version":1,"name":"x","layout":"kept","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"secrets":{"__proto__":"a"},"scenarios":{"__proto__":{"__proto__":{"polluted":1},"scenarios":[{"name":"A","results":[{"response":{"__proto__":{"polluted":1}}}]}]}}}'
  const { workspace } = decodeLink(seal(`${polluting}\n<a/>`)) as { workspace: Workspace }
  expect(Object.keys(workspace.scenarios)).toEqual(['__proto__'])
  expect(Object.keys(workspace.secrets)).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect((workspace as unknown as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('blanks, line breaks and what ends a sentence do no harm to a link', () => {
  for (const data of [` ${whole}\n`, `${whole}.`, `${whole}).`, `${whole}>`, whole.replace(/.{76}/g, '$&\r\n')]) expect(opened(data)).toEqual(opened(whole))
})

test('no damage to a link goes unnoticed, and none throws', () => {
  const next = dice(42)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const pick = (count: number) => Math.floor(next() * count)
  const damage: ((link: string) => string)[] = [
    link => link.slice(0, 3 + pick(link.length - 3)),
    link => `${link.slice(0, 3)}${link.slice(4 + pick(link.length - 4))}`,
    link => replaced(link, 2 + pick(link.length - 2), alphabet[pick(64)]!),
    link => `${link}${alphabet[pick(64)]!.repeat(1 + pick(30))}`,
    link => { const at = 2 + pick(link.length - 2); return `${link.slice(0, at)}${link.slice(at + pick(9))}` },
  ]
  const before = opened(whole)
  for (let turn = 0; turn < 1500; turn++) {
    const decoded = decodeLink(damage[turn % damage.length]!(whole))
    // What came after the end, or changed bits that say nothing, changes nothing.
    if (decoded.ok) expect(decoded.workspace).toEqual(before)
    else expect(decoded.problem.code).toBe('LINK_DAMAGED')
  }
})

const replaced = (text: string, at: number, char: string) => text.slice(0, at) + char + text.slice(at + 1)

describe('links of every version that was ever written', () => {
  const folder = fileURLToPath(new URL('links', import.meta.url))

  test.for(readdirSync(folder).filter(name => name.endsWith('.link')))('%s opens as it did', name => {
    const link = readFileSync(`${folder}/${name}`, 'utf8').trim()
    const expected = JSON.parse(readFileSync(`${folder}/${name.replace(/link$/, 'json')}`, 'utf8')) as Workspace
    expect(opened(link)).toEqual(expected)
  })

  test('the dictionary of version 1 is the one that it always was', () => {
    expect(createHash('sha256').update(dictionary1).digest('hex')).toBe('3e1f712fe6919171e1eb2839a45f2221bc664f5429c73cd521847c47d12589b8')
  })
})
