// Builds the service worker beside the page, with the list of all built files in it.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { BuiltFile } from '../offline/files.ts'

const source = fileURLToPath(new URL('../offline/sw.ts', import.meta.url))
const fileName = 'sw.js'

export function serviceWorker(): Plugin {
  let folder = 'dist'
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir)
      if (build.outDir.startsWith('/')) folder = build.outDir
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName })
    },
    closeBundle: {
      // After everything else is in the folder.
      order: 'post',
      sequential: true,
      handler(error?: Error) {
        const path = join(folder, fileName)
        // A build that failed tells its own reason.
        if (error || !existsSync(path)) return
        const list = `const builtFiles=${JSON.stringify(builtFiles(folder))};`
        writeFileSync(path, `(()=>{${list}${readFileSync(path, 'utf8')}})()\n`)
      },
    },
  }
}

/** All files that a page may ask for; those whose names begin with a dot are none. */
function builtFiles(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path !== fileName && !/(?:^|\/)\./.test(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map(path => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex').slice(0, 10)])
}
