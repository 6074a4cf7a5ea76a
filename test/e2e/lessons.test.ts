// A learner does lessons, a trainer looks at what came of it, an author writes one.
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { fieldText, pasteIntoField, typeIntoField } from './canvas.ts'
import { choose, dropFiles, eventually, kept, outcome, region, sentence, test, values, visit } from './page.ts'

const first = '01-first-mapping'
const titles = JSON.parse(readFileSync(new URL('../../public/lessons/index.json', import.meta.url), 'utf8')) as { name: string; title: string }[]
const right = `{
  berlinWeather: response.body.current_weather.temperature,
  berlinWindSpeed: response.body.current_weather.windspeed,
  berlinWeatherInFahrenheit: response.body.current_weather.temperature * 1.8 + 32
}`

const pane = (page: Page): Locator => region(page, 'Lessons')
const press = (page: Page, name: string | RegExp) => pane(page).getByRole('button', { name }).click()
const title = (page: Page) => pane(page).getByRole('heading', { level: 2 }).textContent()

/** Each check with how it stands, and why. */
async function checks(page: Page): Promise<string[]> {
  const items = await pane(page).getByRole('region', { name: /^Checks/ }).getByRole('listitem').allInnerTexts()
  return items.map(text => text.replace(/\s+/g, ' ').trim())
}

async function visitLesson(page: Page, name: string) {
  await page.goto(`${inject('address')}#lesson=${name}`)
  await pane(page).getByRole('button', { name: 'Start over' }).waitFor()
}

async function fileOf(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

describe('a learner', () => {
  test('does a lesson: a check fails with its cause, a hint helps, it passes, the next one follows', async ({ page }) => {
    await visit(page)
    await page.getByRole('button', { name: 'Learn', exact: true }).click()
    await press(page, `Begin: ${titles[0]!.title}`)
    await eventually(() => checks(page)).toEqual([
      'Not met: A mild day berlinWeather is null: response has no current_weather, but response.body has.',
      'Waits: Hidden check is run when the others are met',
    ])
    await press(page, /^Show a hint/)
    await pane(page).getByRole('heading', { name: 'Hint 1' }).waitFor()
    await press(page, /^Show the next hint/)
    await pane(page).getByRole('heading', { name: 'Hint 2' }).waitFor()

    // Right for the day that is shown only: the hidden check tells.
    await pasteIntoField(page, 'Result expression', '{ berlinWeather: 21, berlinWindSpeed: 10.1, berlinWeatherInFahrenheit: 69.8 }')
    await eventually(() => checks(page)).toEqual([
      'Met: A mild day',
      'Not met: A day with frost (hidden check) berlinWeather is 21; it should be -4.5.',
    ])

    await pasteIntoField(page, 'Result expression', right)
    await eventually(() => checks(page)).toEqual(['Met: A mild day', 'Met: Hidden check'])
    await pane(page).getByText('All checks are met: the lesson is done.').waitFor()
    await press(page, 'Next lesson')
    await eventually(() => title(page)).toBe(titles[1]!.title)
    expect(page.url()).toContain(`#lesson=${titles[1]!.name}`)
    // What was done in the other lesson can't be undone in this one.
    await eventually(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)

    // Back again: the work is as it was left.
    await press(page, 'Back')
    await eventually(() => title(page)).toBe(titles[0]!.title)
    await eventually(() => values(page)).toMatchObject({ berlinWeather: '21' })
    await press(page, 'All lessons')
    await pane(page).getByText(`1 of ${titles.length} done`).waitFor()
  })

  test('follows each keystroke', async ({ page }) => {
    await visitLesson(page, first)
    await eventually(() => checks(page)).toHaveLength(2)
    await typeIntoField(page, 'Result expression', '{ berlinWeather: response.body.current_weather.temprature')
    await eventually(async () => (await checks(page))[0]).toContain('response.body.current_weather has no temprature, but there is')
  })

  test('has everything again after a reload: the lesson, the work, the hints, what is done', async ({ page }) => {
    await visitLesson(page, first)
    await sentence(page).waitFor()
    await press(page, /^Show a hint/)
    await pasteIntoField(page, 'Result expression', right)
    await pane(page).getByText('the lesson is done').waitFor()
    await eventually(() => page.evaluate(name => localStorage.getItem(`connector-playground.lesson.work.${name}`), first)).toContain('response.body.current_weather')
    await page.reload()
    await pane(page).getByText('the lesson is done').waitFor()
    await pane(page).getByRole('heading', { name: 'Hint 1' }).waitFor()
    await press(page, 'All lessons')
    await pane(page).getByText(`1 of ${titles.length} done`).waitFor()
  })

  test('starts over', async ({ page }) => {
    await visitLesson(page, first)
    await sentence(page).waitFor()
    await pasteIntoField(page, 'Result expression', right)
    await pane(page).getByText('the lesson is done').waitFor()
    await press(page, 'Start over')
    await eventually(async () => (await checks(page))[0]).toContain('Not met: A mild day')
    await eventually(() => fieldText(page, 'Result expression')).toContain('response.current_weather.temperature')

    // Pressed by mistake: the work is not lost.
    await page.getByRole('button', { name: 'Give me my work back' }).click()
    await eventually(() => fieldText(page, 'Result expression')).toContain('response.body.current_weather.temperature')
    await pane(page).getByText('the lesson is done').waitFor()
  })

  test('compares the solution, and takes it', async ({ page }) => {
    await visitLesson(page, first)
    await sentence(page).waitFor()
    await press(page, 'Show the solution')
    const solution = pane(page).getByRole('region', { name: 'Solution' })
    await solution.getByText('berlinWeather: response.current_weather.temperature').waitFor()
    await solution.getByRole('button', { name: 'Take resultExpression of the solution' }).click()
    await solution.getByText('Your diagram has the same in every field.').waitFor()
    await pane(page).getByText('the lesson is done').waitFor()
  })

  test('gets the own workspace back, with what was not saved', async ({ page }) => {
    await visit(page)
    await typeIntoField(page, 'Result expression', '{ mine: 1')
    await eventually(() => values(page)).toMatchObject({ mine: '1' })
    await page.getByRole('button', { name: 'Learn', exact: true }).click()
    await press(page, /^Begin: /)
    await eventually(() => checks(page)).toHaveLength(2)
    await kept(page)
    // Even when the page is loaded anew within the lesson.
    await page.reload()
    await eventually(() => checks(page)).toHaveLength(2)
    await choose(page, 'More', 'Leave the lesson')
    await eventually(() => values(page)).toMatchObject({ mine: '1' })
    await eventually(() => pane(page).count()).toBe(0)
    expect(page.url()).not.toContain('lesson')
  })

  test('who opens something else leaves the lesson, and is asked about the own work', async ({ page }) => {
    await visit(page)
    await typeIntoField(page, 'Result expression', '{ mine: 1')
    await eventually(() => values(page)).toMatchObject({ mine: '1' })
    await page.getByRole('button', { name: 'Learn', exact: true }).click()
    await press(page, /^Begin: /)
    await eventually(() => checks(page)).toHaveLength(2)
    await choose(page, 'New', 'Diagram')
    await page.getByRole('dialog', { name: 'Replace “start”?' }).getByRole('button', { name: 'Cancel' }).click()
    await eventually(() => values(page)).toMatchObject({ mine: '1' })
  })
})

describe('a class', () => {
  test('one link opens a lesson for everybody', async ({ page }) => {
    await visitLesson(page, first)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await choose(page, 'More', 'Copy link')
    await page.getByText('The link to this lesson is copied.').waitFor()
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${inject('address')}#lesson=${first}`)
  })

  test('a lesson is found by its name', async ({ page }) => {
    await visit(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /^Find a command/ }).fill(titles[3]!.title)
    await page.getByRole('option', { name: new RegExp(`^${titles[3]!.title}.*Lesson$`) }).click()
    await eventually(() => title(page)).toBe(titles[3]!.title)
  })

  test('a lesson that is not there is said, and changes nothing', async ({ page }) => {
    await page.goto(`${inject('address')}#lesson=no-such-lesson`)
    const told = page.getByRole('dialog', { name: 'This lesson can’t be opened.' })
    await told.getByText('There is no lesson “no-such-lesson” here.').waitFor()
    await sentence(page).waitFor()
    const offered = told.getByRole('region', { name: 'Lessons that are here' }).getByRole('button')
    await eventually(() => offered.locator('b').allInnerTexts()).toEqual(titles.map(each => each.title))
    await offered.filter({ hasText: titles[3]!.title }).click()
    await eventually(() => title(page)).toBe(titles[3]!.title)
  })

  test('a result is handed in, and its work is checked anew', async ({ page, context }) => {
    await visitLesson(page, first)
    await sentence(page).waitFor()
    await eventually(() => checks(page)).toHaveLength(2)
    const { name, bytes } = await fileOf(page, async () => {
      await choose(page, 'More', 'Save my result')
      const dialog = page.getByRole('dialog', { name: 'Save your result' })
      await dialog.getByLabel('Your name (may stay empty)').fill('Ada Lovelace')
      await dialog.getByRole('button', { name: 'Save' }).click()
    })
    expect(name).toBe(`${first}.ada-lovelace.result.json`)
    const result = JSON.parse(bytes.toString()) as Record<string, unknown>
    expect(result).toMatchObject({ version: 1, lesson: first, learner: 'Ada Lovelace', passed: [], checks: 2 })

    // A file can claim what it likes.
    const claimed = JSON.stringify({ ...result, passed: ['GetWeather mild', 'GetWeather frost'] })
    const trainer = await context.newPage()
    await visit(trainer)
    await dropFiles(trainer, region(trainer, 'Diagram'), { name, text: claimed })
    const article = pane(trainer).getByRole('article', { name: 'Ada Lovelace' })
    await article.getByText('0 of 2 met').waitFor()
    await article.getByText('the file says 2 of 2').waitFor()
    await article.getByRole('button', { name: 'Look at the work' }).click()
    await pane(trainer).getByText('The work of Ada Lovelace.').waitFor()
    await eventually(() => checks(trainer)).toHaveLength(2)
  })
})

describe('an author', () => {
  test('writes a lesson, tries it, exports it; a learner opens the file and does it', async ({ page, context }) => {
    await visit(page)
    await page.getByRole('button', { name: 'Learn', exact: true }).click()
    await press(page, 'Write a lesson')
    const write = (label: string, text: string) => pane(page).getByLabel(label, { exact: true }).fill(text)
    await write('Title', 'The wind')
    await write('Chapter', 'My chapter')
    await write('Folder', 'the-wind')
    await write('Summary', 'A path in a response.')
    await write('Goal', 'The process knows the wind.')
    await write('Task', 'Why is `windSpeed` null?')
    await write('Hint 1', 'Look at `response.bdy`.')
    await write('Solution', 'The answer is in `response.body`.')
    await press(page, 'Take the diagram as the start')
    await pane(page).getByRole('button', { name: 'Open the start diagram' }).waitFor({ state: 'detached' })
    await pasteIntoField(page, 'Result expression', '{ windSpeed: response.body.current.windSpeed }')
    await eventually(() => values(page)).toMatchObject({ windSpeed: '10.1' })
    await press(page, 'Take the diagram as the solution')
    await pane(page).getByRole('region', { name: 'Checks of Get weather' }).getByRole('button', { name: 'Take the outcome of 200 OK' }).click()
    await eventually(() => pane(page).getByLabel('Expectation of 200 OK').inputValue()).toContain('"windSpeed": 10.1')

    // What is wrong is said while one writes.
    const told = pane(page).getByRole('region', { name: 'Problems of the draft' })
    await eventually(() => told.innerText()).toContain('names response.bdy, which is not there')
    await write('Hint 1', 'Look at `response.body`.')
    await eventually(() => told.innerText()).toContain('The lesson is complete')

    await press(page, 'Try as a learner')
    await eventually(async () => (await checks(page))[0]).toBe('Not met: 200 OK windSpeed is null: response has no current, but response.body has.')
    await press(page, 'Back to writing')
    await pane(page).getByLabel('Title', { exact: true }).waitFor()
    await eventually(() => values(page)).toMatchObject({ windSpeed: '10.1' })

    const { name, bytes } = await fileOf(page, async () => {
      await press(page, 'Export .zip')
      await page.getByRole('dialog', { name: 'Export the dummy values of secrets?' }).getByRole('button', { name: 'Export' }).click()
    })
    expect(name).toBe('the-wind.zip')
    const learner = await context.newPage()
    await visit(learner)
    await dropBytes(learner, region(learner, 'Diagram'), name, bytes)
    await eventually(() => title(learner)).toBe('The wind')
    await eventually(async () => (await checks(learner))[0]).toContain('Not met: 200 OK')
    await pasteIntoField(learner, 'Result expression', '{ windSpeed: response.body.current.windSpeed }')
    await pane(learner).getByText('the lesson is done').waitFor()
    await eventually(() => outcome(learner)).toContain('completes')
  })

  test('goes on with a lesson that is in a file, or in the course', async ({ page }) => {
    await visitLesson(page, titles[3]!.name)
    await eventually(() => checks(page)).toHaveLength(3)
    await choose(page, 'More', 'Edit this lesson')
    const field = (label: string) => pane(page).getByLabel(label, { exact: true })
    await field('Title').waitFor()
    await eventually(() => field('Title').inputValue()).toBe(titles[3]!.title)
    await eventually(() => field('Hint 3').inputValue()).toContain('read the number of what remains')
    // Its solution is open, and its checks are there, the hidden ones too.
    await eventually(() => fieldText(page, 'Result expression')).toContain('[status = "open"].number')
    await eventually(() => pane(page).getByLabel('Expectation of All are paid').inputValue()).toContain('"openInvoices": []')
    const told = pane(page).getByRole('region', { name: 'Problems of the draft' })
    await eventually(() => told.innerText()).toContain('The lesson is complete')
    expect(page.url()).not.toContain('lesson')

    // Another one takes its place only after a word.
    await press(page, 'All lessons')
    await pane(page).getByRole('button', { name: new RegExp(titles[0]!.title) }).first().click()
    await eventually(() => title(page)).toBe(titles[0]!.title)
    await choose(page, 'More', 'Edit this lesson')
    await page.getByRole('dialog', { name: `Replace the draft “${titles[3]!.title}”?` }).getByRole('button', { name: 'Cancel' }).click()
    await eventually(() => title(page)).toBe(titles[0]!.title)
  })

  test('the files of a folder may be dropped as they are', async ({ page }) => {
    await visit(page)
    const folder = new URL(`../../public/lessons/${titles[3]!.name}/`, import.meta.url)
    const files = ['lesson.md', 'start.bpmn', 'solution.bpmn', 'checks.scenarios.json'].map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
    await dropFiles(page, region(page, 'Diagram'), ...files)
    await eventually(() => title(page)).toBe(titles[3]!.title)
    await eventually(async () => (await checks(page)).length).toBeGreaterThan(1)
    await pane(page).getByText('From a file').waitFor()
  })

  test('a folder is dropped as the system gives it, and so is one that holds several', async ({ page }) => {
    await visit(page)
    const course = fileURLToPath(new URL('../../public/lessons', import.meta.url))
    const mine = join(mkdtempSync(join(tmpdir(), 'lesson-')), 'the-wind')
    cpSync(join(course, titles[2]!.name), mine, { recursive: true })
    await dropFromDisk(page, region(page, 'Diagram'), mine)
    await eventually(() => title(page)).toBe(titles[2]!.title)
    await pane(page).getByText('From a file').waitFor()
    await eventually(() => new URL(page.url()).hash).toBe('#lesson=the-wind')

    await dropFromDisk(page, region(page, 'Diagram'), course)
    const which = page.getByRole('dialog', { name: 'Which lesson shall be opened?' })
    const offered = which.getByRole('region', { name: 'Lessons' }).getByRole('button')
    await eventually(() => offered.allInnerTexts()).toEqual(titles.map(({ name }) => name).sort())
    await offered.filter({ hasText: titles[4]!.name }).click()
    await eventually(() => title(page)).toBe(titles[4]!.title)
  })

  test('a file that is no lesson says why, and changes nothing', async ({ page }) => {
    await visit(page)
    await dropFiles(page, region(page, 'Diagram'), { name: 'lesson.md', text: '---\ntitle: x\n---\n' })
    await page.getByText('The lesson lesson can\'t be opened.').waitFor()
    await dropFiles(page, region(page, 'Diagram'), { name: 'broken.zip', text: 'PK' })
    await page.getByText('broken.zip can\'t be opened.').waitFor()
    await eventually(() => outcome(page)).toContain('The task completes with 2 variables.')
  })
})

/** Drops a file or a folder of this machine, as the system hands it to the browser. */
async function dropFromDisk(page: Page, where: Locator, path: string): Promise<void> {
  const box = (await where.boundingBox())!
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}

/** Drops one file of bytes. */
async function dropBytes(page: Page, where: Locator, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(given => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(given.base64), letter => letter.charCodeAt(0))], given.name))
    return data
  }, { name, base64: bytes.toString('base64') })
  await where.dispatchEvent('dragover', { dataTransfer: transfer })
  await where.dispatchEvent('drop', { dataTransfer: transfer })
}
