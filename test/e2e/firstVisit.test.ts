// What a person sees who comes for the first time, with nothing set up and nothing to run.
import { describe, expect, inject } from 'vitest'
import { applyFix, badgeOf, fieldText, fieldValue, pathTaken } from './canvas.ts'
import { chips, eventually, jsonEditor, kept, outcome, phases, problems, readJson, region, sentence, test, values, visit } from './page.ts'

describe('the first visit', () => {
  test('a REST task is selected, and everything about it is on the page', async ({ page }) => {
    await visit(page)
    await eventually(() => outcome(page)).toBe('Completes: The task completes with 2 variables.')
    await eventually(() => region(page, 'Diagram').locator('.djs-shape.selected').getAttribute('data-element-id')).toBe('GetWeather')
    await eventually(() => region(page, 'Properties').innerText()).toContain('Get weather')
    await eventually(() => fieldText(page, 'URL')).toBe('"https://weather.example.org/v1/cities/" + city')
    await eventually(() => fieldValue(page, 'URL')).toMatchObject({ value: '"https://weather.example.org/v1/cities/Berlin"', type: 'string' })
    await eventually(() => fieldText(page, 'Result expression')).toContain('temperature: response.body.current.temperature')
    await eventually(() => values(page)).toEqual({ temperature: '21.4', windSpeed: 'null', city: '"Berlin"', customerEmail: '"ada@example.org"' })
    expect(Object.keys(await phases(page))).toEqual([
      'Input mappings', 'Retry backoff', 'Connector input', 'Response', 'Result expression', 'Error expression', 'Command', 'Engine',
    ])
    await eventually(() => chips(page)).toEqual({
      '200 OK': 'Completes', '404 Not Found': 'BPMN error CITY_NOT_FOUND', '504 Gateway Timeout': 'Retry in 30 s',
    })
    await eventually(() => badgeOf(page, 'GetWeather')).toBe('Completes')
    await eventually(() => pathTaken(page)).toEqual(expect.arrayContaining(['Flow_GetWeather_PostWeather', 'PostWeather']))
    await eventually(() => readJson(page, 'Simulated response as JSON')).toContain('"temperature": 21.4')
    await eventually(() => readJson(page, 'Process variables as JSON')).toContain('"city": "Berlin"')
    await eventually(() => region(page, 'Secrets').getByLabel('Name of secret 1').inputValue()).toBe('CHAT_TOKEN')
    await kept(page)
  })

  test('the null has a reason, and a click mends it', async ({ page }) => {
    await visit(page)
    await eventually(() => fieldValue(page, 'Result expression')).toMatchObject({
      value: '{temperature: 21.4, windSpeed: null}',
      problem: 'null: response has no current, but response.body has.',
      fix: 'Use response.body.current',
    })
    await applyFix(page, 'Result expression')
    await eventually(() => values(page)).toMatchObject({ temperature: '21.4', windSpeed: '10.1' })
    await eventually(() => fieldText(page, 'Result expression')).toContain('windSpeed: response.body.current.windSpeed')
    await eventually(() => problems(page)).toEqual([])
  })

  test('it can be used before the JSON editor is loaded, which is not asked for earlier', async ({ page, context }) => {
    const editor = await chunk('app/editors/MonacoJson.tsx')
    let release = () => {}
    const released = new Promise<void>(resolve => (release = resolve))
    await context.route(`**/${editor}`, async route => {
      await released
      await route.continue()
    })
    await page.addInitScript(noteFirstOutcome)
    await visit(page)
    await eventually(() => page.evaluate(name => performance.getEntriesByType('resource').some(each => each.name.endsWith(name)), editor))
      .toBe(false)
    await eventually(() => badgeOf(page, 'GetWeather')).toBe('Completes')
    await eventually(() => fieldText(page, 'URL')).toContain('weather.example.org')
    // The response stands there to be read meanwhile.
    await eventually(() => page.getByRole('textbox', { name: 'Simulated response as JSON' }).inputValue()).toContain('"temperature": 21.4')
    release()
    await jsonEditor(page, 'Simulated response as JSON')
    const [shown, asked] = await page.evaluate(name => [
      performance.getEntriesByName('first outcome')[0]!.startTime,
      performance.getEntriesByType('resource').find(each => each.name.endsWith(name))!.startTime,
    ] as const, editor)
    expect(asked).toBeGreaterThan(shown)
  })

  test('a hint says what to try, until it is dismissed for good', async ({ page }) => {
    await visit(page)
    const hint = page.getByRole('note').filter({ hasText: 'nothing to run' })
    await hint.getByRole('button', { name: 'Dismiss' }).click()
    await hint.waitFor({ state: 'detached' })
    await page.reload()
    await sentence(page).waitFor()
    expect(await hint.count()).toBe(0)
  })
})

/** The file that a module was built into. */
async function chunk(source: string): Promise<string> {
  const answer = await fetch(`${inject('address')}.vite/manifest.json`)
  const manifest = (await answer.json()) as Record<string, { file: string }>
  return manifest[source]!.file
}

/** Runs in the page: marks when the heading of the outcome first says something. */
function noteFirstOutcome() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[aria-label="Outcome"] h2')?.textContent) return
    performance.mark('first outcome')
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}
