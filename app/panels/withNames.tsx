import type { ReactNode } from 'react'

/** The sentence with the diagram's names in bold. */
export function withNames(sentence: string, names: readonly string[]): ReactNode[] {
  const parts: ReactNode[] = []
  let rest = sentence
  for (const name of names) {
    const at = name === '' ? -1 : rest.indexOf(name)
    if (at < 0) continue
    parts.push(rest.slice(0, at), <b key={parts.length}>{name}</b>)
    rest = rest.slice(at + name.length)
  }
  return [...parts, rest]
}
