// Requests to choose from: what senders really send, and what goes wrong. Signed as the element asks for it, where its
// settings tell how.
import { printJson, type Json } from '../json.ts'
import type { Line } from '../lines.ts'
import type { HmacAlgorithm } from '../runtime/inbound/hmac.ts'
import { webhookPath } from '../runtime/inbound/modelProcess.ts'
import { hmacSignature } from '../runtime/inbound/signing.ts'
import { hmacScopes } from '../runtime/inbound/webhookProperties.ts'
import { eventPresets, slackCommand } from './eventPresets.ts'
import type { SimulatedRequest } from './scenario.ts'

export interface RequestPreset {
  /** stable, unique in its list */
  id: string
  /** as a person would say it: `Order` */
  label: string
  request: SimulatedRequest
}

export interface RequestPresetContext {
  /** of the element, by name: `inbound.hmacHeader` … */
  properties: Readonly<Record<string, string>>
  /** values by name, for the signature */
  secrets: Readonly<Record<string, string>>
  /** default: the newest measured one */
  line?: Line
}

/** In the order in which they are offered; the first fits best. Never empty. */
export function requestPresets(context: RequestPresetContext): RequestPreset[] {
  const events = eventPresets(context.properties['inbound.type'])
  if (events) return events
  const header = signatureOf(context)?.header ?? 'X-Hub-Signature-256'
  const broken = `${isTagged(header) ? 'sha256=' : ''}${'0'.repeat(64)}`
  const order = presets.find(({ id }) => id === 'order')!.request
  const wrong: RequestPreset = {
    id: 'wrongSignature',
    label: 'Wrong signature',
    request: { ...order, headers: [...order.headers, [header, broken]] },
  }
  const signed = presets.map(preset => ({ ...preset, request: withSignature(preset.request, context) }))
  const isForGitHub = ({ id }: RequestPreset) => id === 'githubPush' && isTagged(header) && signatureOf(context) !== undefined
  return [...signed.filter(isForGitHub), ...signed.filter(preset => !isForGitHub(preset)), wrong]
}

const json: [string, string] = ['Content-Type', 'application/json']

function posted(id: string, label: string, body: Json, ...headers: [string, string][]): RequestPreset {
  return { id, label, request: { method: 'POST', headers: [json, ...headers], body: printJson(body, 2) } }
}

const presets: readonly RequestPreset[] = [
  posted('order', 'Order', {
    id: 'ord-1042',
    orderId: '1042',
    status: 'OK',
    customer: { id: 'c-7', email: 'ann@example.org' },
    items: [{ sku: 'chair', quantity: 4, price: 49.9 }],
    total: 199.6,
  }),
  posted('payment', 'Payment notification', {
    id: 'evt-2201',
    type: 'payment.succeeded',
    created: '2026-01-15T10:30:00Z',
    data: { paymentId: 'pay-77', orderId: '1042', amount: 199.6, currency: 'EUR', status: 'paid' },
  }),
  posted(
    'githubPush',
    'GitHub push',
    {
      ref: 'refs/heads/main',
      before: '1f0c3e5a7b9d2e4f6a8c0b1d3f5e7a9c2b4d6f80',
      after: '9b7e5c3a1f0d8e6c4b2a907f5d3e1c8b6a4f2d10',
      repository: { id: 1001, name: 'shop', full_name: 'octo-org/shop', private: false, default_branch: 'main' },
      pusher: { name: 'ann', email: 'ann@example.org' },
      sender: { login: 'ann', id: 7 },
      commits: [
        {
          id: '9b7e5c3a1f0d8e6c4b2a907f5d3e1c8b6a4f2d10',
          message: 'Ship chairs in pairs',
          author: { name: 'Ann', email: 'ann@example.org' },
          added: [],
          removed: [],
          modified: ['src/shipping.ts'],
        },
      ],
    },
    ['User-Agent', 'GitHub-Hookshot/1a2b3c4'],
    ['X-GitHub-Event', 'push'],
    ['X-GitHub-Delivery', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
  ),
  {
    id: 'slashCommand',
    label: 'Slack slash command (form)',
    request: {
      method: 'POST',
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: new URLSearchParams(slackCommand).toString(),
    },
  },
  posted('challenge', 'Challenge to verify the address', {
    type: 'url_verification',
    token: 'verification-token',
    challenge: 'say-this-back-to-me',
  }),
  { id: 'noBody', label: 'No body', request: { method: 'POST', headers: [] } },
  {
    id: 'notJson',
    label: 'Not JSON',
    request: { method: 'POST', headers: [['Content-Type', 'text/plain']], body: 'order 1042 is paid' },
  },
]

interface SignatureSettings {
  header: string
  algorithm: HmacAlgorithm
  secret: string
}

const algorithms: readonly HmacAlgorithm[] = ['sha_1', 'sha_256', 'sha_512']

/** Undefined: no signature is asked for, or it can't be told how. */
function signatureOf({ properties, secrets }: RequestPresetContext): SignatureSettings | undefined {
  if (properties['inbound.shouldValidateHmac'] !== 'enabled') return undefined
  const header = properties['inbound.hmacHeader']
  const algorithm = algorithms.find(each => each === properties['inbound.hmacAlgorithm'])
  const secret = filled(properties['inbound.hmacSecret'] ?? '', secrets)
  return header && algorithm && secret ? { header, algorithm, secret } : undefined
}

function filled(text: string, secrets: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{\s*secrets\.([\w./-]+)\s*\}\}|\bsecrets\.([\w./-]*\w)/g, (placeholder, braced?: string, bare?: string) => {
    const name = braced ?? bare!
    return Object.hasOwn(secrets, name) ? secrets[name]! : placeholder
  })
}

/** GitHub and those who do as it does put the algorithm before the signature. */
function isTagged(header: string): boolean {
  return /^x-hub-signature/i.test(header)
}

function withSignature(request: SimulatedRequest, context: RequestPresetContext): SimulatedRequest {
  const settings = signatureOf(context)
  if (!settings) return request
  const { header, algorithm, secret } = settings
  const { properties, line = '8.8' } = context
  const listed = (properties['inbound.hmacScopes'] ?? 'body').toUpperCase()
  const { method, headers, body } = request
  const signature = hmacSignature(
    { method, headers, path: addressOf(properties), ...(body !== undefined && { body }) },
    { algorithm, secret, scopes: hmacScopes.filter(scope => listed.includes(scope)), line },
  )
  if (!signature.ok) return request
  const value = isTagged(header) ? signature.tagged : signature.hex
  return { ...request, headers: [...request.headers, [header, value]] }
}

function addressOf(properties: RequestPresetContext['properties']): string {
  const context = properties['inbound.context'] ?? ''
  return webhookPath({ properties: [{ name: 'inbound.context', value: context }] }) ?? '/inbound/hook'
}
