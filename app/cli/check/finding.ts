// What `check` says of a folder.
import { join } from 'node:path'

export interface Finding {
  /** stable, as `PROMISE_OUTCOME` */
  code: string
  message: string
  /** with the folder's path before it */
  file: string
  /** from 1 */
  line: number
}

export interface Verdict {
  path: string
  kind: 'example' | 'lesson'
  problems: Finding[]
  /** what was looked at, for people: `3 scenarios` */
  looked: string
}

/** Collects what is wrong in the files of one folder. A problem of a whole file is told at its first line. */
export class Findings {
  readonly all: Finding[] = []
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  add(code: string, message: string, file: string, line = 1): void {
    this.all.push({ code, message, file: join(this.folder, file), line })
  }
}
