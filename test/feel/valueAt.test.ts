import { expect, it } from 'vitest'
import { compileExpression } from '../../src/feel/compile.ts'
import type { FeelOptions } from '../../src/feel/contract.ts'
import type { Json } from '../../src/json.ts'

const options: FeelOptions = { line: '8.9', dialect: 'connector', world: { now: 0, zone: 'UTC', seed: 1 } }
const scope = [{ response: { status: 404, body: { items: [{ price: 1 }, { price: 20 }] } } }]

/** The part stands between the marks `«…»`. */
function shows(marked: string, value: Json | undefined, warnings: string[] = []) {
  it(`shows ${marked}`, () => {
    const from = marked.indexOf('«')
    const to = marked.indexOf('»') - 1
    const compiled = compileExpression(marked.replace(/[«»]/g, ''), '8.9', 'connector')
    const result = compiled.valueAt(from, to, scope, options)
    if (value === undefined) expect(result).toBeUndefined()
    else {
      expect(result).toMatchObject({ ok: true, value })
      expect(result!.warnings.map(warning => warning.message)).toEqual(warnings)
    }
  })
}

shows('«response».status', { status: 404, body: { items: [{ price: 1 }, { price: 20 }] } })
shows('response.«body».items', { items: [{ price: 1 }, { price: 20 }] })
shows('response.body.items[«1»].price', 1)
shows('«response.body.items[2]».price', { price: 20 })
shows('= 1 + «2 * 3»', 6)
shows('if «response.status = 404» then 1 else 2', true)
shows('if response.status = 404 then «1» else 2', 1)
shows('if response.status = 404 then 1 else «2»', undefined)
// Of many the first.
shows('response.body.items[«price > 10»]', false)
shows('{a: «response.missing», b: nothing}', null, [
  "No context entry found with key 'missing'. Available keys: 'status', 'body'",
])
shows('{a: response.missing, b: «nothing»}', null, ["No variable found with name 'nothing'"])
// A failure elsewhere does not take the value away.
shows('bpmnError(«string(response.status)», null)', '404')
shows('«1» +', undefined)
