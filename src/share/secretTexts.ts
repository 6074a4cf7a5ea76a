// Values of secrets in texts that leave the page: found as they are, and as JSON, XML, URLs and Basic authentication
// write them. Very short values are words like any other.

const shortest = 4

/** Puts `{{secrets.NAME}}` where the value of a secret stands. */
export function hideSecrets(text: string, secrets: Record<string, string>): string {
  const values = Object.entries(secrets)
    .flatMap(([name, value]) => writings(value).map(written => [name, written] as const))
    .sort(([, one], [, other]) => other.length - one.length)
  const hide = (shown: string) => values.reduce((hidden, [name, written]) => hidden.replaceAll(written, () => `{{secrets.${name}}}`), shown)
  return hide(text.replace(basic, (whole, start: string, credentials: string) => {
    const decoded = decode(credentials)
    const hidden = hide(decoded)
    return hidden === decoded ? whole : `${start}(base64 of ${hidden})`
  }))
}

/** Names of those whose value stands in the text. */
export function secretsIn(text: string, secrets: Record<string, string>): string[] {
  const texts = [text, ...Array.from(text.matchAll(basic), ([, , credentials]) => decode(credentials!))]
  return Object.keys(secrets).filter(name => writings(secrets[name]!).some(written => texts.some(each => each.includes(written))))
}

const basic = /\b(Basic\s+)([A-Za-z0-9+/]{4,}={0,2})/gi

function decode(credentials: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(credentials), char => char.charCodeAt(0)))
  } catch {
    return ''
  }
}

function writings(value: string): string[] {
  if (value.length < shortest) return []
  const xml = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return [...new Set([value, JSON.stringify(value).slice(1, -1), xml, encodeURIComponent(wellFormed(value))])]
}

/** Without halves of surrogate pairs, which no URL can hold. */
const wellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text))
