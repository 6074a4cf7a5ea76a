import { expect, test } from 'vitest'
import { rank } from '../../app/canvas/menuSearch.ts'

const poll = { label: 'Poll an HTTP address', search: ['Connector', 'HTTP', 'REST', 'inbound'] }
const rest = { label: 'Call a REST service', search: ['Connector', 'REST', 'HTTP', 'API', 'GET'] }
const chat = { label: 'Complete a chat', search: ['Connector', 'restful words'] }
const mail = { label: 'Send an e-mail' }
const menu = [rest, mail, poll, chat]

test.each<[string, (typeof menu)[number][], (typeof menu)[number][]]>([
  ['REST', [poll, chat, rest], [rest, poll, chat]],
  ['rest serv', [chat, rest], [rest, chat]],
  ['Connector', [chat, poll, rest], [rest, poll, chat]],
  ['e-mail', [poll, mail], [mail, poll]],
  ['elsewhere', [chat, poll], [chat, poll]],
])('%s', (pattern, found, ranked) => {
  expect(rank(found.map(item => ({ item })), menu, pattern).map(({ item }) => item)).toEqual(ranked)
})
