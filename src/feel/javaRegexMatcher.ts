// Runs a pattern's program: backtracking in Java's order, on a stack of its own, so that neither long texts nor hostile
// patterns can break the evaluation; what takes too many steps is a runaway.
import { graphemeEnd, holds, widthAt } from './javaRegexAssertions.ts'
import { sameIgnoringCase } from './javaRegexClasses.ts'
import type { CharTest } from './javaRegexClasses.ts'
import type { Instruction, Program } from './javaRegexProgram.ts'
import { RegexRunaway } from './regexRunaway.ts'

const mostSteps = 20_000_000

/** Start and end of the match and of each group, in pairs; -1 for a group without a match. */
export type Groups = readonly number[]

export class Matcher {
  readonly #program: Program
  readonly #text: string
  readonly #registers: Int32Array
  /** the positions at which another round of a loop is known to fail */
  readonly #memories: Set<number>[]
  /** Entries of three: a place in the program, a position and a number to go on with; or -1, a register and its value. */
  readonly #stack: number[] = []
  #steps = 0
  #lookBehindEnd = -1
  #lastEnd = 0

  constructor(program: Program, text: string) {
    this.#program = program
    this.#text = text
    this.#registers = new Int32Array(program.registers)
    this.#memories = Array.from({ length: program.memories }, () => new Set())
  }

  /** All matches from the start of the text, one after the other, as Java's `find` gives them. */
  *matches(): Generator<Groups> {
    let from = 0
    while (from <= this.#text.length) {
      const groups = this.#search(from)
      if (!groups) return
      const [start, end] = groups as [number, number]
      this.#lastEnd = end
      yield groups
      from = end === start ? end + 1 : end
    }
  }

  #search(from: number): Groups | undefined {
    for (const memory of this.#memories) memory.clear()
    const first = this.#program.code[0]!
    for (let start = from; start <= this.#text.length; start = this.#nextStart(start)) {
      if (first.op === 'set' && !(start < this.#text.length && first.test(this.#text.codePointAt(start)!))) {
        this.#count(1)
        continue
      }
      this.#registers.fill(-1)
      this.#stack.length = 0
      const end = this.#run(0, start)
      if (end < 0) continue
      const groups = Array.from(this.#registers.subarray(0, 2 * (this.#program.groups + 1)))
      groups[0] = start
      groups[1] = end
      return groups
    }
    return undefined
  }

  #nextStart(start: number): number {
    return this.#program.wholeCodePoints ? start + widthAt(this.#text, start) : start + 1
  }

  #count(steps: number): void {
    this.#steps += steps
    if (this.#steps > mostSteps) throw new RegexRunaway()
  }

  #set(register: number, value: number): void {
    this.#stack.push(-1, register, this.#registers[register]!)
    this.#registers[register] = value
  }

  /** The end of the match, or -1. What it leaves on the stack are the ways in which it may be tried again. */
  #run(startPlace: number, startPosition: number): number {
    const text = this.#text
    const code = this.#program.code
    const stack = this.#stack
    const base = stack.length
    let place = startPlace
    let at = startPosition
    let extra = 0
    for (;;) {
      this.#count(1)
      const instruction: Instruction = code[place]!
      let matched = true
      switch (instruction.op) {
        case 'set': {
          if (at < text.length) {
            const char = text.codePointAt(at)!
            matched = instruction.test(char)
            at += char > 0xffff ? 2 : 1
          } else matched = false
          place++
          break
        }
        case 'split':
          stack.push(instruction.other, at, 0)
          place++
          break
        case 'jump':
          place = instruction.to
          break
        case 'mark':
          this.#set(instruction.register, at)
          place++
          break
        case 'reset':
          this.#set(instruction.register, 0)
          place++
          break
        case 'capture':
          this.#set(2 * instruction.group, this.#registers[instruction.begin]!)
          this.#set(2 * instruction.group + 1, at)
          place++
          break
        case 'repeatSet': {
          const { test, min, max, mode } = instruction
          const least = this.#take(test, at, min)
          matched = least.count === min
          if (!matched) break
          at = least.end
          if (mode === 'lazy') stack.push(place + 1, at, min)
          else {
            const most = this.#take(test, at, max - min)
            if (mode === 'greedy' && most.end > at) stack.push(place + 1, most.end, at)
            at = most.end
          }
          place += 2
          break
        }
        case 'backOff':
          at -= at - 2 >= extra && widthAt(text, at - 2) === 2 ? 2 : 1
          if (at > extra) stack.push(place, at, extra)
          place++
          break
        case 'extend': {
          const next = extra < instruction.max ? this.#take(instruction.test, at, 1) : undefined
          matched = next?.count === 1
          if (!matched) break
          at = next!.end
          stack.push(place, at, extra + 1)
          place++
          break
        }
        case 'loop':
          place = this.#loop(instruction, place, at)
          break
        case 'enter':
          this.#set(instruction.counter, this.#registers[instruction.counter]! + 1)
          this.#set(instruction.begin, at)
          place = instruction.body
          break
        case 'forget':
          this.#memories[instruction.memory]?.add(at)
          place = instruction.exit
          break
        case 'reference': {
          const end = this.#refer(instruction.group, at, instruction.ignoreCase, instruction.unicode)
          matched = end >= 0
          at = end
          place++
          break
        }
        case 'assertion': {
          const { assertion, unixLines, unicode } = instruction
          matched = holds[assertion]({ text, at, unixLines, unicode, lastEnd: this.#lastEnd })
          place++
          break
        }
        case 'grapheme':
          matched = at < text.length
          at = graphemeEnd(text, at)
          place++
          break
        case 'atomic': {
          const end = this.#alone(place + 1, at)
          matched = end >= 0
          at = end
          place = instruction.exit
          break
        }
        case 'look': {
          const before = stack.length
          matched = this.#alone(place + 1, at) >= 0 !== instruction.negative
          if (instruction.negative) this.#undo(before)
          place = instruction.exit
          break
        }
        case 'behind': {
          const before = stack.length
          matched = this.#behind(instruction, place + 1, at) !== instruction.negative
          if (instruction.negative) this.#undo(before)
          place = instruction.exit
          break
        }
        case 'endBehind':
          matched = at === this.#lookBehindEnd
          place++
          break
        case 'possessive': {
          const end = this.#possessive(instruction, place + 1, at)
          matched = end >= 0
          at = end
          place = instruction.exit
          break
        }
        case 'accept':
          return at
      }
      if (matched) continue
      // Back to the latest other way, undoing what was noted since.
      for (;;) {
        if (stack.length === base) return -1
        extra = stack.pop()!
        at = stack.pop()!
        place = stack.pop()!
        if (place >= 0) break
        this.#registers[at] = extra
      }
    }
  }

  /** Where a loop goes on: a further round, or what follows. A round that matched nothing is the last one. */
  #loop(loop: Extract<Instruction, { op: 'loop' }>, place: number, at: number): number {
    const count = this.#registers[loop.counter]!
    if (count > 0 && at <= this.#registers[loop.begin]!) return loop.exit
    if (count < loop.min) return place + 2
    if (count >= loop.max) return loop.exit
    if (loop.lazy) {
      this.#stack.push(place + 2, at, 0)
      return loop.exit
    }
    if (loop.memory < 0 || count === 0) {
      this.#stack.push(loop.exit, at, 0)
      return place + 2
    }
    if (this.#memories[loop.memory]!.has(at)) return loop.exit
    this.#stack.push(place + 1, at, 0)
    return place + 2
  }

  #take(test: CharTest, from: number, most: number): { count: number; end: number } {
    const text = this.#text
    let count = 0
    let end = from
    while (count < most && end < text.length) {
      const char = text.codePointAt(end)!
      if (!test(char)) break
      end += char > 0xffff ? 2 : 1
      count++
    }
    this.#count(count)
    return { count, end }
  }

  /** Matches up to the next `accept`, and keeps no other ways; captured groups stay, to be undone with what was before. */
  #alone(place: number, at: number): number {
    const base = this.#stack.length
    const end = this.#run(place, at)
    if (end < 0) return -1
    const stack = this.#stack
    let kept = base
    for (let from = base; from < stack.length; from += 3) {
      if (stack[from]! >= 0) continue
      stack[kept] = -1
      stack[kept + 1] = stack[from + 1]!
      stack[kept + 2] = stack[from + 2]!
      kept += 3
    }
    stack.length = kept
    return end
  }

  #undo(height: number): void {
    while (this.#stack.length > height) {
      const value = this.#stack.pop()!
      const register = this.#stack.pop()!
      if (this.#stack.pop()! < 0) this.#registers[register] = value
    }
  }

  #behind({ min, max }: Extract<Instruction, { op: 'behind' }>, place: number, at: number): boolean {
    const outerEnd = this.#lookBehindEnd
    this.#lookBehindEnd = at
    let found = false
    let start = at
    for (let length = 0; length <= max && start >= 0 && !found; length++) {
      if (length >= min) found = this.#alone(place, start) >= 0
      const whole = this.#program.wholeCodePoints && start >= 2 && widthAt(this.#text, start - 2) === 2
      start -= whole ? 2 : 1
    }
    this.#lookBehindEnd = outerEnd
    return found
  }

  #possessive({ min, max }: Extract<Instruction, { op: 'possessive' }>, place: number, start: number): number {
    let at = start
    for (let count = 0; count < max; count++) {
      const end = this.#alone(place, at)
      if (end < 0) return count < min ? -1 : at
      if (end === at && count >= min) return at
      at = end
    }
    return at
  }

  #refer(group: number, at: number, ignoreCase: boolean, unicode: boolean): number {
    if (group > this.#program.groups) return -1
    const [start, end] = [this.#registers[2 * group]!, this.#registers[2 * group + 1]!]
    if (start < 0) return -1
    const length = end - start
    if (!ignoreCase) return this.#text.startsWith(this.#text.slice(start, end), at) ? at + length : -1
    if (at + length > this.#text.length) return -1
    for (let offset = 0; offset < length; ) {
      const [x, y] = [this.#text.codePointAt(start + offset)!, this.#text.codePointAt(at + offset)!]
      if (!sameIgnoringCase(x, y, unicode)) return -1
      offset += x > 0xffff ? 2 : 1
    }
    return at + length
  }
}
