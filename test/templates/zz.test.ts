import { readFileSync } from 'node:fs'
import { test, expect } from 'vitest'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { applyTemplate } from '../../src/templates/applyTemplate.ts'
const out = JSON.parse(readFileSync('/tmp/real/out.json', 'utf8')) as { file: string; ok: boolean; id: string; xml: string }[]
test('x', async () => {
  let same = 0
  const differ: string[] = []
  for (const { file, ok, id, xml } of out) {
    if (!ok) continue
    const parsed = await parseDiagram(xml)
    const model = (parsed as any).model ?? (parsed as any).value
    const real = { ...model.elements[id] }
    const t = JSON.parse(readFileSync(file, 'utf8'))
    const mine: any = { ...applyTemplate(t, { id, seed: 1 }) }
    const norm = (e: any) => {
      const { beyond, parent, incoming, outgoing, attachedTo, interrupting, ...rest } = e
      const refs = JSON.stringify(rest).replace(/"(message|signal)Ref":"[^"]*"/g, '"$1Ref":"R"').replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID')
      const o = JSON.parse(refs)
      if (e.type === 'sendTask') delete o.message
      return o
    }
    try { expect(norm(mine)).toEqual(norm(real)); same++ } catch (e) { differ.push(file + '\n' + String((e as any).message).slice(0, 200) + '\n' + JSON.stringify(diff(norm(mine), norm(real))).slice(0, 700)) }
  }
  console.log(same, differ.length); for (const d of differ.slice(0, 12)) console.log(d)
})
function diff(a: any, b: any) { const r: any = {}; for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) { if (JSON.stringify(a[k]) !== JSON.stringify(b[k])) { const A = Array.isArray(a[k]) ? a[k].filter((x: any) => !b[k]?.some?.((y: any) => JSON.stringify(x) === JSON.stringify(y))) : a[k]; const B = Array.isArray(b[k]) ? b[k].filter((x: any) => !a[k]?.some?.((y: any) => JSON.stringify(x) === JSON.stringify(y))) : b[k]; r[k] = { mine: A, real: B } } } return r }
