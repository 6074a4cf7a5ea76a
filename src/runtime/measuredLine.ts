// Of some parts of the runtime not every line was measured: then the nearest measured one stands for it, and is named.

/** `notice` says so where it is another one; `what`: as people call the part, `REST connector`. */
export function measuredLine<Asked extends string, Measured extends string>(
  what: string,
  asked: Asked,
  nearest: Readonly<Record<Asked, Measured>>,
): { line: Measured; notice?: string } {
  const line = nearest[asked]
  if ((line as string) === asked) return { line }
  return { line, notice: `${what} of ${asked}: not measured, previewed as ${line}` }
}
