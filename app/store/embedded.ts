// Is the app itself shown in a frame of another page?
import { readAddress } from '../../src/share/address.ts'

const address = readAddress(globalThis.location?.hash ?? '')

/** Then nothing is kept, and nothing that was kept is shown. */
export const isEmbedded = address.embed

/** Readers may look around and choose scenarios, and change nothing. */
export const isReadOnly = address.embed && address.readonly
