// Where a secret works in an inbound connector, and where it does not.
import { propertyField } from '../bpmn/fields.ts'
import type { Problem } from '../problem.ts'
import { propertyOf, type InboundRule } from './inboundContract.ts'
import { placeholder } from './placeholder.ts'

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
