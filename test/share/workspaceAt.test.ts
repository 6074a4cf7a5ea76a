// What an address asks for beside the workspace: another element, scenario or version. What is not there changes nothing.
import { describe, expect, test } from 'vitest'
import { workspaceAt } from '../../src/share/workspaceAt.ts'
import { exampleWorkspace } from './workspaces.ts'

const start = exampleWorkspace('start')
const versionIn = (diagram: string) => /executionPlatformVersion="([^"]*)"/.exec(diagram)?.[1]

describe('an address with', () => {
  test('an element selects it', () => expect(workspaceAt(start, { element: 'PostWeather' }).selected).toBe('PostWeather'))
  test('an element that is not there selects none', () => expect(workspaceAt(start, { element: 'x' })).toEqual(start))
  test('a scenario selects it at the selected element', () => {
    expect(workspaceAt(start, { scenario: '404' }).scenarios['GetWeather']!.selected).toBe('404')
    expect(start.scenarios['GetWeather']!.selected).toBe('200')
  })
  test('a scenario of another element leaves all as it is', () => expect(workspaceAt(start, { element: 'PostWeather', scenario: '404' }).scenarios).toEqual(start.scenarios))
  test.for([['8.3', '8.3.0'], ['8.5.6', '8.5.6'], ['', '8.8.0'], ['newest', '8.8.0'], ['8.9" x="', '8.8.0']] as const)('the version %s has %s in its diagram', ([version, expected]) => {
    expect(versionIn(workspaceAt(start, { version }).diagram)).toBe(expected)
  })
  test('nothing changes nothing', () => expect(workspaceAt(start, {})).toEqual(start))
})
