// What a text is, by what it holds: names of files lie, and pasted text has none.

export type FileKind = 'diagram' | 'templates' | 'scenarios' | 'workspace' | 'unknown'

export function sniff(text: string): FileKind {
  const start = text.trimStart()
  if (start.startsWith('<')) return 'diagram'
  if (start.startsWith('[')) return 'templates'
  if (!start.startsWith('{')) return 'unknown'
  const keys = topLevelKeys(text)
  if (!keys) return jsonLooksLike(text)
  if (keys.has('diagram')) return 'workspace'
  if (keys.has('elements')) return 'scenarios'
  return keys.has('appliesTo') || keys.has('properties') || keys.has('$schema') ? 'templates' : 'unknown'
}

/** What a text is that is of no use here, to go after "It is". */
export function otherKind(text: string): string {
  if (text.trim() === '') return 'empty'
  const keys = text.trimStart().startsWith('{') ? topLevelKeys(text) : undefined
  if (keys?.has('components') && keys.has('schemaVersion')) return 'a Camunda form, not a diagram'
  return 'neither a BPMN diagram, nor an element template, nor a scenarios or workspace file'
}

function topLevelKeys(text: string): Set<string> | undefined {
  try {
    return new Set(Object.keys(JSON.parse(text) as object))
  } catch {
    return undefined
  }
}

/** Broken JSON goes to the reader that it seems meant for: it says where it is broken. */
function jsonLooksLike(text: string): FileKind {
  if (/"appliesTo"\s*:/.test(text)) return 'templates'
  if (/"diagram"\s*:/.test(text)) return 'workspace'
  return 'scenarios'
}
