// Icons of templates are addresses of data. A browser shows what it makes of them; we look first whether it is a picture.

/** An address with the picture in it, and a picture it is: by its first bytes, not by what it calls itself. */
export function isPicture(address: unknown): boolean {
  if (typeof address !== 'string') return false
  const match = /^data:image\/([\w.+-]+)((?:;[\w.=-]+)*?)(;base64)?,/i.exec(address)
  if (!match) return false
  const start = decodeStart(address.slice(match[0].length), match[3] !== undefined)
  if (start === undefined) return false
  if (match[1]!.toLowerCase() === 'svg+xml') return /<svg[\s/>]/i.test(start)
  return signatures.some(signature => start.startsWith(signature))
}

/** Of PNG, JPEG, GIF, WebP, BMP, icons and AVIF; as one character for each byte. */
const signatures = ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF8', 'RIFF', 'BM', '\0\0\x01\0', '\0\0\0\x1cftyp', '\0\0\0 ftyp']

/** An `<svg` further behind than this is none that we show. */
const looked = 12_000

function decodeStart(data: string, isBase64: boolean): string | undefined {
  try {
    if (!isBase64) return decodeURIComponent(data.slice(0, looked).replace(/%(?![\da-f]{2})/gi, '%25').replace(/(?:%[\da-f]{2})+$/i, ''))
    const plain = decodeURIComponent(data.slice(0, looked)).replace(/\s/g, '')
    return atob(plain.slice(0, plain.length - (plain.length % 4)))
  } catch {
    return undefined
  }
}
