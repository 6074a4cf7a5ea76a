// What the frame's address asks for, by whichever way it comes.
import type { FrameAddress } from '../address.ts'
import { fetchFiles } from '../fetchFiles.ts'
import type { HandedFile } from '../messages.ts'
import { loadScript, parts, type Material } from '../parts.ts'
import type { Opened } from '../workspace.ts'

/** What can go wrong, in words for the reader of a page. */
export class MaterialError extends Error {}

/** Undefined: the page around the frame hands it over later. Throws `MaterialError`. */
export async function loadMaterial({ open, src, handed }: FrameAddress): Promise<Material | undefined> {
  if (handed) return undefined
  if (src !== undefined) return materialOf(await fetched(src))
  if (open?.kind === 'link') return read('embed/open-link.js', () => parts().openLink?.(open.data))
  if (open?.kind === 'example') return loadExample(open.name)
  return loadExample('start')
}

/** From files that were handed over, or fetched. */
export function materialOf(files: readonly HandedFile[]): Promise<Material> {
  return read('embed/open-files.js', () => parts().openFiles?.(files))
}

async function loadExample(name: string): Promise<Material> {
  if (!/^[\w-]{1,80}$/.test(name)) throw new MaterialError(`There is no example ${name}.`)
  await loadScript(`embed/examples/${name}.js`).catch(() => undefined)
  const { examples } = parts()
  if (!Object.hasOwn(examples, name)) throw new MaterialError(`There is no example ${name}, or it can't be loaded.`)
  return examples[name]!
}

async function fetched(src: string): Promise<HandedFile[]> {
  try {
    const address = new URL(src, document.baseURI)
    return await fetchFiles(address)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new MaterialError(`${src} can't be loaded: ${reason}. A frame may read files beside the playground only; the element \`<connector-playground src>\` hands over those of its own page.`)
  }
}

/** By the script that opens it. Throws `MaterialError`. */
async function read(script: string, open: () => Promise<Opened> | undefined): Promise<Material> {
  await loadScript(script)
  const opened = await open()
  if (!opened) throw new MaterialError('A part of the playground can\'t be loaded.')
  if (!opened.ok) throw new MaterialError(opened.message)
  return opened.material
}
