// The built-in templates are valid, speak for themselves, and write what the real connectors read.
import { validateZeebe } from '@bpmn-io/element-templates-validator'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkTemplates } from '../../src/templates/checkTemplates.ts'
import type { Template } from '../../src/templates/template.ts'
import { jobTypes } from '../../src/scenarios/presets.ts'

const folder = new URL('../../public/templates/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const names = read('index.json') as string[]

test('the index lists every template', () => {
  expect([...names].sort()).toEqual(readdirSync(folder).filter(name => name !== 'index.json').sort())
})

describe.each(names)('%s', name => {
  const template = read(name) as Template
  const bound = (type: string) => template.properties.filter(property => property.binding.type === type)

  test('is valid by the official schema', () => {
    const { valid, errors } = validateZeebe(template)
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })
  test('is valid by our own check', () => {
    expect(checkTemplates(template)).toEqual({ templates: [template], problems: [] })
  })
  test('can be found, told apart and seen', () => {
    expect(template['keywords']).toContain('Connector')
    expect(template.id).toMatch(/^io\.connector-playground\.[a-z-]+\.v1$/)
    const { contents } = template['icon'] as { contents: string }
    expect(decodeURIComponent(contents)).toMatch(/^data:image\/svg\+xml,<svg xmlns='http:\/\/www\.w3\.org\/2000\/svg'.*<\/svg>$/)
  })
  test('labels what it shows, in a group that exists', () => {
    const groups = (template['groups'] as { id: string }[]).map(group => group.id)
    const shown = template.properties.filter(property => property.type !== 'Hidden')
    expect(shown.filter(property => !property.label || !groups.includes(property.group ?? ''))).toEqual([])
    expect(groups.filter(group => !shown.some(property => property.group === group))).toEqual([])
  })
  test('has mapping, error handling and retries', () => {
    expect(bound('zeebe:taskHeader').map(property => property.binding.key)).toEqual([
      'resultVariable', 'resultExpression', 'errorExpression', 'retryBackoff',
    ])
    expect(bound('zeebe:taskDefinition').map(property => property.binding.property)).toEqual(['type', 'retries'])
  })
  test('has no markup in its words', () => {
    const words = JSON.stringify({ ...template, icon: undefined })
    expect(words).not.toMatch(/<[a-z]/i)
  })
})

test.each<[name: string, jobType: string, inputs: string[]]>([
  [
    'rest.json',
    jobTypes.rest,
    [
      'authentication.apiKeyLocation', 'authentication.audience', 'authentication.clientAuthentication', 'authentication.clientId',
      'authentication.clientSecret', 'authentication.name', 'authentication.oauthTokenEndpoint', 'authentication.password',
      'authentication.scopes', 'authentication.token', 'authentication.type', 'authentication.username', 'authentication.value',
      'body', 'connectionTimeoutInSeconds', 'headers', 'method', 'queryParameters', 'readTimeoutInSeconds', 'url',
    ],
  ],
  [
    'email.json',
    jobTypes.email,
    [
      'authentication.password', 'authentication.type', 'authentication.username', 'data.smtpAction.bcc', 'data.smtpAction.body',
      'data.smtpAction.cc', 'data.smtpAction.contentType', 'data.smtpAction.from', 'data.smtpAction.htmlBody',
      'data.smtpAction.subject', 'data.smtpAction.to', 'data.smtpActionDiscriminator', 'data.smtpConfig.smtpCryptographicProtocol',
      'data.smtpConfig.smtpHost', 'data.smtpConfig.smtpPort', 'protocol',
    ],
  ],
  [
    'chat-message.json',
    jobTypes.chat,
    ['data.blockContent', 'data.channel', 'data.messageType', 'data.text', 'data.thread', 'method', 'token'],
  ],
])('%s writes the job type and the inputs that the real connector reads', (name, jobType, inputs) => {
  const { properties } = read(name) as Template
  const type = properties.find(({ binding }) => binding.type === 'zeebe:taskDefinition' && binding.property === 'type')
  expect(type).toMatchObject({ type: 'Hidden', value: jobType })
  const written = properties.flatMap(({ binding }) => (binding.type === 'zeebe:input' ? [binding.name!] : []))
  expect([...new Set(written)].sort()).toEqual(inputs)
})
