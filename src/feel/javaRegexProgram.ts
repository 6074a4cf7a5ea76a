// A pattern's syntax tree as instructions for the matcher, and what Java finds out about it beforehand: how many
// characters a look-behind may cover, and which groups match in only one way.
import type { CharTest } from './javaRegexClasses.ts'
import { verticalSpace } from './javaRegexClasses.ts'
import type { Assertion, RegexNode, RegexTree } from './javaRegexParser.ts'
import { PatternError } from './javaRegexReader.ts'

/** Numbers named `to`, `exit`, `other` are places in the program; registers hold positions and counts. */
export type Instruction =
  | { op: 'set'; test: CharTest }
  | { op: 'split'; other: number }
  | { op: 'jump'; to: number }
  | { op: 'mark'; register: number }
  /** the group that began at the marked position ends here */
  | { op: 'capture'; group: number; begin: number }
  /** a repeated set; the instruction after it gives characters back, or takes further ones */
  | { op: 'repeatSet'; test: CharTest; min: number; max: number; mode: 'greedy' | 'lazy' | 'possessive' }
  | { op: 'backOff' }
  | { op: 'extend'; test: CharTest; max: number }
  | { op: 'reset'; register: number }
  /** `memory` numbers the positions at which another round is known to fail */
  | { op: 'loop'; counter: number; begin: number; min: number; max: number; lazy: boolean; exit: number; memory: number }
  | { op: 'enter'; counter: number; begin: number; body: number }
  | { op: 'forget'; memory: number; exit: number }
  | { op: 'reference'; group: number; ignoreCase: boolean; unicode: boolean }
  | { op: 'assertion'; assertion: Assertion; unixLines: boolean; unicode: boolean }
  | { op: 'grapheme' }
  /** what follows up to an `accept` is matched on its own; then it goes on at `exit` */
  | { op: 'atomic'; exit: number }
  | { op: 'look'; negative: boolean; exit: number }
  | { op: 'behind'; negative: boolean; exit: number; min: number; max: number }
  | { op: 'endBehind' }
  | { op: 'possessive'; min: number; max: number; exit: number }
  | { op: 'accept' }

export interface Program {
  code: Instruction[]
  groups: number
  names: Map<string, number>
  registers: number
  memories: number
  wholeCodePoints: boolean
}

export function compileTree(tree: RegexTree): Program {
  const builder = new Builder(tree)
  builder.emit(tree.root, false)
  builder.code.push({ op: 'accept' })
  const { groups, names, hasSupplementary } = tree
  const { code, registers, memories } = builder
  return { code, groups, names, registers, memories, wholeCodePoints: hasSupplementary }
}

class Builder {
  readonly code: Instruction[] = []
  registers: number
  memories = 0
  readonly #remembers: boolean

  constructor(tree: RegexTree) {
    // Two registers for each group, the whole match included.
    this.registers = 2 * (tree.groups + 1)
    this.#remembers = !tree.hasReference
  }

  emit(node: RegexNode, repeated: boolean): void {
    switch (node.kind) {
      case 'empty':
        return
      case 'set':
        this.code.push({ op: 'set', test: node.test })
        return
      case 'sequence':
        for (const item of node.items) this.emit(item, repeated)
        return
      case 'choice':
        this.#emitChoice(node.options.map(option => () => this.emit(option, repeated)))
        return
      case 'group':
        this.#emitGroup(node.body, node.index, repeated)
        return
      case 'repeat':
        this.#emitRepeat(node, repeated)
        return
      case 'atomic':
        this.#emitInside({ op: 'atomic', exit: 0 }, node.body, repeated)
        return
      case 'look':
        this.#emitLook(node, repeated)
        return
      case 'reference':
        this.code.push({ op: 'reference', group: node.index, ignoreCase: node.ignoreCase, unicode: node.unicode })
        return
      case 'assertion':
        this.code.push({ op: 'assertion', assertion: node.assertion, unixLines: node.unixLines, unicode: node.unicode })
        return
      case 'lineBreak':
        this.#emitChoice([() => this.#emitText('\r\n'), () => this.code.push({ op: 'set', test: verticalSpace })])
        return
      case 'grapheme':
        this.code.push({ op: 'grapheme' })
    }
  }

  #emitText(text: string): void {
    for (const char of text) this.code.push({ op: 'set', test: code => code === char.codePointAt(0) })
  }

  #emitChoice(options: (() => void)[]): void {
    const jumps: { op: 'jump'; to: number }[] = []
    for (const [index, option] of options.entries()) {
      if (index === options.length - 1) {
        option()
        break
      }
      const split = { op: 'split' as const, other: 0 }
      this.code.push(split)
      option()
      const jump = { op: 'jump' as const, to: 0 }
      this.code.push(jump)
      jumps.push(jump)
      split.other = this.code.length
    }
    for (const jump of jumps) jump.to = this.code.length
  }

  #emitGroup(body: RegexNode, index: number | undefined, repeated: boolean): void {
    if (index === undefined) {
      this.emit(body, repeated)
      return
    }
    const begin = this.registers++
    this.code.push({ op: 'mark', register: begin })
    this.emit(body, repeated)
    this.code.push({ op: 'capture', group: index, begin })
  }

  #emitInside(instruction: Instruction & { exit: number }, body: RegexNode, repeated: boolean): void {
    this.code.push(instruction)
    this.emit(body, repeated)
    this.code.push({ op: 'accept' })
    instruction.exit = this.code.length
  }

  #emitLook({ behind, negative, body }: Extract<RegexNode, { kind: 'look' }>, repeated: boolean): void {
    if (!behind) {
      this.#emitInside({ op: 'look', negative, exit: 0 }, body, repeated)
      return
    }
    const { min, max, bounded } = studied(body)
    if (!bounded) throw new PatternError('Look-behind group does not have an obvious maximum length')
    // A sum that overflowed is as good as none.
    const instruction: Instruction = { op: 'behind', negative, exit: 0, min, max: max < 0 ? withoutEnd : max }
    this.code.push(instruction)
    this.emit(body, repeated)
    this.code.push({ op: 'endBehind' }, { op: 'accept' })
    instruction.exit = this.code.length
  }

  #emitRepeat({ body: part, min, max, mode }: Extract<RegexNode, { kind: 'repeat' }>, repeated: boolean): void {
    // Repeated, `\R` does not come back to halve a `\r\n`.
    const body: RegexNode = part.kind === 'lineBreak' ? { kind: 'atomic', body: part } : part
    if (body.kind === 'set') {
      this.code.push({ op: 'repeatSet', test: body.test, min, max, mode })
      this.code.push(mode === 'lazy' ? { op: 'extend', test: body.test, max } : { op: 'backOff' })
    } else if (mode === 'possessive') {
      this.#emitInside({ op: 'possessive', min, max, exit: 0 }, body, true)
    } else if (min === 0 && max === 1) {
      this.#emitOptional(body, mode === 'lazy', repeated)
    } else {
      this.#emitLoop(body, min, max, mode === 'lazy', repeated)
    }
  }

  #emitOptional(body: RegexNode, lazy: boolean, repeated: boolean): void {
    const options = [() => this.emit(body, repeated), () => undefined]
    this.#emitChoice(lazy ? options.reverse() : options)
  }

  #emitLoop(body: RegexNode, min: number, max: number, lazy: boolean, repeated: boolean): void {
    const [counter, begin] = [this.registers++, this.registers++]
    this.code.push({ op: 'reset', register: counter })
    // Java remembers for outermost loops where another round has failed: that keeps `(\w+\s?)*$` from running for ever.
    const remembers = this.#remembers && !repeated && !lazy && max === Number.POSITIVE_INFINITY
    const memory = remembers ? this.memories++ : -1
    const loop = { op: 'loop' as const, counter, begin, min, max, lazy, exit: 0, memory }
    const forget = { op: 'forget' as const, memory, exit: 0 }
    const start = this.code.length
    this.code.push(loop, forget, { op: 'enter', counter, begin, body: start + 3 })
    this.emit(body, true)
    this.code.push({ op: 'jump', to: start })
    loop.exit = this.code.length
    forget.exit = this.code.length
  }
}

/** Lengths in characters, as far as Java has added them up; it does so in 32 bits, with this for "without end". */
interface Extent {
  min: number
  max: number
  bounded: boolean
  /** matches in one way only, by Java's own reckoning */
  single: boolean
}

const withoutEnd = 2_147_483_647

function studied(node: RegexNode): Extent {
  const extent = { min: 0, max: 0, bounded: true, single: true }
  study(node, extent)
  return extent
}

/** Adds a node to what stands before it. */
function study(node: RegexNode, extent: Extent): void {
  switch (node.kind) {
    case 'empty':
    case 'assertion':
    case 'look':
      return
    case 'set':
    case 'grapheme':
      lengthen(extent, 1, 1)
      return
    case 'lineBreak':
      lengthen(extent, 1, 2)
      return
    case 'reference':
      extent.bounded = false
      return
    case 'sequence':
      for (const item of node.items) study(item, extent)
      return
    case 'choice': {
      const options = node.options.map(studied)
      lengthen(extent, Math.min(...options.map(({ min }) => min)), Math.max(...options.map(({ max }) => max)))
      extent.bounded &&= options.every(({ bounded }) => bounded)
      extent.single = false
      return
    }
    case 'group':
    case 'atomic':
      study(node.body, extent)
      return
    case 'repeat':
      studyRepeat(node, extent)
  }
}

function lengthen(extent: Extent, min: number, max: number): void {
  extent.min = (extent.min + min) | 0
  extent.max = (extent.max + max) | 0
}

/** Java gives up where a repeated group has alternatives, however short they are, and where its sums overflow. */
function studyRepeat({ body, min, max, mode }: Extract<RegexNode, { kind: 'repeat' }>, extent: Extent): void {
  const part = studied(body)
  const optional = min === 0 && max === 1
  const isGroup = body.kind === 'group' && !optional && mode !== 'possessive'
  if (!part.bounded || (isGroup && !part.single)) {
    extent.bounded = false
    extent.single = false
    return
  }
  const before = extent.max
  lengthen(extent, Math.imul(part.min, min), Math.imul(part.max, Math.min(max, withoutEnd)))
  const greedySet = body.kind === 'set' && mode === 'greedy' && max === Number.POSITIVE_INFINITY
  if (extent.max < before && !greedySet && !optional) extent.bounded = false
  extent.single &&= min === max && part.single
}
