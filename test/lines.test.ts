import { describe, expect, test } from 'vitest'
import { isSince, lineFor } from '../src/lines.ts'

describe('a Camunda version is previewed by the measured line it belongs to', () => {
  const previews = (version: string | undefined, line: string, notice?: string) =>
    test(String(version), () => expect(lineFor(version)).toEqual({ line, version: expect.any(String), ...(notice && { notice }) }))
  previews('8.8.0', '8.8')
  previews('8.3', '8.3')
  previews('8.6.0', '8.5', '8.6: previewed as 8.5.6')
  previews('8.4.0', '8.5', '8.4: previewed as 8.5.6')
  previews('8.7.0', '8.5', '8.7: previewed as 8.5.6')
  previews('8.10.0', '8.9', '8.10: not measured, previewed as 8.9')
  previews('9.1.0', '8.9', '9.1: not measured, previewed as 8.9')
  previews('8.1.0', '8.3', '8.1: not measured, previewed as 8.3')
  previews('7.20.0', '8.3', '7.20: not measured, previewed as 8.3')
  previews(undefined, '8.9', 'No Camunda version in the diagram: previewed as 8.9')
})

test('lines are ordered', () => {
  expect(isSince('8.9', '8.5')).toBe(true)
  expect(isSince('8.3', '8.5')).toBe(false)
})
