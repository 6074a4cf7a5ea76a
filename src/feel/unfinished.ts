// Texts that the engine refuses, mostly because they are still being typed: feelin's parser reads on behind an error,
// so that explanations and completions keep their names and calls. It is loaded apart: what parses does without it.
import type { parseExpression as parseWithFeelin } from 'feelin'
import type { FeelCall, FeelPath } from './contract.ts'
import type { References } from './references.ts'

type Tree = ReturnType<typeof parseWithFeelin>
type Node = Tree['topNode']

let parseExpression: typeof parseWithFeelin | undefined
let missed = false

/** Whether something was asked of an unfinished text before `loadUnfinished`: it was answered with nothing. */
export const missesUnfinished = (): boolean => missed

/** Loads feelin's parser. */
export async function loadUnfinished(): Promise<void> {
  parseExpression = (await import('feelin')).parseExpression
  missed = false
}

const longest = 20_000

/** The paths and calls in the part of a text between two offsets, as far as they can be told. */
export function referencesOfUnfinished(text: string, from: number, to: number): References {
  if (to - from > longest) return { paths: [], calls: [] }
  if (!parseExpression) {
    missed = true
    return { paths: [], calls: [] }
  }
  const paths: FeelPath[] = []
  const calls: FeelCall[] = []
  const shift = (node: Node) => ({ from: node.from + from, to: node.to + from })
  const wordOf = (node: Node) => text.slice(node.from + from, node.to + from).replace(/^`(.*)`$/, '$1')

  const segmentOf = (node: Node) => ({ name: wordOf(node), ...shift(node) })

  /** The names of a path expression, from its variable on; undefined where it starts with something else. */
  const segmentsOf = (node: Node): FeelPath['segments'] | undefined => {
    if (node.name === 'VariableName') return [segmentOf(node)]
    if (node.name === 'FilterExpression') return node.firstChild ? segmentsOf(node.firstChild) : undefined
    if (node.name !== 'PathExpression' || !node.firstChild) return undefined
    const source = segmentsOf(node.firstChild)
    const name = node.getChild('PathName')
    return source && (name && name.to > name.from ? [...source, segmentOf(name)] : source)
  }

  const visit = (node: Node, inPath: boolean): void => {
    const segments = inPath ? undefined : segmentsOf(node)
    if (segments) paths.push({ from: segments[0]!.from, to: segments.at(-1)!.to, segments })
    if (node.name === 'FunctionInvocation' && node.firstChild) {
      const args = node.getChild('PositionalParameters') ?? node.getChild('NamedParameters')
      const values = args ? childrenOf(args).filter(child => /[A-Z]/.test(child.name)) : []
      calls.push({ name: wordOf(node.firstChild), ...shift(node), arguments: values.map(shift) })
    }
    childrenOf(node).forEach((child, index) => {
      const isName = node.name === 'FunctionInvocation' && index === 0
      if (!isName) visit(child, (segments !== undefined || inPath) && index === 0)
    })
  }
  try {
    visit(parseExpression(text.slice(from, to), {}, 'camunda').topNode, false)
  } catch {
    // A tree too deep to walk, or a text that feelin itself refuses: then nothing can be told.
    return { paths: [], calls: [] }
  }
  return { paths, calls }
}

function childrenOf(node: Node): Node[] {
  const found: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child)
  return found
}
