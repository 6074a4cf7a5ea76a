// From the attributes of the tag to the address of the frame, and what the frame reads there.
import { expect, test } from 'vitest'
import { frameHash, needsApp, readFrameAddress } from '../../app/embed/address.ts'

/** The frame's address for these attributes. */
function writes(attributes: Record<string, string>, hash: string) {
  test(`${JSON.stringify(attributes)} is ${hash}`, () => expect(frameHash(name => attributes[name] ?? null)).toBe(hash))
}

writes({}, '#embed=1')
writes({ example: 'weather' }, '#example=weather&embed=1')
writes({ example: 'weather', element: 'GetWeather', scenario: '404 & more' }, '#example=weather&element=GetWeather&scenario=404%20%26%20more&embed=1')
writes({ workspace: '1.abc_-' }, '#w=1.abc_-&embed=1')
writes({ workspace: 'https://play.example/index.html#w=1.abc_-&present=1' }, '#w=1.abc_-&embed=1')
writes({ workspace: '1.abc', example: 'weather' }, '#w=1.abc&embed=1')
writes({ example: 'weather', show: 'outcome, phases' }, '#example=weather&show=outcome,phases&embed=1')
writes({ example: 'weather', show: 'nothing' }, '#example=weather&embed=1')
writes({ example: 'weather', theme: 'dark', version: '8.5', readonly: '' }, '#example=weather&version=8.5&theme=dark&embed=1&readonly=1')
writes({ example: 'weather', theme: 'auto', readonly: 'false' }, '#example=weather&embed=1')
writes({ src: 'tasks/order.bpmn' }, '#embed=1&handed=1')
writes({ src: 'tasks/order.bpmn', example: 'weather' }, '#embed=1&handed=1')
writes({ example: 'weather', origin: 'https://docs.example' }, '#example=weather&embed=1&origins=https%3A%2F%2Fdocs.example')

test('the frame reads what the tag wrote', () => {
  const attributes: Record<string, string> = { example: 'weather', element: 'GetWeather', scenario: '404', show: 'response outcome', theme: 'dark', version: '8.8', readonly: '', origin: 'https://docs.example/path, http://localhost:3000' }
  expect(readFrameAddress(frameHash(name => attributes[name] ?? null))).toEqual({
    open: { kind: 'example', name: 'weather' },
    element: 'GetWeather',
    scenario: '404',
    show: ['response', 'outcome'],
    theme: 'dark',
    version: '8.8',
    embed: true,
    present: false,
    readonly: true,
    handed: false,
    origins: ['https://docs.example', 'http://localhost:3000'],
  })
})

test('origins that are none allow nobody, rather than everybody', () => {
  expect(readFrameAddress('#example=weather&origins=docs.example').origins).toEqual([])
  expect(readFrameAddress('#example=weather&origins=null').origins).toEqual([])
  expect(readFrameAddress('#example=weather').origins).toBeUndefined()
})

test('an address written by hand names a file', () => {
  expect(readFrameAddress('#src=tasks%2Forder.bpmn')).toMatchObject({ src: 'tasks/order.bpmn', handed: false })
})

test('only diagram and properties take the app', () => {
  expect(needsApp({})).toBe(false)
  expect(needsApp({ show: ['response', 'variables', 'outcome', 'phases'] })).toBe(false)
  expect(needsApp({ show: ['outcome', 'diagram'] })).toBe(true)
  expect(needsApp({ show: ['properties'] })).toBe(true)
})
