// The text in a file. Most are UTF-8; XML may say otherwise, by its first bytes or in its first line.

/** The text, without a byte order mark, and calling itself UTF-8 where it calls itself anything; undefined when the bytes are no text in the encoding that they name, or in UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // Zeros are the bytes of pictures and archives.
    if (text.includes('\0')) return undefined
    return text.replace(declaration, (whole, before, named, after) => (/^utf-8$/i.test(named) ? whole : `${before}UTF-8${after}`))
  } catch {
    return undefined
  }
}

const declaration = /^(<\?xml[^>]*?\sencoding=["'])([\w.:-]+)(["'])/

/** By a byte order mark, or by where the zeros are in the first `<?`. */
function markedEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return 'utf-16be'
  return undefined
}

/** As the XML declaration says, which can be read in any encoding that begins as ASCII does. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const named = declaration.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[2]?.toLowerCase()
  return named?.startsWith('utf-16') ? undefined : named
}
