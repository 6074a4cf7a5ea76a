// What a pure core can't know by itself: clock, chance and time zone come from the caller.

export interface World {
  /** milliseconds since the epoch; fixed for one evaluation */
  now: number
  /** IANA name of the time zone in which times without one are read, `UTC` by default */
  zone: string
  /** start of the sequence behind `random number()` and `uuid()`: the same seed gives the same values */
  seed: number
}
