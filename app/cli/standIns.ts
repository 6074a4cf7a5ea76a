// The classic script of the whole app, for frames in a sandbox: modules that need an origin, or are too large to come with
// every frame, are replaced by others of the same face.
import { existsSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Below `app/`: which module takes the place of which. */
const standIns: Record<string, string> = {
  'files/shipped.ts': 'shipped.ts',
  'files/download.ts': 'download.ts',
  'store/startWorker.ts': 'startWorker.ts',
  'editors/MonacoJson.tsx': 'LightJson.tsx',
  'editors/elementTemplateSchema.ts': 'elementTemplateSchema.ts',
  'canvas/loadValidator.ts': 'loadValidator.ts',
  'canvas/guardLinks.ts': 'guardLinks.ts',
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

/** Of the modeler's font the one format that every browser knows today: it is built into the styles. */
export function oneFont(): Plugin {
  return {
    name: 'one-font',
    enforce: 'pre',
    transform: {
      filter: { id: /\/bpmn-font\/css\/bpmn\.css$/ },
      handler(code) {
        const [all, face] = /@font-face \{[^}]*?url\(('[^']+\.woff2)[^}]*\}/.exec(code) ?? []
        if (!all) return this.error('bpmn-js no longer keeps its font where it was: see standIns.ts')
        return { code: code.replace(all, `@font-face { font-family: 'bpmn'; src: url(${face}') format('woff2'); }`), map: null }
      },
    },
  }
}
