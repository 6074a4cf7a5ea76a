import { expect, test } from 'vitest'
import { circularCondition } from '../../app/canvas/circularConditions.ts'

/** Each property with the ids that its condition asks for. */
function circle(what: string, properties: [id: string, ...asked: string[]][], expected: string | undefined) {
  test(what, () => {
    const template = {
      id: 't', name: 'T',
      properties: properties.map(([id, ...asked]) => ({
        id,
        ...(asked.length === 1 && { condition: { property: asked[0], isActive: true } }),
        ...(asked.length > 1 && { condition: { allMatch: asked.map(property => ({ property, equals: 'x' })) } }),
      })),
    }
    expect(circularCondition(template)?.ids.join(' ')).toBe(expected)
  })
}

circle('no conditions', [['a'], ['b']], undefined)
circle('a chain', [['a'], ['b', 'a'], ['c', 'b', 'a']], undefined)
circle('an id that is not there', [['a', 'z']], undefined)
circle('a property that asks for itself', [['a', 'a']], 'a a')
circle('two that ask for each other', [['a', 'b'], ['b', 'a']], 'a b a')
circle('a circle behind a chain', [['a', 'b'], ['b', 'd', 'c'], ['c', 'b'], ['d']], 'b c b')
circle('one id twice: the first one is meant', [['a', 'b'], ['b'], ['b', 'a']], undefined)
