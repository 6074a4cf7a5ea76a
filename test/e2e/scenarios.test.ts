// What the outside world may do, as scenarios beside each other: one click, and the diagram shows where it leads.
import { describe, expect } from 'vitest'
import { badgeOf, pathTaken } from './canvas.ts'
import { chip, chips, choose, eventually, openPhase, outcome, phases, readJson, region, switchTo, test, values, visit } from './page.ts'
import type { Page } from 'playwright-core'

const names = (page: Page) => chips(page).then(Object.keys)
const response = 'Simulated response as JSON'
const exception = 'Simulated exception as JSON'

describe('another scenario', () => {
  test('404: the boundary event catches the error, on the canvas too', async ({ page }) => {
    await visit(page)
    await chip(page, '404 Not Found').click()
    await eventually(() => outcome(page)).toBe('BPMN error CITY_NOT_FOUND is thrown and caught by City not found.')
    await eventually(() => badgeOf(page, 'GetWeather')).toBe('BPMN error CITY_NOT_FOUND')
    await eventually(() => pathTaken(page).then(ids => ids.toSorted()))
      .toEqual(['AskForCity', 'CityNotFound', 'Flow_CityNotFound_AskForCity'])
    await eventually(() => readJson(page, exception)).toContain('"code": "404"')
    expect(await values(page)).not.toHaveProperty('temperature')
    await eventually(() => phases(page)).toHaveProperty('Exception')
  })

  test('504: the job is tried again, then there is an incident', async ({ page }) => {
    await visit(page)
    await chip(page, '504 Gateway Timeout').click()
    await eventually(() => outcome(page)).toBe('Retry: The job fails; 2 retries are left; next attempt in 30 s.')
    const attempts = page.getByRole('list', { name: 'Attempts' })
    await eventually(() => attempts.getByRole('button').allInnerTexts())
      .toEqual(['1 Retry in 30 s', '2 Retry in 30 s', '3 Incident'])
    await attempts.getByRole('button', { name: '3 Incident' }).click()
    await eventually(() => outcome(page)).toBe('Incident: the job fails and no retries are left.')
    await eventually(() => region(page, 'Outcome').innerText()).toContain('The weather service is slow')
    await eventually(() => pathTaken(page)).toEqual([])
  })

  test('the arrow keys move along the chips', async ({ page }) => {
    await visit(page)
    await chip(page, '200 OK').focus()
    await page.keyboard.press('ArrowRight')
    await eventually(() => outcome(page)).toContain('CITY_NOT_FOUND')
    await page.keyboard.press('ArrowRight')
    await eventually(() => outcome(page)).toContain('Retry')
    await eventually(() => chip(page, '504 Gateway Timeout').evaluate(radio => radio === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await eventually(() => outcome(page)).toContain('Completes')
  })
})

describe('scenarios', () => {
  test('are duplicated, renamed and deleted', async ({ page }) => {
    await visit(page)
    await chip(page, '404 Not Found').click()
    await choose(page, 'More for 404 Not Found', 'Duplicate')
    await eventually(() => names(page)).toEqual(['200 OK', '404 Not Found', '404 Not Found (2)', '504 Gateway Timeout'])
    await eventually(() => chip(page, '404 Not Found (2)').isChecked()).toBe(true)
    await choose(page, 'More for 404 Not Found (2)', 'Rename')
    await page.getByRole('dialog').getByLabel('Name').fill('No such city')
    await page.keyboard.press('Enter')
    await eventually(() => names(page)).toEqual(['200 OK', '404 Not Found', 'No such city', '504 Gateway Timeout'])
    await choose(page, 'More for No such city', 'Delete')
    await eventually(() => names(page)).toEqual(['200 OK', '404 Not Found', '504 Gateway Timeout'])
    await eventually(() => chip(page, '504 Gateway Timeout').isChecked()).toBe(true)
  })

  test('stay at one: its Delete is off, and looks so', async ({ page }) => {
    await visit(page)
    for (const name of ['404 Not Found', '504 Gateway Timeout']) {
      await chip(page, name).click()
      await choose(page, `More for ${name}`, 'Delete')
      await eventually(() => names(page)).not.toContain(name)
    }
    await page.getByRole('button', { name: 'More for 200 OK', exact: true }).click()
    const last = page.getByRole('menuitem', { name: /^Delete/ })
    await eventually(() => last.isDisabled()).toBe(true)
    const isFaint = () => last.evaluate(item => {
      const faint = Object.assign(document.createElement('i'), { style: 'color: var(--text-faint)' })
      item.append(faint)
      const wanted = getComputedStyle(faint).color
      faint.remove()
      return getComputedStyle(item).color === wanted
    })
    await eventually(isFaint).toBe(true)
  })

  test('are added from the presets of the connector', async ({ page }) => {
    await visit(page)
    await choose(page, 'Add a scenario', '429 Too Many Requests')
    await eventually(() => chips(page)).toMatchObject({ '429 Too Many Requests': 'Retry in 30 s' })
    await eventually(() => readJson(page, exception)).toContain('"code": "429"')
    await choose(page, 'Add a scenario', 'Connection refused')
    await eventually(() => names(page).then(all => all.length)).toBe(5)
  })

  test('take another result from the presets', async ({ page }) => {
    await visit(page)
    await choose(page, 'Presets', '204 No Content')
    await eventually(() => readJson(page, response)).toContain('"status": 204')
    await eventually(() => values(page)).toMatchObject({ temperature: 'null', windSpeed: 'null' })
  })

  test('switch between a response and an exception, and lose neither', async ({ page }) => {
    await visit(page)
    await switchTo(page, 'The connector gives', 'Exception')
    await eventually(() => outcome(page)).not.toContain('Completes')
    await eventually(() => readJson(page, exception)).toContain('ConnectorException')
    await switchTo(page, 'The connector gives', 'Response')
    await eventually(() => values(page)).toMatchObject({ temperature: '21.4' })
    await eventually(() => readJson(page, response)).toContain('"temperature": 21.4')
  })

  test('hold a result for each attempt', async ({ page }) => {
    await visit(page)
    await chip(page, '504 Gateway Timeout').click()
    await page.getByRole('button', { name: 'Add an attempt' }).click()
    await eventually(() => region(page, 'Simulated response').getByRole('tab').allInnerTexts()).toEqual(['1', '2+'])
    await choose(page, 'Presets', '200 OK')
    await eventually(() => outcome(page)).toBe('Completes: The task completes with 2 variables.')
    await region(page, 'Simulated response').getByRole('tab', { name: 'Attempt 1' }).click()
    await eventually(() => outcome(page)).toContain('next attempt in 30 s')
    await page.keyboard.press('ArrowRight')
    await eventually(() => outcome(page)).toContain('Completes')
    await page.getByRole('button', { name: 'Remove attempt 2' }).click()
    await eventually(() => region(page, 'Simulated response').getByRole('tab').count()).toBe(0)
    await eventually(() => outcome(page)).toContain('next attempt in 30 s')
  })
})

describe('the phases', () => {
  test('open to what each saw and made', async ({ page }) => {
    await visit(page)
    expect(await openPhase(page, 'Connector input')).toContain('https://weather.example.org/v1/cities/Berlin')
    expect(await openPhase(page, 'Result expression')).toMatch(/saw[\s\S]*response[\s\S]*made[\s\S]*temperature/i)
  })
})
