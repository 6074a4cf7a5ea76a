import { beforeAll, expect, it } from 'vitest'
import { compileExpression } from '../../src/feel/compile.ts'
import { loadUnfinished } from '../../src/feel/unfinished.ts'

beforeAll(loadUnfinished)

/** Paths as `text in the source -> segments`. */
function names(text: string, paths: string[], calls: string[] = []) {
  it(`finds the names of ${text}`, () => {
    const compiled = compileExpression(text, '8.9', 'connector')
    const written = compiled.paths.map(({ from, to, segments, filterOf }) => {
      const list = filterOf ? ` or ${filterOf.map(segment => segment.name).join('.')}` : ''
      return `${text.slice(from, to)} -> ${segments.map(segment => segment.name).join('.')}${list}`
    })
    expect(written).toEqual(paths)
    const called = compiled.calls.map(call => {
      const args = call.arguments.map(({ from, to }) => text.slice(from, to))
      return `${text.slice(call.from, call.to)} -> ${call.name}(${args.join(' | ')})`
    })
    expect(called).toEqual(calls)
  })
}

names('= response.body.id', ['response.body.id -> response.body.id'])
names('a + b.`c d`', ['a -> a', 'b.`c d` -> b.c d'])
names('{x: response.body, y: x.id}', ['response.body -> response.body', 'x.id -> response.body.id'])
names('for i in orders return i.total', ['orders -> orders', 'i.total -> orders.total'])
names('for i in 1..3 return i + n', ['n -> n'])
names('some o in orders satisfies o.open', ['orders -> orders', 'o.open -> orders.open'])
names('orders[item.price > 1].name', ['orders[item.price > 1].name -> orders.name', 'item.price -> orders.price'])
names('orders[price > limit][1]', [
  'orders -> orders',
  'price -> price or orders',
  'limit -> limit or orders',
])
names('{f: function(x) x + y}', ['y -> y'])
names(
  'bpmnError("404", error.message)',
  ['error.message -> error.message'],
  ['bpmnError("404", error.message) -> bpmnError("404" | error.message)'],
)
names('date("2024-01-01")', [], ['date("2024-01-01") -> date("2024-01-01")'])
names('substring(string: a, start position: 2)', ['a -> a'], [
  'substring(string: a, start position: 2) -> substring(a | 2)',
])

// Texts that are still being typed.
names('{id: response.body.id, name: response.bo', [
  'response.body.id -> response.body.id',
  'response.bo -> response.bo',
])
names('= if response. ', ['response -> response'])
names('bpmnError("404", error.me', ['error.me -> error.me'], [
  'bpmnError("404", error.me -> bpmnError("404" | error.me)',
])
