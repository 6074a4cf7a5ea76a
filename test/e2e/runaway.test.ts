// Expressions that never end are stopped. The page says so, and can be used all the while.
import { describe, expect } from 'vitest'
import { fieldValue, pasteIntoField, typeIntoField } from './canvas.ts'
import { eventually, problems, test, values, visit } from './page.ts'

test('a regular expression that would take a naive engine years is answered', async ({ page }) => {
  await visit(page)
  await pasteIntoField(page, 'Result expression', '{ a: matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$") }')
  await eventually(() => values(page)).toMatchObject({ a: 'false' })
})

describe('it is stopped, said, and forgotten', () => {
  test.for([
    ['a range without end', 'for i in 1..1000000000 return i'],
    ['a regular expression that goes back over and over', 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a|aa)+\\\\1$")'],
    ['a list that doubles', 'for a in 1..100000 return for b in 1..100000 return a * b'],
    ['a text that grows', 'string join(for i in 1..100000000 return "x")'],
  ] as [string, string][])('%s', async ([, expression], { page }) => {
    await visit(page)
    await pasteIntoField(page, 'Result expression', `{ a: ${expression} }`)
    await eventually(() => problems(page).then(all => all.join('\n'))).toMatch(/too long|too many|too large|too big|stopped/i)
    // Usable meanwhile and after: a good expression is previewed at once.
    await typeIntoField(page, 'Result expression', '{ sky: response.body.current.sky')
    await eventually(() => values(page)).toMatchObject({ sky: '"clear"' })
    expect((await problems(page)).join('\n')).not.toMatch(/too long|stopped/i)
    await eventually(() => fieldValue(page, 'Result expression')).toMatchObject({ stale: false })
  })
})
