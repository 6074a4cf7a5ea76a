// Texts that a person types beside the diagram: the simulated result, the process variables, the secrets.
import { describe, expect } from 'vitest'
import { fieldValue, pasteIntoField, selectElement } from './canvas.ts'
import {
  chip, eventually, jsonEditor, openPhase, outcome, problems, readJson, region, sentence, switchTo, test, values, visit, writeJson,
} from './page.ts'

const response = 'Simulated response as JSON'
const given = 'Process variables as JSON'

describe('the response', () => {
  test('each key that is typed is followed', async ({ page }) => {
    await visit(page)
    await writeJson(page, response, '{ "status": 200, "body": { "current": { "temperature": 1 } } }')
    await eventually(() => values(page)).toMatchObject({ temperature: '1' })
    await (await jsonEditor(page, response)).focus()
    await page.keyboard.press('Control+End')
    for (let step = 0; step < ' } } }'.length; step++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('7')
    await eventually(() => values(page)).toMatchObject({ temperature: '17' })
    await page.keyboard.type('.5')
    await eventually(() => values(page)).toMatchObject({ temperature: '17.5' })
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await eventually(() => values(page)).not.toMatchObject({ temperature: '17.5' })
  })

  test('broken: it says where, and what is shown is marked as of before', async ({ page }) => {
    await visit(page)
    await writeJson(page, response, '{\n  "status": 200,\n  "body": }')
    const alert = region(page, 'Simulated response').getByRole('alert')
    await eventually(() => alert.innerText()).toMatch(/line 3, column 11/)
    await eventually(() => outcome(page)).toBe('Completes: The task completes with 2 variables.')
    await eventually(() => values(page)).toMatchObject({ temperature: '21.4' })
    await eventually(() => page.getByText('last readable JSON').isVisible()).toBe(true)
    await eventually(() => fieldValue(page, 'Result expression')).toMatchObject({ stale: true })
    await page.keyboard.press('Backspace')
    await page.keyboard.type('{ "current": { "temperature": 3 } } }')
    await eventually(() => values(page)).toMatchObject({ temperature: '3' })
    await alert.waitFor({ state: 'detached' })
    await eventually(() => page.getByText('last readable JSON').count()).toBe(0)
  })

  test('digits survive that no double can hold', async ({ page }) => {
    await visit(page)
    await pasteIntoField(page, 'Result expression', '{ id: response.body.id }')
    await writeJson(page, response, '{ "status": 200, "body": { "id": 9007199254740993 } }')
    await eventually(() => values(page)).toMatchObject({ id: '9007199254740993' })
  })

  test('what is typed stays with its scenario', async ({ page }) => {
    await visit(page)
    await writeJson(page, response, '{ "status": 200, "body": { "current": { "temperature": -4 } } }')
    // At once: the text is still in its editor.
    await chip(page, '404 Not Found').click()
    await eventually(() => outcome(page)).toContain('CITY_NOT_FOUND')
    await chip(page, '200 OK').click()
    await eventually(() => values(page)).toMatchObject({ temperature: '-4' })
    await eventually(() => readJson(page, response)).toContain('"temperature": -4')
  })
})

describe('the process variables', () => {
  test('go into the request', async ({ page }) => {
    await visit(page)
    await writeJson(page, given, '{ "city": "Oslo" }')
    await eventually(() => fieldValue(page, 'URL')).toMatchObject({ value: '"https://weather.example.org/v1/cities/Oslo"' })
    await eventually(() => values(page)).toMatchObject({ city: '"Oslo"' })
  })

  test('of one scenario only', async ({ page }) => {
    await visit(page)
    await switchTo(page, 'Process variables for', 'Own')
    await writeJson(page, given, '{ "city": "Rome" }')
    await eventually(() => fieldValue(page, 'URL')).toMatchObject({ value: '"https://weather.example.org/v1/cities/Rome"' })
    await chip(page, '504 Gateway Timeout').click()
    await eventually(() => fieldValue(page, 'URL')).toMatchObject({ value: '"https://weather.example.org/v1/cities/Berlin"' })
    await chip(page, '200 OK').click()
    await switchTo(page, 'Process variables for', 'All')
    await eventually(() => fieldValue(page, 'URL')).toMatchObject({ value: '"https://weather.example.org/v1/cities/Berlin"' })
  })

  test('must be an object', async ({ page }) => {
    await visit(page)
    await writeJson(page, given, '[1, 2]')
    await eventually(() => region(page, 'Process variables').getByRole('alert').innerText()).toMatch(/object/)
    await eventually(() => values(page)).toMatchObject({ city: '"Berlin"' })
  })
})

describe('secrets', () => {
  test('are filled in, and masked in the request', async ({ page }) => {
    await visit(page)
    const secrets = region(page, 'Secrets')
    await secrets.getByRole('button', { name: 'Add secret' }).click()
    await page.keyboard.type('API_KEY')
    await page.keyboard.press('Tab')
    await page.keyboard.type('hush-hush-4711')
    await pasteIntoField(page, 'Headers', '{ "X-Api-Key": "{{secrets.API_KEY}}" }')
    await eventually(() => openPhase(page, 'Connector input')).toContain('X-Api-Key')
    expect(await region(page, 'Outcome').innerText()).not.toContain('hush-hush-4711')
    expect(await region(page, 'Properties').innerText()).not.toContain('hush-hush-4711')
    expect(await openPhase(page, 'Secrets')).toContain('API_KEY')
  })

  test('that are missing fail the job, and it says which', async ({ page }) => {
    await visit(page)
    await selectElement(page, 'PostWeather')
    await eventually(() => outcome(page)).toContain('Completes')
    await region(page, 'Secrets').getByRole('button', { name: 'Remove CHAT_TOKEN' }).click()
    await eventually(() => problems(page).then(all => all.join('\n'))).toContain('The secret CHAT_TOKEN has no value here')
    await eventually(() => sentence(page).innerText()).not.toContain('completes')
    await region(page, 'Secrets').getByRole('button', { name: 'Add secret' }).click()
    await page.keyboard.type('CHAT_TOKEN')
    await eventually(() => outcome(page)).toContain('Completes')
  })
})
