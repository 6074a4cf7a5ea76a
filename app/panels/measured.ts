import { lines, type Line } from '../../src/lines.ts'
import { httpLineFor } from '../../src/runtime/http/httpLine.ts'

/** What was measured of a line, and what stands for the rest. */
export function measuredOn(line: Line): string {
  const { runtime, feelEngine } = lines[line]
  const rest = httpLineFor(line).notice ?? `REST connector of ${line}: measured`
  return `As connector runtime ${runtime} with FEEL engine ${feelEngine}.\n${rest}.`
}
