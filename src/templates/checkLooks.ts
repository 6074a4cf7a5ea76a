// What a template shows: icons that are pictures, texts that keep to the harmless tags. Here it is only told; whoever
// shows it leaves out what is told here.
import type { Report } from './report.ts'
import { isRecord, textOf } from './report.ts'

/** At most this many characters of an icon. */
export const longestIcon = 200_000

/** How the bytes of an image of that type begin, as Base64. */
const beginnings: Record<string, string[]> = {
  png: ['iVBORw0KGgo'],
  jpeg: ['/9j/'],
  jpg: ['/9j/'],
  gif: ['R0lGOD'],
  webp: ['UklGR'],
  bmp: ['Qk'],
  'x-icon': ['AAABAA'],
  'vnd.microsoft.icon': ['AAABAA'],
}

export function checkIcon(icon: unknown, report: Report): void {
  const contents = isRecord(icon) ? textOf(icon['contents']) : undefined
  if (!contents || !/^(data:image\/|https?:\/\/)/.test(contents)) {
    report.shape('icon.contents', 'an image: data:image/… or an http(s) address')
  } else if (contents.length > longestIcon) {
    report.add('TEMPLATE_TOO_LARGE', `icon.contents has ${contents.length} characters; ${longestIcon} at most.`)
  } else if (contents.startsWith('data:')) {
    const wrong = whyNoPicture(contents)
    if (wrong) report.add('TEMPLATE_ICON', `icon.contents ${wrong}: no icon is shown.`, 'warning')
  } else report.add('TEMPLATE_ICON', 'icon.contents lies on another server: it is not fetched, and no icon is shown.', 'hint')
}

function whyNoPicture(contents: string): string | undefined {
  const match = /^data:image\/([\w.+-]+)((?:;[^,;]*)*),/.exec(contents)
  if (!match) return 'is no data URL: the comma before the picture is missing'
  const [start, type, parameters] = match as unknown as [string, string, string]
  const data = contents.slice(start.length)
  const isBase64 = /;base64$/i.test(parameters.trim())
  if (type.toLowerCase() === 'svg+xml') {
    const markup = isBase64 ? textOfBase64(data) : decoded(data)
    return markup !== undefined && /<svg[\s>/]/i.test(markup) ? undefined : 'says that it is an SVG picture, and is none'
  }
  const known = beginnings[type.toLowerCase()]
  if (!known) return undefined
  return isBase64 && known.some(beginning => data.trimStart().startsWith(beginning))
    ? undefined
    : `says that it is a ${type.toUpperCase()} picture, and is none`
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The bytes as text, one character each: enough to find a tag in it. */
function textOfBase64(data: string): string | undefined {
  const clean = decoded(data)!.replace(/[\s=]/g, '')
  let text = ''
  let [bits, held] = [0, 0]
  for (const char of clean) {
    const digit = digits.indexOf(char)
    if (digit < 0) return undefined
    bits = ((bits << 6) | digit) & 0xffffff
    held += 6
    if (held < 8) continue
    held -= 8
    text += String.fromCharCode((bits >> held) & 0xff)
  }
  return text
}

const harmless = new Set([
  'a', 'p', 'div', 'span', 'br', 'hr', 'ul', 'ol', 'li', 'em', 'strong', 'b', 'i', 'code', 'pre', 'blockquote',
  'h1', 'h2', 'h3', 'h4', 'h5',
])

/** Tells of markup in a text that is not shown as it was written. */
export function checkMarkup(text: unknown, place: string, report: Report): void {
  if (typeof text !== 'string' || !text.includes('<')) return
  const dropped = new Set<string>()
  for (const [, name = '', attributes = ''] of text.matchAll(/<([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g)) {
    const tag = name.toLowerCase()
    if (!harmless.has(tag)) dropped.add(`<${tag}>`)
    for (const [, handler] of attributes.matchAll(/\s(on\w+)\s*=/gi)) dropped.add(handler!.toLowerCase())
    const [, address] = /\shref\s*=\s*["']?\s*([^"'\s>]*)/i.exec(attributes) ?? []
    if (address !== undefined && !/^(https?:\/\/|mailto:)/i.test(address)) dropped.add(`a link to ${address.slice(0, 40) || 'nowhere'}`)
  }
  if (dropped.size > 0) {
    report.add('TEMPLATE_MARKUP', `${place} holds ${[...dropped].slice(0, 5).join(', ')}, which is left out.`, 'warning')
  }
}
