// Input and output mappings. The engine makes one FEEL context of all mappings of an element and evaluates it as a
// whole: `x` to `a.b` and `y` to `c` is `{a:{b:x},c:y}`. So a later source sees earlier targets, and the message of a
// failure quotes the whole text. A preview wants each mapping by itself, with positions in its own text: where no
// source reads an earlier target, evaluating them one by one gives the same values; otherwise the whole text is
// evaluated, and each mapping as the path into the text up to it.
import type { IoMapping, ModelElement } from '../bpmn/model.ts'
import { inputField, outputField } from '../bpmn/fields.ts'
import { compileExpression } from '../feel/compile.ts'
import type { FeelResult, FeelWarning } from '../feel/contract.ts'
import type { Json, JsonObject, Variables } from '../json.ts'
import { emptyObject, isObject } from '../json.ts'
import type { Engine, Result } from './engine.ts'
import type { ElementInstance } from './state.ts'
import { evaluateText, evaluationFailure, expressionText, isExpression } from './expressions.ts'
import { visibleScopes } from './variables.ts'

type Kind = 'inputs' | 'outputs'

const fieldOf = { inputs: inputField, outputs: outputField }

/** A target path is a branch of the context, a source a leaf. Of a target that comes twice the last source counts. */
type Tree = Map<string, Tree | IoMapping>

/** Evaluates the mappings of an element; the result holds one variable for each first part of a target. */
export function evaluateMappings(
  engine: Engine,
  instance: ElementInstance,
  element: ModelElement,
  kind: Kind,
): Result<Variables> {
  const mappings = element[kind]
  const tree = treeOf(mappings)
  const leaves = leavesOf(tree)
  const scope = visibleScopes(engine.state, instance.key)
  const trace = (mapping: IoMapping, result: FeelResult) => {
    const { source: text, target } = mapping
    if (isExpression(text))
      engine.traces.push({ element: element.id, field: fieldOf[kind](target), text, scope, result })
  }
  const whole = contextText(tree, kind)
  const place = (leaf: IoMapping | undefined) => ({ element: element.id, field: fieldOf[kind](leaf?.target ?? '') })
  const refused = syntaxFailure(engine, whole, leaves)
  if (refused) {
    for (const leaf of leaves) trace(leaf, evaluateText(engine, sourceText(leaf), scope))
    return { ok: false, failure: evaluationFailure(refused.result, 'IO_MAPPING_ERROR', place(refused.leaf)) }
  }
  if (isIndependent(engine, mappings, kind, leaves.length)) {
    const results = leaves.map(leaf => ({ leaf, result: evaluateText(engine, sourceText(leaf), scope) }))
    if (results.every(({ result }) => result.ok)) {
      for (const { leaf, result } of results) trace(leaf, result)
      return { ok: true, value: assemble(tree, new Map(results.map(({ leaf, result }) => [leaf, valueOf(result)]))) }
    }
  }
  for (const leaf of leaves) trace(leaf, evaluateLeaf(engine, tree, leaf, kind, scope))
  const result = evaluateText(engine, `=${whole.text}`, scope)
  if (result.ok) return { ok: true, value: isObject(result.value) ? result.value : emptyObject() }
  return { ok: false, failure: evaluationFailure(result, 'IO_MAPPING_ERROR', place(leaves[0])) }
}

/** The one expression that the engine makes of all mappings of an element; undefined when there are none. */
export function mappingText(element: ModelElement, kind: Kind): string | undefined {
  return element[kind].length > 0 ? `=${contextText(treeOf(element[kind]), kind).text}` : undefined
}

type Failed = Extract<FeelResult, { ok: false }>

/**
 * Texts that the engine would refuse at deployment: a source that does not parse, or one that parses only by itself (a
 * comment at its end takes the rest of the context with it), or a target that is no name.
 */
function syntaxFailure(
  engine: Engine,
  whole: ContextText,
  leaves: IoMapping[],
): { leaf: IoMapping | undefined; result: Failed } | undefined {
  const syntaxOf = (text: string) => compileExpression(text, engine.options.line, 'engine').syntax
  for (const leaf of leaves) {
    const own = syntaxOf(sourceText(leaf))
    if (own) return { leaf, result: own }
  }
  const result = syntaxOf(`=${whole.text}`)
  if (!result) return undefined
  const at = result.problem.at?.from ?? 0
  return { leaf: leaves.find(leaf => whole.places.get(leaf)!.some(({ to }) => at <= to + 1)) ?? leaves.at(-1), result }
}

/** Does no source read what an earlier mapping made? Nested output targets always read the variable they go into. */
function isIndependent(engine: Engine, mappings: IoMapping[], kind: Kind, leaves: number): boolean {
  if (leaves < mappings.length) return false
  if (kind === 'outputs' && mappings.some(mapping => mapping.target.includes('.'))) return false
  const made = new Set<string>()
  for (const { source, target } of mappings) {
    const reads = () => compileExpression(source, engine.options.line, 'engine').paths
    if (isExpression(source) && reads().some(path => made.has(path.segments[0]!.name))) return false
    for (const part of target.split('.')) made.add(part)
  }
  return true
}

function treeOf(mappings: IoMapping[]): Tree {
  const tree: Tree = new Map()
  for (const mapping of mappings) {
    const path = mapping.target.split('.')
    let branch = tree
    for (const part of path.slice(0, -1)) {
      let next = branch.get(part)
      if (!(next instanceof Map)) branch.set(part, (next = new Map<string, Tree | IoMapping>()))
      branch = next
    }
    branch.set(path.at(-1)!, mapping)
  }
  return tree
}

function leavesOf(tree: Tree): IoMapping[] {
  return [...tree.values()].flatMap(node => (node instanceof Map ? leavesOf(node) : [node]))
}

/** Static text is quoted, nothing but quotes escaped: the engine reads a backslash as FEEL does. No source is null. */
function sourceText({ source }: IoMapping): string {
  if (isExpression(source)) return source
  return source === '' ? '=null' : `="${source.replaceAll('"', '\\"')}"`
}

interface ContextText {
  text: string
  /** where each source stands in the text; in both branches of a merge */
  places: Map<IoMapping, { from: number; to: number }[]>
  /** the path to the last leaf */
  path: string
}

/** The context as the engine writes it, up to a leaf or as a whole. */
function contextText(tree: Tree, kind: Kind, last?: IoMapping): ContextText {
  const places: ContextText['places'] = new Map()
  let text = ''
  let lastPath = ''
  let done = false
  const write = (branch: Tree, path: string[]): void => {
    text += '{'
    let separator = ''
    for (const [key, node] of branch) {
      if (done) break
      text += `${separator}${key}:`
      separator = ','
      const inner = [...path, key]
      if (node instanceof Map) writeBranch(node, inner)
      else {
        const from = text.length
        text += expressionText(sourceText(node))
        places.set(node, [{ from, to: text.length }])
        lastPath = inner.join('.')
        done = node === last
      }
    }
    text += '}'
  }
  const writeBranch = (branch: Tree, path: string[]): void => {
    if (kind === 'inputs') return write(branch, path)
    // An output goes into an object that exists already, beside what that holds.
    const existing = path.join('.')
    text += `if (${existing} != null) then context merge(${existing},`
    const from = text.length
    write(branch, path)
    const again = text.length + ') else '.length
    for (const leaf of leavesOf(branch)) {
      const copies = (places.get(leaf) ?? []).map(place => ({
        from: place.from - from + again,
        to: place.to - from + again,
      }))
      places.get(leaf)?.push(...copies)
    }
    text += `) else ${text.slice(from)}`
  }
  write(tree, [])
  return { text, places, path: lastPath }
}

/** One mapping as the whole text gives it. Where even that part fails, the source by itself tells more. */
function evaluateLeaf(engine: Engine, tree: Tree, leaf: IoMapping, kind: Kind, scope: Variables[]): FeelResult {
  const { text, places, path } = contextText(tree, kind, leaf)
  const result = evaluateText(engine, `=${text}.${path}`, scope)
  if (!result.ok) return evaluateText(engine, sourceText(leaf), scope)
  // Positions count from the start of the source with its `=`, as those in the whole text do.
  const warnings = places
    .get(leaf)!
    .flatMap(({ from, to }) =>
      result.warnings
        .filter(warning => warning.from > from && warning.to <= to + 1)
        .map((warning): FeelWarning => ({ ...warning, from: warning.from - from, to: warning.to - from })),
    )
  return { ...result, warnings }
}

/** Nothing for a function: a context that leaves FEEL loses its functions. */
function valueOf(result: FeelResult): Json | undefined {
  if (!result.ok) return null
  return result.type === 'function' ? undefined : result.value
}

function assemble(tree: Tree, values: Map<IoMapping, Json | undefined>): JsonObject {
  const object = emptyObject()
  for (const [key, node] of tree) {
    const value = node instanceof Map ? assemble(node, values) : values.get(node)
    if (value !== undefined) object[key] = value
  }
  return object
}
