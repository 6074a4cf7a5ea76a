import type { ModelElement } from '../../bpmn/model.ts'
import type { CredentialKind } from '../../view.ts'

const kindsOfType: Record<string, CredentialKind[]> = { BASIC: ['basic'], APIKEY: ['apiKey'], JWT: ['jwt', 'jwtOtherKey'] }

/** What the element asks of a request. */
export function credentialsOf({ properties }: Pick<ModelElement, 'properties'>): CredentialKind[] {
  const valueOf = (wanted: string) => properties.find(({ name }) => name === wanted)?.value
  const type = valueOf('inbound.auth.type')
  return [
    ...(valueOf('inbound.shouldValidateHmac') === 'enabled' ? ['hmac' as const] : []),
    ...(type !== undefined && Object.hasOwn(kindsOfType, type) ? kindsOfType[type]! : []),
  ]
}
