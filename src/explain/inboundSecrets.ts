// Where a secret works in an inbound connector, and where a property is no FEEL.
import { propertyField } from '../bpmn/fields.ts'
import type { Problem } from '../problem.ts'
import { propertyOf, type InboundRule } from './inboundContract.ts'
import { placeholder } from './secrets.ts'

/** Read from the process as they stand, and evaluated without any secret. */
const withoutSecrets = [
  'activationCondition',
  'inbound.activationCondition',
  'correlationKeyExpression',
  'messageIdExpression',
  'resultVariable',
  'resultExpression',
]

export const inboundSecretNotReplaced: InboundRule = {
  code: 'SECRET_NOT_REPLACED',
  explain: ({ element }) =>
    withoutSecrets.flatMap(name =>
      [...(propertyOf(element, name) ?? '').matchAll(placeholder)].map((match): Problem => ({
        code: 'SECRET_NOT_REPLACED',
        severity: 'warning',
        message: `Secrets are filled in only in the connector's own properties. Here \`${match[0]}\` stays as it is.`,
        hint: 'To check a key of the sender, use the authentication of the webhook, or its signature.',
        at: {
          element: element.id,
          field: propertyField(name),
          from: match.index,
          to: match.index + match[0].length,
        },
      })),
    ),
}

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
