import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8Bytes } from '../../http/bytes.ts'

/** Of the text's UTF-8 bytes, in hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8Bytes(text)))
}
