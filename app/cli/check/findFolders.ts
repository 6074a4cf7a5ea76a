// Example and lesson folders below a folder, told apart by the files in them.
import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { lessonFiles } from '../../../src/lessons/readLesson.ts'

export interface FoundFolder {
  /** as it is shown: begins as it was asked for */
  path: string
  kind: 'example' | 'lesson'
  /** names of the files in it */
  files: string[]
}

/** In the order of their paths; `undefined`: there is no such folder. */
export function findFolders(path: string): FoundFolder[] | undefined {
  const entries = entriesOf(path)
  if (!entries) return undefined
  const files = entries.filter(entry => entry.isFile()).map(({ name }) => name)
  const kind = kindOf(files)
  const below = entries
    .filter(entry => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .flatMap(({ name }) => findFolders(join(path, name)) ?? [])
  return [...(kind ? [{ path, kind, files }] : []), ...below]
}

function entriesOf(path: string): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch {
    return undefined
  }
}

export const isDiagram = (name: string) => name.endsWith('.bpmn')
export const isScenarioFile = (name: string) => name === 'scenarios.json' || name.endsWith('.scenarios.json')
export const textFile = 'about.md'

/** A diagram alone is no example: it promises nothing, and says nothing of itself. */
function kindOf(files: readonly string[]): FoundFolder['kind'] | undefined {
  const has = (name: string) => files.includes(name)
  if (has(lessonFiles.text) || has(lessonFiles.checks) || (has(lessonFiles.start) && has(lessonFiles.solution))) return 'lesson'
  return files.some(isScenarioFile) || (has(textFile) && files.some(isDiagram)) ? 'example' : undefined
}
