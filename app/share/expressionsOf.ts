// The expressions of one element, read from the diagram: what a reader of a forum has to see.

export interface ShownText {
  title: string
  text: string
}

const titles = new Map([
  ['resultExpression', 'Result expression'],
  ['errorExpression', 'Error expression'],
  ['activationCondition', 'Activation condition'],
  ['correlationKeyExpression', 'Correlation key (payload)'],
  ['messageIdExpression', 'Message id'],
  ['responseExpression', 'Response expression'],
  ['verificationExpression', 'Verification expression'],
])

/** Result and error expression first, then all that is FEEL in its mappings and properties. */
export function expressionsOf(diagram: string, element: string): ShownText[] {
  const parsed = new DOMParser().parseFromString(diagram, 'application/xml')
  const task = [...parsed.getElementsByTagName('*')].find(each => each.getAttribute('id') === element)
  const extensions = [...(task?.children ?? [])].find(({ localName }) => localName === 'extensionElements')
  if (!extensions) return []
  const pairs = (name: string, key: string, value: string) =>
    [...extensions.getElementsByTagNameNS('*', name)]
      .map(each => [each.getAttribute(key) ?? '', each.getAttribute(value) ?? ''] as const)
      .filter(([, text]) => text.trim() !== '' && text.trim() !== '=')
  const named = [...pairs('header', 'key', 'value'), ...pairs('property', 'name', 'value')]
  const known = [...titles].flatMap(([key, title]) =>
    named.filter(([name]) => name.replace(/^inbound\./, '') === key).map(([, text]) => ({ title, text: withoutSign(text) })))
  const others = named.filter(([name, text]) => isFeel(text) && !titles.has(name.replace(/^inbound\./, '')))
  const mapping = (title: string, lines: (readonly [string, string])[]): ShownText[] =>
    lines.length === 0 ? [] : [{ title, text: lines.map(([name, text]) => `${name}: ${withoutSign(text)}`).join('\n') }]
  return [
    ...known,
    ...mapping('Properties', others),
    ...mapping('Input mappings', pairs('input', 'target', 'source').filter(([, text]) => isFeel(text))),
    ...mapping('Output mappings', pairs('output', 'target', 'source').filter(([, text]) => isFeel(text))),
  ]
}

const isFeel = (text: string) => text.trimStart().startsWith('=')

/** The way it is typed in a field for FEEL. */
const withoutSign = (text: string) => text.trim().replace(/^=\s?/, '')
