// The classic script of the whole app, for frames in a sandbox: modules that need an origin, or are too large to come with
// every frame, are replaced by others of the same face.
import { existsSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Below `app/`: which module takes the place of which. */
const standIns: Record<string, string> = {
  'files/shipped.ts': 'shipped.ts',
  'store/startWorker.ts': 'startWorker.ts',
  'editors/MonacoJson.tsx': 'LightJson.tsx',
  'editors/elementTemplateSchema.ts': 'elementTemplateSchema.ts',
  'canvas/loadValidator.ts': 'loadValidator.ts',
  'shell/learn.ts': 'noLessons.ts',
  'lessons/LessonPane.tsx': 'noLessons.ts',
  'lessons/openLessonFiles.ts': 'noLessons.ts',
  'offline/keepOffline.ts': 'keepOffline.ts',
}

/** `root` with a slash at its end. */
export function sandboxStandIns(root: string): Plugin {
  const instead = new Map(Object.entries(standIns).map(([path, file]) => [`${root}app/${path}`, `${root}app/embed/sandbox/${file}`]))
  return {
    name: 'sandbox-stand-ins',
    enforce: 'pre',
    buildStart() {
      const gone = [...instead].flat().filter(file => !existsSync(file))
      if (gone.length > 0) this.error(`standIns.ts names files that are not there: ${gone.join(', ')}`)
    },
    resolveId: {
      filter: { id: /^\.{1,2}\// },
      async handler(id, importer, options) {
        const found = await this.resolve(id, importer, { ...options, skipSelf: true })
        return found ? instead.get(found.id) : undefined
      },
    },
  }
}
