// The signature of a request: what it is made of, and why it does not match.
import { propertyField } from '../bpmn/fields.ts'
import { phaseOf, propertyOf, type InboundRule } from './inboundContract.ts'

/** The secret of a signature is taken as it stands: its `=` too. */
export const signatureSecretFeel: InboundRule = {
  code: 'SIGNATURE_SECRET_FEEL',
  explain: ({ element }) => {
    const text = propertyOf(element, 'inbound.hmacSecret')
    if (!text?.startsWith('=') || propertyOf(element, 'inbound.shouldValidateHmac') !== 'enabled') return []
    const field = propertyField('inbound.hmacSecret')
    const insert = text.replace(/^=\s*"?/, '').replace(/"?\s*$/, '')
    const place = { element: element.id, field, from: 0, to: text.length }
    return [
      {
        code: 'SIGNATURE_SECRET_FEEL',
        severity: 'warning',
        message: 'The secret of a signature is no FEEL: the text is the secret as it stands, with its `=`.',
        at: place,
        fix: { label: `Use ${insert}`, ...place, insert },
      },
    ]
  },
}

/** Whoever tries it without a signature expects a 401. */
export const signatureHeaderMissing: InboundRule = {
  code: 'SIGNATURE_HEADER_MISSING',
  explain: situation => {
    const { element, run } = situation
    const phase = phaseOf(situation, 'hmac')
    if (phase?.failure === undefined || phase.header === undefined || phase.given !== undefined) return []
    // What fails before the header is looked for is not about the header.
    if (phase.signed === undefined || phase.algorithm === undefined || !phase.failure.includes(phase.header)) return []
    const status = run.http?.status
    const field = propertyField('inbound.hmacHeader')
    const other = situation.request.headers.find(([, value]) => lengthOf(value) !== undefined)?.[0]
    const text = propertyOf(element, 'inbound.hmacHeader')
    return [
      {
        code: 'SIGNATURE_HEADER_MISSING',
        severity: 'error',
        message: `The request has no header ${phase.header} with its signature. That is answered with ${status ?? 500}, not with 401 as a wrong signature is.`,
        hint: other === undefined ? 'Add the signature to the request: it is made of its body and the secret.' : `Its header \`${other}\` looks like a signature.`,
        at: { element: element.id, field },
        ...(other !== undefined && text !== undefined && {
          fix: { label: `Use ${other}`, element: element.id, field, from: 0, to: text.length, insert: other },
        }),
      },
    ]
  },
}

export const signatureWrong: InboundRule = {
  code: 'SIGNATURE_WRONG',
  explain: situation => {
    const { element } = situation
    const phase = phaseOf(situation, 'hmac')
    if (phase?.failure === undefined || phase.given === undefined || !phase.expected) return []
    const why = whyWrong(phase.given, phase.expected, propertyOf(element, 'inbound.hmacSecret') ?? '')
    return [
      {
        code: 'SIGNATURE_WRONG',
        severity: 'error',
        message: `The signature does not match. ${why ?? `For this request it would be \`${phase.expected.hex}\`.`}`,
        ...(why === undefined && { hint: 'Each blank and line break of the body counts, and so does the secret.' }),
        at: { element: element.id, field: propertyField('inbound.shouldValidateHmac') },
      },
    ]
  },
}

/** Digits of a signature in hex, by what made it. */
const lengths: Record<number, string | undefined> = { 40: 'SHA-1', 64: 'SHA-256', 128: 'SHA-512' }

const digitsOf = (value: string) => /^(?:[\w-]+=)?([0-9a-f]+)$/i.exec(value)?.[1]

/** The algorithm by the length of what may be a signature in hex. */
const lengthOf = (value: string) => lengths[digitsOf(value)?.length ?? 0]

function whyWrong(given: string, { hex, base64 }: { hex: string; base64: string }, secret: string): string | undefined {
  if (given.toLowerCase().endsWith(hex)) return given.endsWith(hex) ? 'Only one tag may stand before it, as `sha256=`.' : 'Its digits must be in lower case.'
  if (given.endsWith(`=${base64}`)) return 'In base64 it must stand alone, without a tag.'
  const [sent, wanted] = [lengthOf(given), lengths[hex.length]]
  if (sent !== undefined && sent !== wanted) return `By its length it was made with ${sent}, while the element asks for ${wanted}.`
  if (secret.startsWith('=')) return `The secret is no FEEL: the text counts as it stands, with its \`=\`.`
  // Nobody signs with a word of capitals: it is the name of a secret.
  if (/^(?:secrets\.)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(secret)) {
    return `The secret is the text \`${secret}\` itself; the value of a secret is put in for \`{{secrets.${secret.replace(/^secrets\./, '')}}}\`.`
  }
  return undefined
}
