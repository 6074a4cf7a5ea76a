// Stands in for `@bpmn-io/semver-compat` where the modeler's packages import it (see vite.config.ts): a whole library of
// versions for the few questions that templates and the FEEL editor ask. Each answers as the original: what can't be read
// forbids nothing.
import { isInRange, plainVersion } from '../../src/templates/engines.ts'

type ByEngine = Readonly<Record<string, string | undefined>>

/** Null: the range or the version can't be read. */
export const isSatisfied = (range: string, version: string): boolean | null => isInRange(range, version) ?? null

export const isCompatible = (required: ByEngine, provided: ByEngine): boolean =>
  Object.entries(required).every(([engine, range = '']) => !provided[engine] || isSatisfied(range, provided[engine]) !== false)

/** The versions that are in their range. */
export const getCompatible = (required: ByEngine, provided: ByEngine): ByEngine =>
  Object.fromEntries(Object.entries(required).flatMap(([engine, range = '']) => {
    const version = provided[engine]
    return version && isSatisfied(range, version) ? [[engine, version] as const] : []
  }))

/** The versions that can be read, each of three numbers. */
export const getCoerced = (versions: ByEngine): ByEngine =>
  Object.fromEntries(Object.entries(versions).flatMap(([engine, version = '']) => {
    const plain = plainVersion(version)
    return plain === undefined ? [] : [[engine, plain] as const]
  }))
