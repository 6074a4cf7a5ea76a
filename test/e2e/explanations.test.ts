// The first traps: each says what is wrong, and a click mends it.
import { describe, expect } from 'vitest'
import { applyFix, fieldText, fieldValue, pasteIntoField } from './canvas.ts'
import { chip, eventually, openExample, outcome, problems, sentence, switchTo, takeFix, test, values, visit } from './page.ts'

interface Trap {
  field: string
  text: string
  /** the scenario to be in */
  scenario?: string
  says: RegExp
  fix: string
  becomes: string
  /** of the mended one */
  leadsTo?: string
}

const traps: Record<string, Trap> = {
  'a null on a path': {
    field: 'Result expression', text: '{ t: response.city }',
    says: /response has no city, but response\.body has/, fix: 'Use response.body.city',
    becomes: '{ t: response.body.city }', leadsTo: 'Completes: The task completes with 1 variable.',
  },
  'an if without else': {
    field: 'Error expression', text: 'if error.code = "404" then bpmnError("CITY_NOT_FOUND", "No city")', scenario: '404 Not Found',
    says: /an if needs an else/, fix: 'Add else null',
    becomes: 'if error.code = "404" then bpmnError("CITY_NOT_FOUND", "No city") else null',
    leadsTo: 'BPMN error CITY_NOT_FOUND is thrown and caught by City not found.',
  },
  'a code compared with a number': {
    field: 'Error expression', text: 'if error.code = 404 then bpmnError("CITY_NOT_FOUND", "No city") else null', scenario: '404 Not Found',
    says: /compared with the number 404 it is never equal/, fix: 'Use "404"',
    becomes: 'if error.code = "404" then bpmnError("CITY_NOT_FOUND", "No city") else null',
    leadsTo: 'BPMN error CITY_NOT_FOUND is thrown and caught by City not found.',
  },
  'a secret without quotes': {
    field: 'Headers', text: '{ "Token": secrets.CHAT_TOKEN }',
    says: /Secrets are not variables/, fix: 'Use "{{secrets.CHAT_TOKEN}}"', becomes: '{ "Token": "{{secrets.CHAT_TOKEN}}" }',
  },
  'a failing job without retries': {
    field: 'Error expression', text: 'jobError("Busy")', scenario: '504 Gateway Timeout',
    says: /an incident at once/, fix: 'Use job.retries - 1', becomes: 'jobError("Busy", {}, job.retries - 1)',
  },
  'a result that is no context': {
    field: 'Result expression', text: 'response.body.city',
    says: /This one gives a text|This one gives a string/, fix: 'Make it a variable', becomes: '{ result: response.body.city }',
    leadsTo: 'Completes: The task completes with 1 variable.',
  },
}

describe('a click mends', () => {
  test.for(Object.entries(traps))('%s', async ([, { field, text, scenario, says, fix, becomes, leadsTo }], { page }) => {
    await visit(page)
    if (scenario) await chip(page, scenario).click()
    await pasteIntoField(page, field, text)
    await eventually(() => fieldValue(page, field)).toMatchObject({ problem: expect.stringMatching(says) as string, fix })
    await eventually(async () => (await problems(page)).join('\n')).toMatch(says)
    await applyFix(page, field)
    await eventually(() => fieldText(page, field)).toBe(becomes)
    if (leadsTo) await eventually(() => outcome(page)).toBe(leadsTo)
    await eventually(() => problems(page).then(all => all.join('\n'))).not.toMatch(says)
  })

  test('from the list beside the outcome too, which leads to the field', async ({ page }) => {
    await visit(page)
    await page.getByRole('button', { name: 'Show the field' }).click()
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.className))
      .toMatch(/Result expression|cm-content/)
    await takeFix(page, 'Use response.body.current')
    await eventually(() => values(page)).toMatchObject({ windSpeed: '10.1' })
  })
})

describe('in words', () => {
  test('an error expression sees the mapped variables once there is a result expression', async ({ page }) => {
    await visit(page)
    await pasteIntoField(page, 'Error expression', 'if response.body.city = "Berlin" then bpmnError("X", "y") else null')
    await eventually(() => problems(page).then(all => all.join('\n'))).toMatch(/sees|mapped/)
    await eventually(() => outcome(page)).toContain('Completes')
  })

  test('a code that no event catches', async ({ page }) => {
    await visit(page)
    await chip(page, '404 Not Found').click()
    await pasteIntoField(page, 'Error expression', 'bpmnError("CITY_UNKNOWN", "No city")')
    await eventually(() => outcome(page)).toMatch(/^Incident/)
    await eventually(() => problems(page).then(all => all.join('\n'))).toContain('No event catches the code "CITY_UNKNOWN"')
  })

  test('an example of the documentation that does not parse', async ({ page }) => {
    await visit(page)
    await openExample(page, 'HTTP errors, as printed')
    await eventually(() => outcome(page)).toMatch(/^Incident/)
    await takeFix(page, 'Add else null')
    await eventually(() => sentence(page).innerText()).toContain('completes')
  })

  test('what the version does not know', async ({ page }) => {
    await visit(page)
    await switchTo(page, 'Camunda version', '8.3')
    await chip(page, '504 Gateway Timeout').click()
    await eventually(() => problems(page).then(all => all.join('\n'))).toContain('8.3 has no function jobError; it came with 8.5')
  })
})
