// Unpacks deflated bytes (RFC 1951). A worker has only an asynchronous way to do so, and this room must not wait; nor
// would that way tell a cut stream from a broken one, which the connector does. Messages are zlib's own.

export type Inflated =
  | { ok: true; bytes: Uint8Array; end: number }
  /** `cut`: the bytes ended too early */
  | { ok: false; cut: boolean; message: string }

/** No answer that anybody previews unpacks to more; a small hostile one could. */
const maxBytes = 64 * 1024 * 1024

class Broken extends Error {
  readonly cut: boolean
  constructor(message: string, cut = false) {
    super(message)
    this.cut = cut
  }
}

/** `end` is the offset after the last byte that belonged to the stream. */
export function inflate(source: Uint8Array, start = 0): Inflated {
  const input = new BitReader(source, start)
  const output = new Output()
  try {
    let last = false
    while (!last) {
      last = input.bits(1) === 1
      const type = input.bits(2)
      if (type === 0) stored(input, output)
      else if (type === 1) compressed(input, output, fixed.lengths, fixed.distances)
      else if (type === 2) dynamic(input, output)
      else throw new Broken('invalid block type')
    }
    return { ok: true, bytes: output.bytes(), end: input.position() }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return { ok: false, cut: error.cut, message: error.message }
  }
}

class BitReader {
  private readonly source: Uint8Array
  private at: number
  private held = 0
  private count = 0

  constructor(source: Uint8Array, start: number) {
    this.source = source
    this.at = start
  }

  bits(wanted: number): number {
    while (this.count < wanted) {
      this.held |= this.byte() << this.count
      this.count += 8
    }
    const value = this.held & ((1 << wanted) - 1)
    this.held >>>= wanted
    this.count -= wanted
    return value
  }

  /** Drops what is left of the current byte. */
  align(): void {
    this.held = 0
    this.count = 0
  }

  byte(): number {
    const byte = this.source[this.at]
    if (byte === undefined) throw new Broken('Unexpected end of ZLIB input stream', true)
    this.at++
    return byte
  }

  position(): number {
    return this.at
  }
}

class Output {
  private buffer = new Uint8Array(1024)
  private length = 0

  push(byte: number): void {
    if (this.length === this.buffer.length) this.grow()
    this.buffer[this.length++] = byte
  }

  copy(distance: number, length: number): void {
    if (distance > this.length) throw new Broken('invalid distance too far back')
    for (let index = 0; index < length; index++) this.push(this.buffer[this.length - distance]!)
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }

  private grow(): void {
    if (this.length >= maxBytes) throw new Broken('more than 64 MB when unpacked')
    const larger = new Uint8Array(this.buffer.length * 2)
    larger.set(this.buffer)
    this.buffer = larger
  }
}

/** A canonical Huffman code: how many codes there are of each length, and the symbols in code order. */
interface Huffman {
  counts: number[]
  symbols: number[]
}

const maxCodeBits = 15

function huffman(lengths: readonly number[]): Huffman {
  const counts = zeros(maxCodeBits + 1)
  for (const length of lengths) counts[length]!++
  const offsets = [0, 0]
  for (let length = 1; length < maxCodeBits; length++) offsets.push(offsets[length]! + counts[length]!)
  const symbols: number[] = []
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[offsets[length]!++] = symbol
  })
  return { counts, symbols }
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0)
}

/** How many codes are still free: less than none means too many. */
function unused({ counts }: Huffman): number {
  let left = 1
  for (let length = 1; length <= maxCodeBits && left >= 0; length++) left = left * 2 - counts[length]!
  return left
}

function decode(input: BitReader, { counts, symbols }: Huffman, problem: string): number {
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; length <= maxCodeBits; length++) {
    code |= input.bits(1)
    const count = counts[length]!
    if (code - count < first) return symbols[index + (code - first)]!
    index += count
    first = (first + count) << 1
    code <<= 1
  }
  throw new Broken(problem)
}

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
]
const distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
const endOfBlock = 256

const fixed = {
  lengths: huffman(
    Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  ),
  distances: huffman(Array.from({ length: 30 }, () => 5)),
}

function stored(input: BitReader, output: Output): void {
  input.align()
  const length = input.byte() | (input.byte() << 8)
  const complement = input.byte() | (input.byte() << 8)
  if (length !== (~complement & 0xffff)) throw new Broken('invalid stored block lengths')
  for (let index = 0; index < length; index++) output.push(input.byte())
}

function compressed(input: BitReader, output: Output, lengths: Huffman, distances: Huffman): void {
  for (;;) {
    const symbol = decode(input, lengths, 'invalid literal/length code')
    if (symbol < endOfBlock) output.push(symbol)
    else if (symbol === endOfBlock) return
    else {
      const base = lengthBases[symbol - 257]
      if (base === undefined) throw new Broken('invalid literal/length code')
      const length = base + input.bits(lengthBits[symbol - 257]!)
      const far = decode(input, distances, 'invalid distance code')
      output.copy(distanceBases[far]! + input.bits(distanceBits[far]!), length)
    }
  }
}

const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
/** symbols 16, 17 and 18 repeat a length: bits that tell how often, and what is added to them */
const repeats = [
  { bits: 2, add: 3 },
  { bits: 3, add: 3 },
  { bits: 7, add: 11 },
]

function dynamic(input: BitReader, output: Output): void {
  const literals = input.bits(5) + 257
  const distances = input.bits(5) + 1
  const codes = input.bits(4) + 4
  if (literals > 286 || distances > 30) throw new Broken('too many length or distance symbols')
  const codeLengths = zeros(19)
  for (let index = 0; index < codes; index++) codeLengths[codeLengthOrder[index]!] = input.bits(3)
  const lengthCode = huffman(codeLengths)
  if (unused(lengthCode) !== 0) throw new Broken('invalid code lengths set')

  const lengths: number[] = []
  while (lengths.length < literals + distances) {
    const symbol = decode(input, lengthCode, 'invalid bit length repeat')
    if (symbol < 16) lengths.push(symbol)
    else {
      const previous = symbol === 16 ? lengths.at(-1) : 0
      const { bits, add } = repeats[symbol - 16]!
      const times = add + input.bits(bits)
      if (previous === undefined || lengths.length + times > literals + distances)
        throw new Broken('invalid bit length repeat')
      for (let index = 0; index < times; index++) lengths.push(previous)
    }
  }
  if (lengths[endOfBlock] === 0) throw new Broken('invalid code -- missing end-of-block')
  const lengthHuffman = huffman(lengths.slice(0, literals))
  const distanceHuffman = huffman(lengths.slice(literals))
  if (isUnusable(lengthHuffman)) throw new Broken('invalid literal/lengths set')
  if (isUnusable(distanceHuffman)) throw new Broken('invalid distances set')
  compressed(input, output, lengthHuffman, distanceHuffman)
}

/** Codes may be left over only where there is just one code, of one bit, or none. */
function isUnusable(code: Huffman): boolean {
  const left = unused(code)
  return left < 0 || (left > 0 && code.symbols.length - code.counts[1]! > 0)
}
