// Is the app itself shown in a frame of another page?
import { readAddress } from '../../src/share/address.ts'

const address = readAddress(globalThis.location?.hash ?? '')

/** Then nothing is kept, and nothing that was kept is shown. */
export const isEmbedded = address.embed

/**
 * A frame in a sandbox without an origin of its own: it keeps nothing, fetches nothing, and perhaps may neither open pages
 * nor save files. There is no way to ask which of these it may.
 */
export const isSandboxed = globalThis.origin === 'null'

/** Readers may look around and choose scenarios, and change nothing. */
export const isReadOnly = address.embed && address.readonly
