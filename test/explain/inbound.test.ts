// Each rule over a request that came in: the trap, its words, and that its fix mends it.
import { describe, expect, test } from 'vitest'
import { withField } from '../../src/bpmn/applyField.ts'
import { propertyField } from '../../src/bpmn/fields.ts'
import type { ModelElement, ProcessModel } from '../../src/bpmn/model.ts'
import { explainInbound, inboundTopics } from '../../src/explain/inbound.ts'
import type { SeenExpression } from '../../src/explain/contract.ts'
import { fixedText, type Problem } from '../../src/problem.ts'
import type { Json, Variables } from '../../src/json.ts'
import type { InboundRequest } from '../../src/runtime/inbound/contract.ts'
import { demoKeyPair, strangerKeyPair } from '../../src/runtime/inbound/demoKeyPair.ts'
import { utf8Bytes } from '../../src/runtime/http/bytes.ts'
import { hmacOf } from '../../src/runtime/inbound/hmac.ts'
import { inboundProcessOf } from '../../src/runtime/inbound/modelProcess.ts'
import { receiveRequest } from '../../src/runtime/inbound/receiveRequest.ts'
import { signJwt } from '../../src/runtime/inbound/signing.ts'
import { jwksOf, type KeyPair } from '../../src/runtime/inbound/webKey.ts'

type Kind = 'start' | 'messageStart' | 'catch'

interface Trap {
  kind?: Kind
  properties?: Record<string, string>
  request?: Partial<InboundRequest>
  line?: '8.5' | '8.8'
  /** another element of the process, of the same kind */
  other?: Record<string, string>
  jwks?: Json
  /** the engine says no */
  refusal?: { status: string; message: string }
}

const world = { now: Date.UTC(2026, 0, 15), zone: 'UTC', seed: 1 }
const post: InboundRequest = { method: 'POST', path: '/inbound/hook', headers: [] }
const json = (body: unknown, ...headers: [string, string][]): Partial<InboundRequest> => ({
  headers: [['Content-Type', 'application/json'], ...headers],
  body: JSON.stringify(body),
})

function modelOf({ kind = 'start', properties = {}, other }: Trap): ProcessModel {
  const all = { 'inbound.type': 'io.camunda:webhook:1', 'inbound.context': 'hook', 'inbound.method': 'any' }
  const written = (own: Record<string, string>) => Object.entries({ ...all, ...own }).map(([name, value]) => ({ name, value }))
  const node = (id: string, type: string): ModelElement => ({
    id, type, incoming: [], outgoing: [], eventDefinitions: [], inputs: [], outputs: [], headers: [], properties: [],
  })
  const element: ModelElement = {
    ...node('element', kind === 'catch' ? 'intermediateCatchEvent' : 'startEvent'),
    parent: 'process',
    eventDefinitions: kind === 'start' ? [] : [{ kind: 'message', messageName: 'paid' }],
    properties: written(properties),
  }
  const second = other && { ...element, id: 'second', name: 'Second', properties: written(other) }
  return { elements: { process: node('process', 'process'), element, ...(second && { second }) }, flows: {} }
}

function explained(trap: Trap, model = modelOf(trap)): Problem[] {
  const line = trap.line ?? '8.8'
  const request = { ...post, ...trap.request }
  const { refusal, jwks } = trap
  const options = { line, world, secrets: { KEY: 'top' }, ...(refusal && { refusal }), ...(jwks !== undefined && { jwks }) }
  const run = receiveRequest(inboundProcessOf(model, 'element')!, request, options)
  const expressions = run.phases.flatMap((phase): SeenExpression[] => {
    const name = fields[phase.phase]
    if (name === undefined || !('result' in phase) || !phase.result) return []
    const { text = '', scope = [], result } = phase
    return [{ field: propertyField(name), text, dialect: 'connector', scope, result }]
  })
  return explainInbound({ model, element: model.elements['element']!, line, run, request, expressions })
}

const fields: Partial<Record<string, string>> = {
  verification: 'inbound.verificationExpression',
  activationCondition: 'activationCondition',
  messageId: 'messageIdExpression',
  correlationKey: 'correlationKeyExpression',
  resultExpression: 'resultExpression',
  responseExpression: 'inbound.responseExpression',
}

const told = new Set<string>()

/** `mended`: the field's text once the fix is applied; then the rule has nothing to say any more. */
function explains(name: string, code: string, trap: Trap, words: RegExp, mended?: string) {
  test(name, () => {
    told.add(code)
    const problem = explained(trap).find(each => each.code === code)
    expect(problem, `no ${code}`).toBeDefined()
    expect(`${problem!.message} ${problem!.hint ?? ''}`).toMatch(words)
    if (mended === undefined) return
    const { fix } = problem!
    const before = trap.properties![fix!.field.slice('property:'.length)]!
    expect(fixedText(before, fix!)).toBe(mended)
    const again = explained(trap, withField(modelOf(trap), 'element', fix!.field, mended))
    expect(again.map(each => each.code)).not.toContain(code)
  })
}

function isSilent(name: string, code: string, trap: Trap) {
  test(`not: ${name}`, () => expect(explained(trap).map(each => each.code)).not.toContain(code))
}

describe('headers', () => {
  const condition = (text: string) => ({ activationCondition: text })
  const request = json({}, ['X-GitHub-Event', 'push'], ['Authorization', 'Bearer x'])

  explains('in another case', 'HEADER_LOWER_CASE', { properties: condition('=request.headers.Authorization = "Bearer x"'), request },
    /lower case.*`authorization`, not `Authorization`/, '=request.headers.authorization = "Bearer x"')
  explains('in another case, in backticks', 'HEADER_LOWER_CASE', { properties: condition('=request.headers.`X-GitHub-Event` = "push"'), request },
    /`x-github-event`/, '=request.headers.`x-github-event` = "push"')
  explains('also where the request has none', 'HEADER_LOWER_CASE', { properties: condition('=request.headers.Signature != null') },
    /`signature`/, '=request.headers.signature != null')
  explains('its words joined, without the dash', 'HEADER_LOWER_CASE', { properties: condition('=request.headers.xGithubEvent = "push"'), request },
    /no header `xGithubEvent`, but there is `x-github-event`/, '=request.headers.`x-github-event` = "push"')
  explains('in brackets', 'HEADER_IN_BRACKETS', { properties: condition('=request.headers["X-GitHub-Event"] = "push"'), request },
    /Brackets are a filter/, '=request.headers.`x-github-event` = "push"')
  isSilent('a filter of a list', 'HEADER_IN_BRACKETS', { properties: condition('=request.body.headers["a"] = "push"'), request })
  isSilent('in lower case', 'HEADER_LOWER_CASE', { properties: condition('=request.headers.authorization = "x"'), request })
  isSilent('a key of the body', 'HEADER_LOWER_CASE', { properties: condition('=request.body.Authorization = "x"'), request })

  explains('with a dash', 'HEADER_NEEDS_BACKTICKS', { properties: condition('=request.headers.content-type = "application/json"'), request },
    /subtraction: `content-type` is `content` minus `type`/, '=request.headers.`content-type` = "application/json"')
  explains('with dashes and capitals', 'HEADER_NEEDS_BACKTICKS', { properties: condition('=request.headers.X-GitHub-Event = "push"'), request },
    /backticks/, '=request.headers.`x-github-event` = "push"')
  isSilent('a subtraction that is meant', 'HEADER_NEEDS_BACKTICKS', { properties: condition('=request.headers.age - 1 > 0'), request })
  test('each is said once', () => {
    const trap = { properties: condition('=request.headers.X-GitHub-Event = "push"'), request }
    expect(explained(trap).map(({ code }) => code)).toEqual(['HEADER_NEEDS_BACKTICKS'])
  })

  explains('sent twice', 'HEADER_TWICE', { request: json({}, ['X-Id', '1'], ['x-id', '2']) }, /x-id is sent more than once: only the first/)
  isSilent('sent once', 'HEADER_TWICE', { request })
})

describe('missing keys', () => {
  explains('of the body', 'NULL_PATH', { properties: { resultExpression: '={id: request.body.orderID}' }, request: json({ orderId: 7 }) },
    /there is `request.body.orderId`/, '={id: request.body.orderId}')
  explains('one step too high', 'NULL_PATH', { properties: { resultExpression: '={id: body.orderId}' }, request: json({ orderId: 7 }) },
    /but `request` has/, '={id: request.body.orderId}')
  test('of a verification expression: only a hint', () => {
    const properties = { 'inbound.verificationExpression': '=if request.body.challenge = "x" then {body: 1} else null' }
    expect(explained({ properties, request: json({ id: 1 }) })).toMatchObject([{ code: 'NULL_PATH', severity: 'hint' }])
  })
})

describe('activation condition', () => {
  const condition = (text: string, body: unknown) => ({ properties: { activationCondition: text }, request: json(body) })
  explains('a text', 'CONDITION_NOT_BOOLEAN', condition('=request.body.paid', { paid: 'true' }), /gives the text "true", which never activates/)
  explains('null', 'CONDITION_NOT_BOOLEAN', condition('=request.body.paid', {}), /gives null/)
  explains('a number', 'CONDITION_NOT_BOOLEAN', condition('=1', {}), /gives a number/)
  isSilent('false', 'CONDITION_NOT_BOOLEAN', condition('=request.body.paid', { paid: false }))
  explains('with a secret', 'SECRET_NOT_REPLACED', condition('=request.body.key = "{{secrets.KEY}}"', { key: 'top' }), /stays as it is/)
  explains('with a secret of old', 'SECRET_NOT_REPLACED', condition('=request.body.key = "secrets.KEY"', { key: 'top' }), /`secrets.KEY` stays/)
  isSilent('a secret of the connector', 'SECRET_NOT_REPLACED', { properties: { 'inbound.hmacSecret': '{{secrets.KEY}}' } })
})

describe('correlation', () => {
  const key = (text: string, kind: Kind, body: unknown = {}): Trap => ({
    kind, properties: { correlationKeyExpression: text, messageIdExpression: '="m"' }, request: json(body),
  })
  explains('no key where somebody waits', 'CORRELATION_KEY_NULL', key('=request.body.orderId', 'catch'), /is null.*422/)
  explains('no key for a start', 'CORRELATION_KEY_NULL', key('=request.body.orderId', 'messageStart'), /is null.*each one starts an instance/)
  explains('a list', 'CORRELATION_KEY_NULL', key('=request.body.ids', 'catch', { ids: [1] }), /a list, which is no key/)
  isSilent('a number', 'CORRELATION_KEY_NULL', key('=request.body.id', 'catch', { id: 7 }))

  const paid = { correlationKeyExpression: '=request.body.id' }
  explains('no message id', 'MESSAGE_ID_MISSING', { kind: 'catch', properties: paid, request: json({ id: 7 }) }, /processed twice/)
  explains('nor on the older line', 'MESSAGE_ID_MISSING', { kind: 'catch', properties: paid, request: json({ id: 7 }), line: '8.5' }, /processed twice/)
  isSilent('with one', 'MESSAGE_ID_MISSING', { kind: 'catch', properties: { ...paid, messageIdExpression: '="m"' }, request: json({ id: 7 }) })
  isSilent('a start without a message', 'MESSAGE_ID_MISSING', { request: json({ id: 7 }) })

  const again = { status: 'ALREADY_EXISTS', message: 'a message with that id was already published' }
  explains('a message once more', 'MESSAGE_REPEATED', { ...key('="k"', 'catch'), refusal: again }, /id m still lives.*reads 200/)
  explains('a message once more, on the older line', 'MESSAGE_REPEATED', { ...key('="k"', 'catch'), refusal: again, line: '8.5' }, /reads 200/)
  isSilent('refused for another reason', 'MESSAGE_REPEATED', { ...key('="k"', 'catch'), refusal: { ...again, status: 'RESOURCE_EXHAUSTED' } })

  const lives = (messageTtl: string): Trap => ({ kind: 'messageStart', properties: { messageTtl } })
  explains('weeks', 'TIME_TO_LIVE_UNREAD', lives('P1W'), /`P1W` is no time to live.*no weeks, months/, 'P7D')
  explains('as people write it', 'TIME_TO_LIVE_UNREAD', lives('1h'), /whole process can’t be read/, 'PT1H')
  explains('bare seconds', 'TIME_TO_LIVE_UNREAD', lives('60'), /no time to live/, 'PT60S')
  explains('FEEL', 'TIME_TO_LIVE_UNREAD', lives('=duration("PT1H")'), /FEEL/, 'PT1H')
  explains('a month', 'TIME_TO_LIVE_UNREAD', lives('P1M'), /no time to live/)
  isSilent('an hour', 'TIME_TO_LIVE_UNREAD', lives('PT1H'))
  test('then there is no other word about the process', () =>
    expect(explained(lives('P1W')).map(({ code }) => code)).toEqual(['TIME_TO_LIVE_UNREAD']))
})

describe('signature', () => {
  const signed = (hmacSecret: string) => ({
    'inbound.shouldValidateHmac': 'enabled', 'inbound.hmacSecret': hmacSecret, 'inbound.hmacHeader': 'X-Signature', 'inbound.hmacAlgorithm': 'sha_256',
  })
  explains('FEEL as its secret', 'SIGNATURE_SECRET_FEEL', { properties: signed('="{{secrets.KEY}}"'), request: json({}) }, /no FEEL/, '{{secrets.KEY}}')
  isSilent('a secret', 'SIGNATURE_SECRET_FEEL', { properties: signed('{{secrets.KEY}}'), request: json({}) })
  isSilent('nobody checks it', 'SIGNATURE_SECRET_FEEL', { properties: { 'inbound.hmacSecret': '=x' } })
  explains('no header', 'SIGNATURE_HEADER_MISSING', { properties: signed('k'), request: json({}) }, /no header X-Signature.*500, not with 401/)
  isSilent('a wrong one', 'SIGNATURE_HEADER_MISSING', { properties: signed('k'), request: json({}, ['X-Signature', 'no']) })
  isSilent('no body', 'SIGNATURE_HEADER_MISSING', { properties: signed('k') })

  const hex = '0'.repeat(64)
  const wrong = (signature: string): Trap => ({ properties: signed('k'), request: json({}, ['X-Signature', signature]) })
  explains('another signature', 'SIGNATURE_WRONG', wrong(hex), /does not match. For this request it would be `[0-9a-f]{64}`/)
  const right = hmacOf('sha_256', 'k', utf8Bytes('{}'))
  explains('in capitals', 'SIGNATURE_WRONG', wrong(right.hex.toUpperCase()), /lower case/)
  explains('base64 with a tag', 'SIGNATURE_WRONG', wrong(`sha256=${right.base64}`), /stand alone/)
  const sha512 = hmacOf('sha_512', 'k', utf8Bytes('{}'))
  explains('of another algorithm', 'SIGNATURE_WRONG', wrong(`sha512=${sha512.hex}`), /made with SHA-512, while the element asks for SHA-256/)
  const named = (secret: string): Trap => ({ properties: signed(secret), request: json({}, ['X-Signature', hex]) })
  explains('the name of a secret', 'SIGNATURE_WRONG', named('SHOP_SECRET'), /the text `SHOP_SECRET` itself.*`\{\{secrets\.SHOP_SECRET\}\}`/)
  explains('FEEL in its secret', 'SIGNATURE_WRONG', named('=k'), /no FEEL/)
  explains('another header that looks like one', 'SIGNATURE_HEADER_MISSING', { properties: signed('k'), request: json({}, ['X-Shop-Signature', hex]) },
    /`X-Shop-Signature` looks like a signature/, 'X-Shop-Signature')
  explains('two tags', 'SIGNATURE_WRONG', wrong(`a=b=${right.hex}`), /Only one tag/)
  for (const form of [right.hex, `sha256=${right.hex}`, right.base64]) isSilent(form, 'SIGNATURE_WRONG', wrong(form))
})

describe('credentials', () => {
  const basic = { 'inbound.auth.type': 'BASIC', 'inbound.auth.username': 'ada', 'inbound.auth.password': 'pw' }
  const sending = (properties: Record<string, string>, ...headers: [string, string][]): Trap => ({ properties, request: json({}, ...headers) })
  explains('no user', 'CREDENTIALS_REFUSED', sending(basic), /no Authorization header with user name and password/)
  explains('another user', 'CREDENTIALS_REFUSED', sending(basic, ['Authorization', `Basic ${btoa('ada:no')}`]), /not those of the element/)
  explains('a user that is no base64', 'CREDENTIALS_REFUSED', sending(basic, ['Authorization', 'Basic ada:pw!']), /no base64.*500, not with 401/)
  isSilent('the user', 'CREDENTIALS_REFUSED', sending(basic, ['Authorization', `Basic ${btoa('ada:pw')}`]))
  const key = { 'inbound.auth.type': 'APIKEY', 'inbound.auth.apiKey': 'k', 'inbound.auth.apiKeyLocator': '=request.headers.`x-api-key`' }
  explains('no key', 'CREDENTIALS_REFUSED', sending(key), /finds no API key/)
  explains('another key', 'CREDENTIALS_REFUSED', sending(key, ['X-API-Key', 'no']), /not that of the element/)
  isSilent('the key', 'CREDENTIALS_REFUSED', sending(key, ['X-API-Key', 'k']))

  const jwt = {
    'inbound.auth.type': 'JWT', 'inbound.auth.jwt.jwkUrl': 'https://issuer.example/keys', 'inbound.auth.jwt.permissionsExpression': '=roles',
    'inbound.auth.jwt.requiredPermissions': '=["admin"]',
  }
  const seconds = world.now / 1000
  const token = (claims: Variables, keyPair: KeyPair = demoKeyPair, header: Variables = {}, jwks: Json = jwksOf(demoKeyPair)): Trap => {
    const signed = signJwt(keyPair, claims, header)
    if (!signed.ok) throw new Error(signed.message)
    return { ...sending(jwt, ['Authorization', `Bearer ${signed.token}`]), jwks }
  }
  const admin = { roles: ['admin'] }
  isSilent('a token that passes', 'TOKEN_REFUSED', token(admin))
  explains('no token', 'TOKEN_REFUSED', { ...sending(jwt), jwks: jwksOf(demoKeyPair) }, /no Authorization header with a token.*500, not with 401/)
  explains('no token at all', 'TOKEN_REFUSED', { ...sending(jwt, ['Authorization', 'Bearer abc']), jwks: jwksOf(demoKeyPair) }, /holds no JSON web token/)
  explains('another key with the same id', 'TOKEN_REFUSED', token(admin, { ...strangerKeyPair, kid: demoKeyPair.kid }), /not signed with the key demo-key/)
  explains('a key that the set has not', 'TOKEN_REFUSED', token(admin, strangerKeyPair), /no key stranger.*500, not with 401/)
  explains('a token without the id of its key', 'TOKEN_REFUSED', token(admin, demoKeyPair, { kid: null }, { keys: [] }), /names no key/)
  explains('no key set', 'TOKEN_REFUSED', sending(jwt, ...token(admin).request!.headers!.slice(1)), /No key set answers/)
  explains('another algorithm', 'TOKEN_REFUSED', token(admin, { ...demoKeyPair, algorithm: 'RS512' }), /signed with RS512/)
  explains('too late', 'TOKEN_REFUSED', token({ ...admin, exp: seconds - 60 }), /expired at 2026-01-14T23:59:00/)
  explains('too early', 'TOKEN_REFUSED', token({ ...admin, nbf: seconds + 60 }), /from the future.*500, not with 401/)
  explains('too few roles', 'TOKEN_REFUSED', token({ roles: ['clerk'] }), /lacks a role: required are =\["admin"\]/)
  explains('no roles', 'TOKEN_REFUSED', token({}), /gives none to look at.*500, not with 403/)
})

describe('registration', () => {
  const secret = { 'inbound.auth.type': 'BASIC', 'inbound.auth.username': 'u', 'inbound.auth.password': '{{secrets.NOPE}}' }
  explains('a missing secret', 'SECRET_MISSING', { properties: secret }, /secret NOPE has no value.*requests get 404/)
  explains('a missing secret, on the older line', 'SECRET_MISSING', { properties: secret, line: '8.5' }, /requests get 404/)
  isSilent('a secret that is there', 'SECRET_MISSING', { properties: { ...secret, 'inbound.auth.password': '{{secrets.KEY}}' } })
  test('of which the place is told, and nothing else', () => {
    expect(explained({ properties: secret })).toMatchObject([{ code: 'SECRET_MISSING', at: { field: 'property:inbound.auth.password' } }])
  })

  const shared = { deduplicationMode: 'MANUAL', deduplicationId: 'orders' }
  explains('a mode that lacks its id', 'DEDUPLICATION_UNREAD', { properties: { deduplicationMode: 'MANUAL' } }, /id is missing: no connector/)
  explains('an unknown mode', 'DEDUPLICATION_UNREAD', { properties: { deduplicationMode: 'auto' } }, /`auto` is no deduplication mode.*in capitals/)
  isSilent('both', 'DEDUPLICATION_UNREAD', { properties: shared })
  isSilent('a line that knows no modes', 'DEDUPLICATION_UNREAD', { properties: { deduplicationMode: 'auto' }, line: '8.5' })

  const key = 'correlationKeyExpression'
  explains('an event that waits, for any key', 'LEFT_OUT', { kind: 'catch' }, /no correlation key.*no connector is made/)
  explains('the same in a line that knows no modes', 'LEFT_OUT', { kind: 'catch', line: '8.5' }, /no correlation key/)
  isSilent('an event that waits for a key', 'LEFT_OUT', { kind: 'catch', properties: { [key]: '=request.body.id' } })
  isSilent('one that starts something', 'LEFT_OUT', { kind: 'messageStart' })
  const empty = { deduplicationMode: 'AUTO', 'inbound.context': '', 'inbound.method': '' }
  explains('one without anything to go by', 'LEFT_OUT', { properties: empty }, /own fields is filled in/)
  isSilent('one whose path is filled in', 'LEFT_OUT', { properties: { ...empty, 'inbound.context': 'hook' } })

  explains('two that share an id, but not their properties', 'ELEMENTS_DISAGREE',
    { properties: shared, other: { ...shared, 'inbound.method': 'get' } }, /element and Second share the deduplication id orders, but differ in inbound\.method \(any, get\)/)
  explains('two of different connectors', 'ELEMENTS_DISAGREE', { properties: shared, other: { ...shared, 'inbound.type': 'io.camunda:other:1' } }, /differ in inbound\.type/)
  isSilent('two that differ in what they do with a request', 'ELEMENTS_DISAGREE', { properties: shared, other: { ...shared, activationCondition: '=false' } })
  isSilent('two of AUTO, which differ', 'ELEMENTS_DISAGREE', { properties: { deduplicationMode: 'AUTO' }, other: { deduplicationMode: 'AUTO', 'inbound.method': 'get' } })

  explains('two at one address', 'PATH_TAKEN', { properties: { deduplicationMode: 'MANUAL', deduplicationId: 'b' }, other: { deduplicationMode: 'MANUAL', deduplicationId: 'a' } }, /Second listens at the webhook id hook/)
  isSilent('two that share it', 'PATH_TAKEN', { properties: shared, other: { ...shared, activationCondition: '=false' } })
})

describe('body', () => {
  const typed = (type: string, body: string): Trap => ({ request: { headers: [['Content-Type', type]], body } })
  explains('text', 'BODY_NOT_JSON', typed('text/plain', 'paid'), /sent as text\/plain, and no JSON.*empty 500/)
  explains('XML', 'BODY_NOT_JSON', typed('application/xml', '<a/>'), /sent as application\/xml/)
  explains('broken JSON', 'BODY_NOT_JSON', typed('application/json', '{"a":'), /The body is no JSON/)
  explains('blanks', 'BODY_NOT_JSON', typed('application/json', ' '), /only blanks/)
  explains('without a type', 'BODY_NOT_JSON', { request: { body: 'x' } }, /without a content type/)
  isSilent('none', 'BODY_NOT_JSON', {})
  isSilent('JSON as text', 'BODY_NOT_JSON', typed('text/plain', '{}'))
  const form = 'application/x-www-form-urlencoded'
  explains('a form with its charset', 'FORM_WITH_CHARSET', typed(`${form}; charset=UTF-8`, 'a=1'), /taken for JSON: only the bare type/)
  isSilent('a bare form', 'FORM_WITH_CHARSET', typed(form, 'a=1'))
  explains('a form field twice', 'FORM_FIELD_TWICE', typed(form, 'a=1&b=2&a=3'), /field a more than once.*500/)
  isSilent('each field once', 'FORM_FIELD_TWICE', typed(form, 'a=1&b=2'))
  test('one word about a body', () =>
    expect(explained(typed(`${form}; charset=UTF-8`, 'a=1')).map(({ code }) => code)).toEqual(['FORM_WITH_CHARSET']))
})

describe('answer', () => {
  const answers = (expression: string, line?: '8.5'): Trap => ({
    properties: { [line ? 'inbound.responseBodyExpression' : 'inbound.responseExpression']: expression },
    ...(line && { line }),
  })
  explains('text', 'ANSWER_ESCAPED', answers('={body: "<b>schön</b>"}'), /`<b>schön<\/b>` is sent as `&lt;b&gt;sch&ouml;n&lt;\/b&gt;`/)
  isSilent('plain text', 'ANSWER_ESCAPED', answers('={body: "thanks"}'))
  isSilent('an object', 'ANSWER_ESCAPED', answers('={body: {text: "<b>"}}'))
  isSilent('the older line', 'ANSWER_ESCAPED', answers('="<b>"', '8.5'))

  explains('a refusal that comes too late', 'ANSWER_TOO_LATE', answers('={statusCode: 400}'), /reads 400, but the instance has started/)
  isSilent('no refusal', 'ANSWER_TOO_LATE', answers('={statusCode: 202}'))
  isSilent('nothing has started', 'ANSWER_TOO_LATE', {
    properties: { activationCondition: '=false', consumeUnmatchedEvents: 'true', 'inbound.responseExpression': '={statusCode: 404}' },
  })
})

describe('another path', () => {
  const to = (path: string): Trap => ({ request: { path } })
  explains('in another case', 'OTHER_PATH', to('/inbound/Hook'), /listens at `\/inbound\/hook`, and the request goes to `\/inbound\/Hook`\. Upper and lower case count/)
  explains('with a slash at its end', 'OTHER_PATH', to('/inbound/hook/'), /A slash at the end/)
  explains('somewhere else', 'OTHER_PATH', to('/inbound/other'), /listens at `\/inbound\/hook`/)
  isSilent('its own', 'OTHER_PATH', to('/inbound/hook'))
  isSilent('its own, with a query', 'OTHER_PATH', to('/inbound/hook?a=1'))
  test('is said once', () => expect(explained(to('/inbound/Hook')).map(({ code }) => code)).toEqual(['OTHER_PATH']))
})

describe('an answer', () => {
  const answers = (expression: string): Trap => ({ properties: { 'inbound.responseExpression': expression }, request: json({}) })
  explains('a key that nobody reads', 'ANSWER_KEY_IGNORED', answers('={status: 201, body: {}}'), /`status` is ignored.*called `statusCode`/)
  explains('all of the body beside it', 'ANSWER_KEY_IGNORED', answers('={statusCode: 201, id: 1, ok: true}'), /`id`, `ok` are ignored.*belongs into `body`/)
  explains('of a verification', 'ANSWER_KEY_IGNORED', { properties: { 'inbound.verificationExpression': '={challenge: 1}' }, request: json({}) }, /`challenge` is ignored/)
  isSilent('all keys', 'ANSWER_KEY_IGNORED', answers('={statusCode: 201, headers: {a: "b"}, body: {status: 1}}'))
  isSilent('the whole body', 'ANSWER_KEY_IGNORED', { properties: { 'inbound.responseBodyExpression': '={id: 1}' }, request: json({}) })
})

describe('the runtime’s own reasons', () => {
  test('stay where no rule knows more', () => {
    const codes = explained({ properties: { 'inbound.variableMapping': '={a: 1}', 'inbound.method': 'get' } }).map(({ code }) => code)
    expect(codes).toEqual(['INBOUND_METHOD', 'INBOUND_OLD_VARIABLE_MAPPING'])
  })
  test('an if without its else is mended', () => {
    const problems = explained({ properties: { resultExpression: '=if true then {a: 1}' } })
    expect(problems).toMatchObject([{ code: 'IF_WITHOUT_ELSE', fix: { insert: ' else null' } }])
  })
})

test('every rule has its sample', () => expect(inboundTopics.flatMap(({ rules }) => rules.map(({ code }) => code)).filter(code => !told.has(code))).toEqual([]))
