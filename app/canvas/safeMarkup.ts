// Descriptions and tooltips of templates may hold HTML. What a foreign template brings is rebuilt from a short list of
// tags before anything parses it as HTML; the library's own cleaning comes on top.

const plainTags = new Set([
  'p', 'div', 'span', 'br', 'hr', 'ul', 'ol', 'li', 'em', 'strong', 'b', 'i', 'code', 'pre', 'blockquote',
  'h1', 'h2', 'h3', 'h4', 'h5',
])

/** The same text with known tags only, bare of attributes; links keep web addresses. Everything else becomes text. */
export function safeMarkup(markup: string): string {
  return markup.replace(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[<>]/g, rebuildTag)
}

function rebuildTag(whole: string, slash: string | undefined, name: string | undefined, attributes: string | undefined): string {
  if (name === undefined) return whole === '<' ? '&lt;' : '&gt;'
  const tag = name.toLowerCase()
  if (tag === 'a') return slash ? '</a>' : openLink(attributes ?? '')
  return plainTags.has(tag) ? `<${slash}${tag}>` : ''
}

function openLink(attributes: string): string {
  const match = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)
  const address = (match?.[1] ?? match?.[2] ?? '').trim()
  return isWebAddress(address) ? `<a href="${address.replaceAll('"', '&quot;')}" target="_blank" rel="noopener">` : '<a>'
}

export function isWebAddress(address: unknown): boolean {
  return typeof address === 'string' && /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(address)
}
