// Lessons among many files: of an archive, or of what was dropped.
import { lessonFiles } from './lessonFiles.ts'

export interface LessonFolder {
  /** of the folder, and so of the lesson */
  name: string
  /** by their names, without the folder */
  files: Record<string, string>
}

const names: readonly string[] = Object.values(lessonFiles)

/** Is it, by its name, a file of a lesson? `/` stands between folders. */
export const isLessonFile = (path: string): boolean => names.includes(fileOf(path))

/**
 * The folders that hold files of a lesson, in the order of their paths; `otherwise` is the name of one that has none. Folders
 * without a text are left out where another one has it: a diagram beside the lessons makes no lesson.
 */
export function lessonFolders(files: Readonly<Record<string, string>>, otherwise: string): LessonFolder[] {
  const folders = new Map<string, Record<string, string>>()
  for (const path of Object.keys(files).filter(isLessonFile).sort()) {
    const folder = path.slice(0, -fileOf(path).length)
    folders.set(folder, { ...folders.get(folder), [fileOf(path)]: files[path]! })
  }
  const found = [...folders].map(([folder, inside]) => ({ name: fileOf(folder.slice(0, -1)) || otherwise, files: inside }))
  const withText = found.filter(({ files: inside }) => Object.hasOwn(inside, lessonFiles.text))
  return withText.length > 0 ? withText : found
}

const fileOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
