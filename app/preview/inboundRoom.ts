// What inbound elements need, in a part of its own: most diagrams have none, and the worker starts without it.
export { compareInbound } from '../../src/preview/inbound/compareInbound.ts'
export { followSecrets, makeCredential } from '../../src/preview/inbound/credentials.ts'
export { variablesThatWait } from '../../src/preview/inbound/variablesThatWait.ts'
export { inboundScenarios } from '../../src/scenarios/inboundScenarios.ts'
export { requestPresets } from '../../src/scenarios/requestPresets.ts'
export { newKeyPair } from '../../src/runtime/inbound/crypto/newKeyPair.ts'
export { inboundBadge, previewInbound } from '../../src/preview/previewInbound.ts'
