// Inbound connectors at every place where one may stand, and those that are no webhooks; and requests that can't be read.
import { describe } from 'vitest'
import type { Page } from 'playwright-core'
import { appendConnector } from './canvas.ts'
import { choose, eventually, openFiles, outcome, phases, problems, region, switchTo, test, values, visit, writeJson } from './page.ts'
import { positioned, type Position, type TemplateName } from '../preview/inboundPositions.ts'

const request = (page: Page) => region(page, 'Simulated request')

/** Opens the diagram with these properties changed, or added. */
async function open(page: Page, template: TemplateName, position: Position, changed: Record<string, string> = {}, version?: string): Promise<void> {
  let text = positioned(template, position, version)
  for (const [name, value] of Object.entries(changed)) {
    text = text.replace(new RegExp(`<zeebe:property name="${name.replaceAll('.', '\\.')}"[^>]*/>`), '')
    text = text.replace('<zeebe:properties>', `<zeebe:properties><zeebe:property name="${name}" value="${value.replaceAll('"', '&quot;')}"/>`)
  }
  await openFiles(page, { name: `${template}-${position}.bpmn`, text })
  // What the page begins with is no inbound element.
  await request(page).waitFor()
}

const takes = 'Correlates message arrived with the instance that waits at Something came in with key 1042'

describe('a message finds who waits', () => {
  const places: [TemplateName, Position][] = [
    ['webhook-catch', 'catch'], ['webhook-catch', 'afterGateway'], ['webhook-receive', 'receive'], ['webhook-boundary', 'boundary'],
    ['webhook-boundary', 'boundaryBeside'], ['webhook-message-start', 'eventSubprocess'],
  ]
  test.for(places)('%s, %s', async ([template, position], { page }) => {
    await visit(page)
    await open(page, template, position)
    // The process variables begin with the key of the request.
    await eventually(() => outcome(page)).toBe(`${takes} and answers 200.`)
    await writeJson(page, 'Process variables as JSON', '{"orderId": "7"}')
    await eventually(() => outcome(page)).toContain('Waits as message arrived with key 1042')
    await writeJson(page, 'Process variables as JSON', '{"orderId": "1042"}')
    await eventually(() => outcome(page)).toBe(`${takes} and answers 200.`)
    await eventually(() => values(page)).toEqual({ orderId: '"1042"', status: '"OK"' })
    await eventually(() => page.locator('.outcome-badge').innerText()).toBe('Correlates')
  })
})

describe('what is no webhook', () => {
  test('a message queue', async ({ page }) => {
    await visit(page)
    await open(page, 'message-consume', 'messageStart')
    await eventually(() => outcome(page)).toBe('Starts Order process by message arrived with 1 variable.')
    await eventually(() => request(page).getByText('what the connector hands over, as JSON').count()).toBe(1)
    await choose(page, 'Presets', 'Message of text')
    await eventually(() => outcome(page)).toContain('Starts Order process by message arrived')
    await eventually(() => values(page)).toEqual({ total: 'null' })
  })
  test('an e-mail inbox', async ({ page }) => {
    await visit(page)
    await open(page, 'email-inbox', 'eventSubprocessBeside')
    await writeJson(page, 'Process variables as JSON', '{"orderId": "1042"}')
    await eventually(() => outcome(page)).toBe(`${takes}.`)
    await eventually(() => values(page)).toMatchObject({ from: '"ann@example.org"' })
  })
  test('one whose fields are empty says why nothing comes of it', async ({ page }) => {
    await visit(page)
    await appendConnector(page, 'PostWeather', 'poll', 'Poll an HTTP address')
    await eventually(() => outcome(page)).toBe('Rejected: no connector is made of this element.')
    await eventually(async () => (await problems(page)).join('\n')).toMatch(/has no correlation key to go by[^]*Required and empty: URL, Key in the process, Key in the event\./)
  })
  test('an address that is polled', async ({ page }) => {
    await visit(page)
    await open(page, 'http-polling', 'afterGateway')
    await writeJson(page, 'Process variables as JSON', '{"orderId": "1042"}')
    await eventually(() => outcome(page)).toBe(`${takes}.`)
    await choose(page, 'Presets', '200, but not yet')
    await eventually(() => outcome(page)).toBe('Not activated: the condition is false.')
    await writeJson(page, 'Event as JSON', '[1]')
    await eventually(() => outcome(page)).toContain('Rejected: the body can’t be read as JSON.')
  })
})

describe('a request that can not be read says what the runtime does, and where', () => {
  const firstProblem = async (page: Page) => (await problems(page))[0] ?? ''

  test('a body that is not what its type says, a header twice', async ({ page }) => {
    await visit(page)
    await open(page, 'webhook-start', 'start')
    await writeJson(page, 'Body of the request', '{"id": ')
    await eventually(() => outcome(page)).toBe('Rejected: 500, the body can’t be read as JSON.')
    await eventually(() => firstProblem(page)).toContain('The body is no JSON.')
    await request(page).getByLabel('Value of Content-Type').fill('application/xml')
    await writeJson(page, 'Body of the request', '<order/>')
    await eventually(() => firstProblem(page)).toContain('The body is sent as application/xml, and no JSON. All but forms is read as JSON')
    await request(page).getByLabel('Value of Content-Type').fill('application/x-www-form-urlencoded')
    await writeJson(page, 'Body of the request', 'a=1&a=2')
    await eventually(() => outcome(page)).toBe('Rejected: 500, the body can’t be read as a form.')
    await eventually(() => firstProblem(page)).toContain('The form has the field a more than once')
    await request(page).getByLabel('Value of Content-Type').fill('application/x-www-form-urlencoded; charset=utf-8')
    await eventually(() => firstProblem(page)).toContain('is taken for JSON: only the bare type, without a charset, is a form.')
    await switchTo(page, 'Request as', 'HTTP')
    await writeJson(page, 'Request as HTTP text', 'POST /inbound/order HTTP/1.1\nContent-Type: application/json\nX-Id: 1\nx-id: 2\n\n{}')
    await eventually(() => outcome(page)).toContain('Starts Order process')
    await eventually(async () => (await problems(page)).join('\n')).toContain('The header x-id is sent more than once: only the first is read.')
  })

  test('a broken token', async ({ page }) => {
    await visit(page)
    await open(page, 'webhook-start', 'start', { 'inbound.auth.type': 'JWT', 'inbound.auth.jwt.jwkUrl': 'https://issuer.example/keys' })
    await request(page).getByRole('button', { name: 'Add token' }).click()
    await eventually(() => outcome(page)).toContain('Starts Order process')
    const header = request(page).getByLabel('Value of Authorization')
    const whole = await header.inputValue()
    await header.fill(whole.slice(0, -8))
    await eventually(() => outcome(page)).toBe('Rejected: 401, the token’s signature does not match.')
    await eventually(() => firstProblem(page)).toContain('was not signed with the key demo-key of the key set, or was changed since')
    await header.fill('Bearer abc')
    await eventually(() => outcome(page)).toBe('Rejected: 401, the token can’t be read.')
    await eventually(() => firstProblem(page)).toContain('holds no JSON web token')
  })

  test('a missing secret', async ({ page }) => {
    await visit(page)
    await open(page, 'github-webhook', 'start')
    await eventually(() => outcome(page)).toBe('Rejected: 404, nothing listens at order.')
    await eventually(() => firstProblem(page)).toContain('The secret KEY has no value here: the connector does not start to listen, and requests get 404')
    await eventually(async () => (await phases(page))['Registration']).toContain('1 connector of 1 down')
  })

  test('a time to live that is none, and its fix', async ({ page }) => {
    await visit(page)
    await open(page, 'webhook-message-start', 'messageStart', { messageTtl: '1h' })
    await eventually(() => outcome(page)).toBe('Rejected: 404, nothing listens at order.')
    await eventually(() => firstProblem(page)).toContain('1h is no time to live, so that the whole process can’t be read')
    await page.getByRole('list', { name: 'Problems' }).getByRole('button', { name: 'Use PT1H', exact: true }).click()
    await eventually(() => outcome(page)).toContain('Starts Order process by message arrived')
  })

  test('a deduplication mode without its id', async ({ page }) => {
    await visit(page)
    await open(page, 'webhook-start', 'start', { deduplicationMode: 'MANUAL' })
    await eventually(() => outcome(page)).toBe('Rejected: 404, nothing listens at order.')
    await eventually(() => firstProblem(page)).toContain('The deduplication id is missing: no connector is made of this element')
  })
})

describe('older templates and lines', () => {
  test('their condition is read, their mapping is not; a line that was not measured names the one in its place', async ({ page }) => {
    await visit(page)
    await open(page, 'webhook-start', 'start', { 'inbound.activationCondition': '=request.body.status = "no"', 'inbound.variableMapping': '={a: 1}' }, '8.3.0')
    await eventually(() => outcome(page)).toBe('Not activated: the condition is false, answers 200, as if it were.')
    await eventually(async () => (await problems(page)).join('\n')).toContain('The variable mapping of this old template is not read since 8.3')
    await eventually(() => region(page, 'Outcome').innerText()).toContain('Inbound requests of 8.3: not measured, previewed as 8.5.')
  })
})
