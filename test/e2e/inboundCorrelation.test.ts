// Several instances that wait, and several requests: edited, and what becomes of each. Key pairs, and secrets that change.
import { describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { openGroup, pasteIntoField } from './canvas.ts'
import { chip, choose, eventually, kept, openExample, openFiles, outcome, problems, readJson, region, test, visit, writeJson } from './page.ts'
import { positioned } from '../preview/inboundPositions.ts'

const waiting = (page: Page) => region(page, 'Waiting instances')
const request = (page: Page) => region(page, 'Simulated request')
const button = (within: Locator, name: string | RegExp) => within.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })

/** The table Requests: a text for each row. */
async function requests(page: Page): Promise<string[]> {
  const rows = await page.getByRole('table', { name: 'Requests' }).locator('tbody tr').allInnerTexts()
  return rows.map(row => row.replace(/\s+/g, ' ').trim())
}

async function waiters(page: Page): Promise<string[]> {
  const rows = await waiting(page).getByRole('listitem').locator('.waiting-fate').allInnerTexts()
  return rows.map(row => row.replace(/\s+/g, ' ').trim())
}

async function openAt(page: Page, ...[template, position, version]: Parameters<typeof positioned>): Promise<void> {
  await visit(page)
  await openFiles(page, { name: 'orders.bpmn', text: positioned(template, position, version) })
  // What the page begins with is no inbound element.
  await request(page).waitFor()
}

describe('instances that wait', () => {
  test('of the example: who takes what', async ({ page }) => {
    await visit(page)
    await openExample(page, 'Payment callback')
    await chip(page, 'Several orders wait').click({ force: true })
    await eventually(() => requests(page)).toEqual([
      '1 1042 Order 1042 takes it 200',
      '2 30 s 1042 ignored: the message id of request 1 200',
      '3 1 min 1050 nobody waits: buffered for 1 hour 200',
      '4 1 min 30 s 1044 buffered 30 seconds, then Order 1044 takes it 200',
    ])
    await eventually(() => outcome(page)).toContain('Waits as message payment-received with key 1044 for 30 seconds, then Order 1044 takes it at Payment received; answers 200.')
    await eventually(() => waiters(page)).toEqual(['after s key 1042 took request 1', 'after s key 1043 still waits', 'after s key 1044 took request 4'])
    await page.getByRole('table', { name: 'Requests' }).getByRole('button', { name: 'Request 1: Correlates' }).click()
    await eventually(() => outcome(page)).toContain('Correlates message payment-received with Order 1042, which waits at Payment received')
  })

  test('are added, edited and removed; their keys follow at each keystroke', async ({ page }) => {
    await openAt(page, 'webhook-catch', 'catch')
    await eventually(() => outcome(page)).toContain('Correlates message arrived with the instance that waits')
    await writeJson(page, 'Process variables as JSON', '{}')
    await eventually(() => outcome(page)).toContain('Waits as message arrived with key 1042')
    await button(waiting(page), /^Add an instance/).click()
    const own = waiting(page).getByLabel('Variables of Instance 2 as JSON')
    await own.fill('{"orderId": 1042}')
    await eventually(() => outcome(page)).toContain('Correlates message arrived with Instance 2, which waits at Something came in with key 1042')
    await waiting(page).getByLabel('Name of instance 2').fill('Chairs')
    await eventually(() => outcome(page)).toContain('with Chairs, which waits')
    await waiting(page).getByLabel('Variables of Chairs as JSON').fill('{"orderId": 1043')
    await eventually(() => waiting(page).getByRole('alert').count()).toBe(1)
    await eventually(() => outcome(page)).toContain('with Chairs, which waits')
    await waiting(page).getByLabel('Variables of Chairs as JSON').fill('{"orderId": 1043}')
    await eventually(() => outcome(page)).toContain('Waits as message arrived with key 1042 for 1 hour')
    await eventually(async () => (await waiters(page))[1]).toContain('key 1043 still waits')
    await waiting(page).getByLabel('Variables of Chairs as JSON').fill('{"orderId": 1042}')
    await waiting(page).getByLabel('Seconds until Chairs waits').fill('90')
    await eventually(() => outcome(page)).toContain('for 1 minute 30 seconds, then Chairs takes it')
    await kept(page)
    await page.reload()
    await eventually(() => outcome(page)).toContain('for 1 minute 30 seconds, then Chairs takes it')
    await button(waiting(page), 'Remove Chairs').click()
    await eventually(() => outcome(page)).toContain('Waits as message arrived with key 1042 for 1 hour')
    await button(waiting(page), 'Only one').click()
    await writeJson(page, 'Process variables as JSON', '{"orderId": "1042"}')
    await eventually(() => outcome(page)).toContain('Correlates message arrived with the instance that waits')
  })

  test('begin with the key of the request, and follow the expressions until somebody edits them', async ({ page }) => {
    await openAt(page, 'webhook-catch', 'catch')
    await eventually(() => readJson(page, 'Process variables as JSON')).toBe('{\n  "orderId": "1042"\n}')
    await openGroup(page, 'Correlation')
    await pasteIntoField(page, 'Key in the process', 'order.number')
    await eventually(() => readJson(page, 'Process variables as JSON')).toContain('"number": "1042"')
    await eventually(() => outcome(page)).toContain('Correlates message arrived with the instance that waits')
    await writeJson(page, 'Process variables as JSON', '{"order": {"number": 7}}')
    await pasteIntoField(page, 'Key in the process', 'orderId')
    await eventually(() => waiting(page).innerText()).toContain('incident: Failed to extract the correlation key')
    await eventually(() => readJson(page, 'Process variables as JSON')).toContain('"number": 7')
  })

  test('one that can not wait says why', async ({ page }) => {
    await openAt(page, 'webhook-boundary', 'boundary')
    await writeJson(page, 'Process variables as JSON', '{"orderId": null}')
    await eventually(() => waiting(page).innerText()).toContain('incident: Failed to extract the correlation key')
    await eventually(async () => (await problems(page)).join('\n')).toContain('No instance waits at Something came in')
  })

  test('are nothing to a start event', async ({ page }) => {
    await openAt(page, 'webhook-start', 'start')
    await eventually(() => outcome(page)).toContain('Starts Order process')
    expect(await waiting(page).count()).toBe(0)
  })

  test('a message start event starts one instance for a key at a time', async ({ page }) => {
    await openAt(page, 'webhook-message-start', 'messageStart')
    await eventually(() => outcome(page)).toContain('Starts Order process by message arrived')
    await button(request(page), 'Add a request').click()
    await eventually(() => requests(page)).toEqual(['1 1042 starts Order process 200', '2 1 s 1042 an instance of key 1042 is active: buffered for 1 hour 200'])
  })
})

describe('tokens', () => {
  const jwt = { 'inbound.auth.type': 'JWT', 'inbound.auth.jwt.jwkUrl': 'https://issuer.example/keys' }
  const withToken = () => {
    const none = 'name="inbound.auth.type" value="NONE"/>'
    const written = Object.entries(jwt).map(([name, value]) => `<zeebe:property name="${name}" value="${value}"/>`).join('')
    return positioned('webhook-start', 'start').replace(`<zeebe:property ${none}`, written)
  }

  test('are signed with the demo pair, or with one of the scenario; another key is refused', async ({ page }) => {
    await visit(page)
    await openFiles(page, { name: 'orders.bpmn', text: withToken() })
    await eventually(() => outcome(page)).toContain('Rejected: 500, the token is missing.')
    await button(request(page), 'Add token').click()
    await eventually(() => outcome(page)).toContain('Starts Order process')
    await button(request(page), 'Wrong key').click()
    await eventually(() => outcome(page)).toContain('Rejected: 401, the token’s signature does not match.')
    await button(request(page), 'Add token').click()
    await eventually(() => outcome(page)).toContain('Starts Order process')
    await button(request(page), 'New key pair').click()
    await eventually(() => outcome(page)).toContain('Rejected: 500, the token’s key is not in the key set.')
    await eventually(async () => (await problems(page)).join('\n')).toMatch(/The key set has no key demo-key, which the token names/)
    await eventually(() => request(page).innerText()).toMatch(/Key set answers with key-[0-9a-f]{8}/)
    await button(request(page), 'Add token').click()
    await eventually(() => outcome(page)).toContain('Starts Order process')
    await kept(page)
    await page.reload()
    await eventually(() => outcome(page)).toContain('Starts Order process')
    await button(request(page), 'Demo key').click()
    await eventually(() => outcome(page)).toContain('Rejected: 500, the token’s key is not in the key set.')
  })
})

describe('a secret that changes', () => {
  test('takes the signatures with it that were made with it, until one is edited', async ({ page }) => {
    await visit(page)
    await openExample(page, 'GitHub push, signed')
    await eventually(() => outcome(page)).toContain('Starts')
    const started = await outcome(page)
    const value = region(page, 'Secrets').getByLabel(/^Dummy value of/)
    const header = request(page).getByLabel('Value of X-Hub-Signature-256')
    const before = await header.inputValue()
    await value.fill('')
    await eventually(() => outcome(page)).toContain('Rejected')
    await value.pressSequentially('another')
    await eventually(() => outcome(page)).toBe(started)
    await eventually(() => header.inputValue()).not.toBe(before)
    await header.fill('sha256=00')
    await eventually(() => outcome(page)).toContain('the signature does not match')
    await value.fill('a third')
    await eventually(() => problems(page)).not.toEqual([])
    await eventually(() => header.inputValue()).toBe('sha256=00')
    await choose(page, 'Presets', 'GitHub push')
    await eventually(() => outcome(page)).toContain('Starts')
  })
})
