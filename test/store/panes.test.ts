import { afterEach, describe, expect, test } from 'vitest'
import { askForPanes, layoutOf, shownPanes } from '../../app/store/panes.ts'
import { panes as all, type Pane } from '../../src/share/address.ts'

/** A layout as a line: `diagram / given | when | then || properties`. */
function drawn(panes: readonly Pane[], presenting = false): string {
  const { diagram, dock, properties } = layoutOf(panes, presenting)
  return [[diagram && 'diagram', dock.join(' | ')].filter(Boolean).join(' / '), properties && 'properties'].filter(Boolean).join(' || ')
}

describe('the panes that are asked for fill the page', () => {
  test.for<[panes: Pane[], layout: string]>([
    [[...all], 'diagram / given | when | then || properties'],
    [['diagram'], 'diagram'],
    [['outcome'], 'then'],
    [['phases'], 'then'],
    [['outcome', 'phases'], 'then'],
    [['properties'], 'properties'],
    [['variables', 'outcome'], 'given | then'],
    [['outcome', 'response'], 'when | then'],
    [['diagram', 'properties'], 'diagram || properties'],
    [['diagram', 'response', 'outcome'], 'diagram / when | then'],
    [['properties', 'phases'], 'then || properties'],
    [['phases', 'diagram', 'variables', 'properties'], 'diagram / given | then || properties'],
  ])('%j: %s', ([panes, layout]) => expect(drawn(panes)).toBe(layout))

  test.for<[panes: Pane[], layout: string]>([
    [['diagram', 'response', 'outcome'], 'diagram / when | then'],
    [['diagram', 'phases', 'outcome'], 'diagram / phases | then'],
    [['phases'], 'phases'],
  ])('presented, %j: %s', ([panes, layout]) => expect(drawn(panes, true)).toBe(layout))

  test('sizes are remembered of the whole page only', () => {
    expect(layoutOf(all).arranged).toBe(true)
    expect(layoutOf(['diagram', 'outcome']).arranged).toBe(false)
    expect(layoutOf(all, true).arranged).toBe(false)
  })
})

describe('who asks for panes', () => {
  afterEach(() => (['address', 'lesson', 'present'] as const).forEach(asker => askForPanes(asker, undefined)))

  test('nobody: all are shown', () => expect(shownPanes()).toEqual(all))

  test('who presents decides before a lesson, and that before the address; afterwards it is as it was', () => {
    askForPanes('lesson', ['properties', 'outcome'])
    askForPanes('present', ['diagram'])
    askForPanes('address', ['phases'])
    expect(shownPanes()).toEqual(['diagram'])
    askForPanes('present', undefined)
    expect(shownPanes()).toEqual(['properties', 'outcome'])
    askForPanes('lesson', [])
    expect(shownPanes()).toEqual(['phases'])
  })
})
