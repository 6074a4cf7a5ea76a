import { describe, expect, test } from 'vitest'
import { firstPanes, stepFrom, togglePane } from '../../app/present/rules.ts'
import type { Pane } from '../../src/share/address.ts'
import type { PhaseView } from '../../src/view.ts'

describe('panes that a presenter turns on and off', () => {
  test.for<[shown: readonly Pane[], pane: Pane, then: readonly Pane[]]>([
    [firstPanes, 'properties', ['diagram', 'properties', 'response', 'outcome']],
    [firstPanes, 'diagram', ['response', 'outcome']],
    [firstPanes, 'variables', ['diagram', 'response', 'variables', 'outcome']],
    // the phases take the room of the response, and give it back
    [firstPanes, 'phases', ['diagram', 'outcome', 'phases']],
    [['diagram', 'outcome', 'phases'], 'phases', ['diagram', 'response', 'outcome']],
    [['diagram', 'outcome', 'phases'], 'response', ['diagram', 'response', 'outcome']],
    [['diagram', 'variables'], 'phases', ['diagram', 'phases']],
    // one always stays
    [['outcome'], 'outcome', ['outcome']],
    [['phases'], 'phases', ['response']],
  ])('%j, %s: %j', ([shown, pane, then]) => expect(togglePane(shown, pane)).toEqual(then))
})

/** `*` marks those that were used. */
const phases = ['input*', 'secrets', 'request*', 'response*', 'errorExpression', 'command*'].map((text): PhaseView => {
  const used = text.endsWith('*')
  const id = text.replace('*', '')
  return { id, title: id, summary: '', state: used ? 'done' : 'skipped', saw: [], made: [] }
})

describe('stepping through the phases', () => {
  test.for<[from: string | undefined, by: 1 | -1 | 0, to: string]>([
    [undefined, 0, 'input'],
    [undefined, 1, 'input'],
    ['gone', 1, 'input'],
    ['input', 1, 'request'],
    ['request', -1, 'input'],
    ['response', 1, 'command'],
    ['command', 1, 'command'],
    ['input', -1, 'input'],
    // one that was not used can be looked at, and left either way
    ['secrets', 0, 'secrets'],
    ['secrets', 1, 'request'],
    ['secrets', -1, 'input'],
  ])('from %s by %i: %s', ([from, by, to]) => expect(stepFrom(phases, from, by)).toBe(to))

  test('without phases there is nowhere to go', () => expect(stepFrom([], 'input', 1)).toBeUndefined())
})
