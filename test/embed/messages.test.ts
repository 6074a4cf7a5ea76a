// What is taken for a message, on both sides, and what is not.
import { expect, test } from 'vitest'
import { readFrameMessage, readHostMessage, sealed } from '../../app/embed/messages.ts'

const state = { element: { id: 'Task', name: 'Task' }, scenarios: [], edited: false }

/** The frame hears this from the page. */
const hears = (message: object, as: object = message) =>
  test(`the frame hears ${JSON.stringify(message)}`, () => expect(readHostMessage({ playground: 1, ...message })).toEqual({ read: 'message', message: as }))

hears({ type: 'hello' })
hears({ type: 'hello', opens: true })
hears({ type: 'get', id: 7 })
hears({ type: 'get', id: 'seven' })
hears({ type: 'set', expression: '= { a: 1 }', response: '{}', scenario: '404', variables: '{}', theme: 'dark' })
hears({ type: 'set', id: 1, errorExpression: '', resultVariable: 'x' })
hears({ type: 'load', files: [{ name: 'a.bpmn', text: '<x/>' }] })
hears({ type: 'get', later: 'a field of a later version' }, { type: 'get' })

/** The frame answers this with an error. */
const refuses = (what: string, message: object, id?: string | number) =>
  test(`the frame refuses ${what}`, () => expect(readHostMessage(message)).toMatchObject({ read: 'malformed', ...(id !== undefined && { id }) }))

refuses('another version', { playground: 2, type: 'get', id: 3 }, 3)
refuses('no type', { playground: 1 })
refuses('an unknown type', { playground: 1, type: 'eval', id: 'x' }, 'x')
refuses('a type that every object has', { playground: 1, type: 'constructor' })
refuses('an id that is an object', { playground: 1, type: 'get', id: {} })
refuses('an id that is no number', { playground: 1, type: 'get', id: Number.NaN })
refuses('a response that is not text', { playground: 1, type: 'set', response: { body: 1 } })
refuses('a scenario that is not text', { playground: 1, type: 'set', scenario: 404 })
refuses('an unknown theme', { playground: 1, type: 'set', theme: 'blue' })
refuses('a text of nine million characters', { playground: 1, type: 'set', expression: 'x'.repeat(9_000_000) })
refuses('no files', { playground: 1, type: 'load' })
refuses('an empty list of files', { playground: 1, type: 'load', files: [] })
refuses('a file without text', { playground: 1, type: 'load', files: [{ name: 'a.bpmn' }] })

test('what others say is not for us', () => {
  for (const data of [undefined, null, 'playground', 1, [], {}, { type: 'set' }, Object.create({ playground: 1, type: 'get' })]) {
    expect(readHostMessage(data)).toEqual({ read: 'foreign' })
    expect(readFrameMessage(data)).toEqual({ read: 'foreign' })
  }
})

/** The tag hears this from its frame. */
const listensTo = (message: Parameters<typeof sealed>[0]) =>
  test(`the tag listens to ${message.type}`, () => expect(readFrameMessage(sealed(message))).toEqual({ read: 'message', message }))

listensTo({ type: 'listening' })
listensTo({ type: 'ready', state })
listensTo({ type: 'state', id: 1, state })
listensTo({ type: 'height', height: 312 })
listensTo({ type: 'open', url: 'https://play.example/index.html#example=weather' })
listensTo({ type: 'error', id: 2, code: 'SCENARIO_UNKNOWN', message: 'There is no scenario 7.' })
listensTo({ type: 'outcome', outcome: { kind: 'completed', badge: 'Completes', sentence: 'The task completes.', scenario: '200', variables: [] } })

test('the tag ignores heights that are none', () => {
  for (const height of [0, -5, 1e9, '300', Number.NaN, undefined]) {
    expect(readFrameMessage({ playground: 1, type: 'height', height })).toMatchObject({ read: 'malformed' })
  }
})
