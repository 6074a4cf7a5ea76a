// What learners of the course write before they have it: each check that fails says what is wrong with it, in words for a
// learner, and what fits only the values that are shown fails a hidden check.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ModelElement } from '../../src/bpmn/model.ts'
import { parseDiagram } from '../../src/bpmn/parseDiagram.ts'
import { readLesson } from '../../src/lessons/readLesson.ts'
import { runChecks } from '../../src/lessons/runLesson.ts'

const files = ['lesson.md', 'start.bpmn', 'solution.bpmn', 'checks.scenarios.json']
const folder = new URL('../../public/lessons/', import.meta.url)

/** Fields of the lesson's element: `in url`, `header resultExpression`, `property activationCondition`; of another one with its id, `out rejectionReason PaymentRejected`. */
type Answer = Record<string, string>

/** The checks with their causes after the answer is written into the diagram that the lesson begins with. */
async function checked(name: string, answer: Answer) {
  const read = await readLesson(name, Object.fromEntries(files.map(file => [file, readFileSync(new URL(`${name}/${file}`, folder), 'utf8')])))
  if (!read.ok) throw new Error(read.problems[0]!.message)
  const parsed = await parseDiagram(read.lesson.start)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  for (const [field, text] of Object.entries(answer)) {
    const [kind, key, element = read.lesson.element] = field.split(' ')
    write(parsed.model.elements[element]!, kind!, key!, text)
  }
  return runChecks(read.lesson, parsed.model)
}

function write(element: ModelElement, kind: string, key: string, text: string) {
  if (kind === 'in') element.inputs = [...element.inputs.filter(({ target }) => target !== key), { target: key, source: text }]
  if (kind === 'out') element.outputs = [...element.outputs, { target: key, source: text }]
  if (kind === 'header') element.headers = [...element.headers.filter(each => each.key !== key), { key, value: text }]
  if (kind === 'property') element.properties = [...element.properties.filter(each => each.name !== key), { name: key, value: text }]
}

const fails = 'The job fails; 2 retries are left; next attempt in 30 s.'
const stops = 'Incident: the job fails and no retries are left.'

const causes: [lesson: string, answer: Answer, cause: string, hint?: string][] = [
  ['01-first-mapping', { 'header resultExpression': '={ berlinWeather: 21 * 1,8 + 32 }' }, `${fails} Numbers have a point, never a comma.`, 'Write `1.8`.'],
  ['01-first-mapping', { 'header resultExpression': '={ berlinWeather = response.body.current_weather.temperature }' }, `${fails} A key is followed by \`:\`, not by \`=\`.`],
  [
    '04-filter-a-list', { 'header resultExpression': '={ openInvoices: response.body.invoices[status = "open"] }' },
    '`openInvoices[1]` is a context, `{number: "2026-0014", status: "open", total: 89.9}`; it should be a text, `"2026-0014"`.',
  ],
  [
    '05-sum-a-list', { 'header resultExpression': '={ total: for line in response.body.lines return line.quantity * line.price }' },
    '`total` is a list, `[299.4, 180]`; it should be a number, `479.4`.', '`sum(…)` or `count(…)` makes a number of a list; `[1]` takes its first item.',
  ],
  [
    '05-sum-a-list', { 'header resultExpression': '={ total: sum(for line in response.body.lines return quantity * price) }' },
    '`total` is null: there is no variable `quantity`.', 'If it is a key of `line`, write `line.quantity`.',
  ],
  [
    '05-sum-a-list', { 'header resultExpression': '={ total: sum(for line in response.body return line.quantity) }' },
    '`total` is null: expected list but found `{id:"k-301", lines:[{sku:"chair", quantity:6, price:49.9}, {sku:"table", quantity:1, price:180}]}`.',
    'A list is needed there. A longer path may lead to it.',
  ],
  [
    '09-dates', { 'header resultExpression': '={ dueDate: date and time(response.body.issuedAt) + duration("P14D") }' },
    '`dueDate` is `"2026-02-02T14:02:29Z"`; it should be `"2026-02-02"`.', 'That is a point in time; `date(…)` takes its day.',
  ],
  [
    '09-dates', { 'header resultExpression': '={ dueDate: date(date and time(response.body.issuedAt)) + duration(14) }' },
    '`dueDate` is null: `duration` does not take `14`.', 'Fourteen days are `P14D`, five minutes `PT5M`.',
  ],
  [
    '10-input-mappings', { 'in url': 'https://shop.example.org/orders/{{orderId}}' },
    'The URL of the request is `https://shop.example.org/orders/%7B%7BorderId%7D%7D`; it should be `https://shop.example.org/orders/A-1001`. Double braces stand for secrets only.',
    'A variable is joined with `+`: `"…" + orderId`.',
  ],
  [
    '10-input-mappings', { 'in url': '="https://shop.example.org/orders/" + response.body.orderId' },
    `${stops} The connector refuses its input: \`url\` is required, and has no value. There is no variable \`response\`.`, 'There is `orderId`.',
  ],
  [
    '11-secrets', {},
    'The request has no header Authorization; it should be `Bearer ***`. Secrets are not variables: without quotes `secrets.CRM_TOKEN` is no text that the runtime could replace.',
  ],
  [
    '11-secrets', { 'in headers': '={ Authorization: Bearer {{secrets.CRM_TOKEN}} }' },
    'An expression can’t be read, so that the engine refuses the diagram. A secret stands in a text. Write `"{{secrets.CRM_TOKEN}}"`.',
  ],
  [
    '11-secrets', { 'in headers': '={ Authorization: "Bearer {{CRM_TOKEN}}" }' },
    'The header Authorization of the request is `Bearer {{CRM_TOKEN}}`; it should be `Bearer ***`. Without `secrets.` it is no placeholder of a secret.',
    'Write `{{secrets.CRM_TOKEN}}`.',
  ],
  ['11-secrets', { 'in headers': '={ Authorization: "Bearer {{secrets.CRM_TOKN}}" }' }, `${stops} There is no secret CRM_TOKN, but there is CRM_TOKEN.`],
  [
    '12-secrets-in-the-request-only', { 'in queryParameters': '{{secrets.CARRIER_KEY}}' },
    `${stops} \`queryParameters\` has to be a context, and is a text.`, 'A context is an expression: `={ name: "value" }`.',
  ],
  [
    '13-error-codes', { 'header errorExpression': '=if error.code = "404" then bpmnError(CUSTOMER_UNKNOWN, "There is no such customer") else null' },
    `${stops} \`bpmnError\` gets no text for the code, which has to be one: the expression fails.`,
    'There is no variable `CUSTOMER_UNKNOWN`: a text stands in double quotes.',
  ],
  [
    '14-else-null', { 'header errorExpression': '=if error.code = "404" then bpmnError("PAGE_MISSING", "x") else ""' },
    `${stops} The error expression gives \`""\`, which is no error.`, 'It has to give `null`, or what `bpmnError` or `jobError` gives.',
  ],
  [
    '16-errors-without-a-code', { 'header errorExpression': '=bpmnError(get or else(error.code, "UNKNOWN"), error.message)' },
    `${stops} \`bpmnError\` gets no text for the message, which has to be one: the expression fails.`,
    'After an answer there is no `error`: `is defined(error)` tells.',
  ],
  [
    '17-error-details', { 'out rejectionReason PaymentRejected': 'reason' },
    'The engine refuses the diagram: the text `reason` of “Payment rejected” should be an expression, which begins with `=`. Write `=reason`.',
  ],
  ['19-give-up-at-once', { 'header errorExpression': '=if error.code = "422" then jobError(The carrier refuses) else null' }, `${stops} Text stands in double quotes.`],
  [
    '20-retry-later', { 'header errorExpression': '=if error.code = "504" then jobError("asleep", {}, job.retries - 1, PT5M) else null' },
    `${stops} \`jobError\` gets null for the backoff, which has to be a duration: the expression fails.`, 'Five minutes are `@"PT5M"`.',
  ],
  [
    '20-retry-later', { 'header errorExpression': '=if error.code = "504" then jobError("asleep", {}, retries - 1, @"PT5M") else null' },
    `${stops} \`jobError\` gets null for the retries, which has to be a number: the expression fails.`, "Can't subtract `1` from `null`.",
  ],
  [
    '21-ignore-an-error', { 'header errorExpression': '=if error.code = "404" then ignoreError({}) else null' },
    'There is no variable `cartWasThere`: after an exception nothing is mapped, and the context of `ignoreError` has no key of this name.',
    '`ignoreError({ cartWasThere: … })` makes it.',
  ],
  [
    '21-ignore-an-error', { 'header errorExpression': '=if error.code = "404" then ignoreError(cartWasThere: false) else null' },
    `${fails} A value is null: in 8.9 it is \`ignoreError(variables)\` or \`ignoreError()\`; with these names there is no such function.`,
  ],
  [
    '21-ignore-an-error', { 'header errorExpression': '=if error.code = "404" then { cartWasThere: false } else null' },
    `${stops} The error expression gives \`{"cartWasThere":false}\`, which is no error.`, 'It has to give `null`, or what `bpmnError`, `jobError` or `ignoreError` gives.',
  ],
  [
    '24-correlation', {},
    'The correlation key is null. Without a key the request is refused with 422. `request.body` has no `orderId`, but there is `request.body.order.id`.',
  ],
  [
    '24-correlation', { 'property correlationKeyExpression': '=request.body.order' },
    'Waits as message payment-received with key {"id":"A-1001"} for 1 hour and answers 200. The instance waits with the key `"A-1001"`: both must be equal.',
  ],
  [
    '26-signature', { 'property inbound.shouldValidateHmac': 'enabled' },
    'Rejected: 500, no header is named in which the signature comes.', 'Checking it takes three things: the secret, the header and the algorithm.',
  ],
  [
    '27-challenge', { 'property inbound.verificationExpression': '=if request.body.type = "url_verification" then request.body.challenge else null' },
    'Rejected: 500, the verification expression fails. It gives no context.', 'An answer is a context: `{ body: … }`.',
  ],
  [
    '27-challenge', { 'property inbound.verificationExpression': '=if request.body.type = "url_verification" then { body: {} }' },
    'Rejected: 422, the verification expression fails. In FEEL an `if` needs an `else`: without it the expression does not parse, whatever the request.',
  ],
]

test.each(causes)('%s says what is wrong with %o', async (name, answer, message, hint) => {
  const failed = (await checked(name, answer)).find(({ ok }) => !ok)
  expect({ message: failed?.cause?.message, ...(hint !== undefined && { hint: failed?.cause?.hint }) }).toEqual({ message, ...(hint !== undefined && { hint }) })
})

/** Right for what is shown, by the values themselves or by something that happens to go with them. */
const shortcuts: [lesson: string, answer: Answer][] = [
  ['01-first-mapping', { 'header resultExpression': '={ berlinWeather: 21, berlinWindSpeed: 10.1, berlinWeatherInFahrenheit: 69.8 }' }],
  ['03-result-variable', { 'header resultExpression': '={ invoiceTotal: 89.9 }' }],
  ['07-if-needs-else', { 'header resultExpression': '={ shipping: if response.body.total > 50 then 0 else 4.9 }' }],
  ['08-text-and-numbers', { 'header resultExpression': '={ reference: "Invoice 4711", amount: 1249.9 }' }],
  ['09-dates', { 'header resultExpression': '={ dueDate: "2026-02-02" }' }],
  ['10-input-mappings', { 'in url': 'https://shop.example.org/orders/A-1001' }],
  ['13-error-codes', { 'header errorExpression': '=if is defined(error) then bpmnError("CUSTOMER_UNKNOWN", "x") else null' }],
  ['17-error-details', { 'out rejectionReason PaymentRejected': '="insufficient funds"' }],
  ['20-retry-later', { 'header errorExpression': '=if error.code = "504" then jobError("asleep", {}, 2, @"PT5M") else null' }],
  ['22-activation-condition', { 'property activationCondition': '=request.body.type != "order.cancelled"' }],
  ['24-correlation', { 'property correlationKeyExpression': '="A-1001"' }],
  ['25-message-id', { 'property messageIdExpression': '=request.body.order.id' }],
  ['25-message-id', { 'property messageIdExpression': '=request.body.amount' }],
  ['28-answer', { 'property inbound.responseExpression': '={ statusCode: 201, body: { order: "A-1001", accepted: true } }' }],
]

test.each(shortcuts)('%s is not done with %o', async (name, answer) => {
  const results = await checked(name, answer)
  expect(results.some(({ ok }) => !ok)).toBe(true)
})
