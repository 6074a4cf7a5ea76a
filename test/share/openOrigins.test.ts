// The setting that says from where files may be opened: origins, and nothing that could be taken for more.
import { describe, expect, test } from 'vitest'
import { originsToOpenFrom } from '../../app/cli/openOrigins.ts'

describe('allows', () => {
  test.for([
    ['nothing', '', []],
    ['an origin', 'https://files.example.org', ['https://files.example.org']],
    ['several, with ports', ' https://a.example/  https://b.example:8443 ', ['https://a.example', 'https://b.example:8443']],
    ['this machine', 'http://localhost:8080 http://127.0.0.1:9', ['http://localhost:8080', 'http://127.0.0.1:9']],
  ] as [string, string, string[]][])('%s', ([, setting, origins]) => expect(originsToOpenFrom(setting)).toEqual(origins))
})

describe('refuses', () => {
  test.for(['*', 'https:', 'https://*.example.org', 'files.example.org', 'http://files.example.org', 'https://a.example/path', "https://a.example;script-src 'unsafe-inline'", 'data:', 'https://user@a.example'])(
    '%s', setting => expect(() => originsToOpenFrom(setting)).toThrow(/PLAYGROUND_OPEN_ORIGINS/))
})
