// Character classes in brackets, with Java's unions, intersections and oddities.
import type { CharTest } from './javaRegexClasses.ts'
import { both, caseRange, either, not, single } from './javaRegexClasses.ts'
import { PatternError, PatternReader } from './javaRegexReader.ts'

export class ClassReader extends PatternReader {
  protected single(code: number): CharTest {
    if (code > 0xffff) this.hasSupplementary = true
    return single(code, this.flags.ignoreCase, this.flags.unicodeCase)
  }

  /**
   * After `[`, or after `&&`. A `]` right at the start stands for itself. With `consume` it takes the closing bracket.
   */
  protected characterClass(consume: boolean): CharTest {
    const negative = consume && this.raw() === '^' && this.take('^')
    let set: CharTest | undefined
    // Java keeps single Latin characters apart, which shows where nothing follows `&&`.
    let last: CharTest | undefined
    let latinOnly = true
    const include = (test: CharTest, isLatin = false) => {
      set = set ? either(set, test) : test
      last = isLatin ? undefined : test
      latinOnly &&= isLatin
    }
    for (;;) {
      const item = this.peek()
      if (item === undefined) throw new PatternError('Unclosed character class')
      const operator = this.operator()
      if (operator === ']' && set !== undefined) {
        if (consume) this.at++
        return negative ? not(set) : set
      }
      if (operator === '[') {
        this.at++
        include(this.characterClass(true))
      } else if (operator === '&' && this.#isIntersection()) {
        set = this.#intersected(set, latinOnly ? set : last)
        last = set
        latinOnly = false
      } else {
        const { test, isLatin } = this.#classRange()
        include(test, isLatin)
      }
    }
  }

  #isIntersection(): boolean {
    const before = this.at
    this.at++
    const found = this.operator() === '&'
    if (!found) this.at = before
    else this.at++
    return found
  }

  /** Of nothing after `&&`, Java makes the intersection with what it read last. */
  #intersected(left: CharTest | undefined, last: CharTest | undefined): CharTest {
    let right: CharTest | undefined
    for (;;) {
      const operator = this.operator()
      if (operator === ']' || operator === '&' || this.peek() === undefined) break
      const nested = this.take('[')
      const test = this.characterClass(nested)
      right = right ? either(right, test) : test
    }
    if (right === undefined && left === undefined) throw new PatternError('Bad class syntax')
    if (left === undefined) return right!
    right ??= last
    if (right === undefined) throw new PatternError('Bad intersection syntax')
    return both(left, right)
  }

  #classRange(): { test: CharTest; isLatin: boolean } {
    const item = this.peek()!
    const escaped = this.take('\\')
    if (escaped) {
      // At the end of a range `\v` is one character, the vertical tab.
      const tab = this.raw() === 'v' && this.items[this.at + 1]?.char === '-'
      const set = tab ? undefined : this.setEscape()
      if (set) return { test: set, isLatin: false }
    }
    const from = escaped ? this.#classCharacter() : item.code
    if (!escaped) this.at++
    if (from > 0xffff) this.hasSupplementary = true
    const { ignoreCase, unicodeCase } = this.flags
    const next = this.operator() === '-' ? this.items[this.at + 1] : undefined
    if (next === undefined || (!next.literal && (next.char === '[' || next.char === ']'))) {
      return { test: single(from, ignoreCase, unicodeCase), isLatin: from < 256 }
    }
    this.at++
    return { test: this.#rangeFrom(from), isLatin: false }
  }

  #rangeFrom(from: number): CharTest {
    const item = this.peek()
    if (item === undefined) throw new PatternError('Illegal character range')
    const escaped = this.take('\\')
    if (!escaped) this.at++
    if (escaped && this.raw() !== 'v' && this.#isSetEscape()) throw new PatternError('Illegal character range')
    const to = escaped ? this.#classCharacter() : item.code
    if (to < from) throw new PatternError('Illegal character range')
    return caseRange(from, to, this.flags.ignoreCase, this.flags.unicodeCase)
  }

  #isSetEscape(): boolean {
    return /^[dDwWsShHV]$/.test(this.raw() ?? '')
  }

  #classCharacter(): number {
    if (this.raw() === 'v') {
      this.at++
      return 0x0b
    }
    return this.characterEscape()
  }
}
