// What a pure core can't know by itself: clock, chance and time zone come from the caller.

export interface World {
  /** milliseconds since the epoch; fixed for one evaluation */
  now: number
  /** IANA name of the time zone in which times without one are read, `UTC` by default */
  zone: string
  /** start of the sequence behind `random number()` and `uuid()`: the same seed gives the same values */
  seed: number
}

/** The same seed gives the same numbers (mulberry32), each at least 0 and below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53
}
