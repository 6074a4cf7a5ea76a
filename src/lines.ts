// Camunda versions: which were measured, and which measured line stands for any other.

/** A measured line of the connector runtime. */
export type Line = '8.3' | '8.5' | '8.8' | '8.9'

/** The measured lines, oldest first, with the runtime and FEEL engine releases that were recorded. */
export const lines: Record<Line, { runtime: string; feelEngine: string }> = {
  '8.3': { runtime: '8.3.8', feelEngine: '1.17.5' },
  '8.5': { runtime: '8.5.6', feelEngine: '1.17.7' },
  '8.8': { runtime: '8.8.7', feelEngine: '1.20.0' },
  '8.9': { runtime: '8.9.7', feelEngine: '1.21.0' },
}

export const newestLine: Line = '8.9'

/** Is `line` at least `since`? */
export function isSince(line: Line, since: Line): boolean {
  return order.indexOf(line) >= order.indexOf(since)
}

/** Minor versions between the measured ones, by the error functions that their runtimes have. */
const belongsTo: Record<string, Line> = { '8.4': '8.5', '8.6': '8.5', '8.7': '8.5' }

const order = Object.keys(lines) as Line[]

export interface LineChoice {
  line: Line
  /** the version asked for, `8.6` for `8.6.0` */
  version: string
  /** what to tell the user when the version itself was not measured */
  notice?: string
}

/** The measured line that previews a Camunda version (`modeler:executionPlatformVersion`, as `8.6.0`). */
export function lineFor(platformVersion: string | undefined): LineChoice {
  const match = /^(\d+)\.(\d+)/.exec(platformVersion ?? '')
  if (!match) {
    return { line: newestLine, version: newestLine, notice: `No Camunda version in the diagram: previewed as ${newestLine}` }
  }
  const [major, minor] = [Number(match[1]), Number(match[2])]
  const version = `${major}.${minor}`
  if (version in lines) return { line: version as Line, version }
  const newer = Number(newestLine.split('.')[1])
  if (major > 8 || (major === 8 && minor > newer)) {
    return { line: newestLine, version, notice: `${version}: not measured, previewed as ${newestLine}` }
  }
  const oldest = order[0]!
  if (major < 8 || minor < Number(oldest.split('.')[1])) {
    return { line: oldest, version, notice: `${version}: not measured, previewed as ${oldest}` }
  }
  const belongs = belongsTo[version]!
  return { line: belongs, version, notice: `${version}: previewed as ${lines[belongs].runtime}` }
}
