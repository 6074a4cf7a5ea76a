// Is the app itself shown in a frame of another page?
import { readAddress } from '../../src/share/address.ts'

/** Then nothing is kept, and nothing that was kept is shown. */
export const isEmbedded = readAddress(globalThis.location?.hash ?? '').embed
