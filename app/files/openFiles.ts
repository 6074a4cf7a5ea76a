// Files from the disk: chosen in the browser's dialog, dropped on the page, or pasted.
import { notifyError } from '../store/actions/notices.ts'
import { decodeText } from './decodeText.ts'
import { openTexts, pasted, type NamedText } from './openText.ts'

const largest = 50_000_000

interface FileAt {
  /** with its folders, `/` between them */
  path: string
  file: File
}

let openLessons: ((files: FileAt[]) => Promise<void>) | undefined

/** Lessons and their results are opened in a room below this one. */
export const handLessonsTo = (open: (files: FileAt[]) => Promise<void>) => {
  openLessons = open
}

const isOfLesson = (path: string) => /\.(zip|result\.json)$/i.test(path) || /(^|\/)lesson\.md$/i.test(path)

/** Shows the browser's dialog, and opens what was chosen. */
export function chooseFiles(accept = '.bpmn,.xml,.json,.zip,.md') {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = true
  input.addEventListener('change', () => void openAll([...(input.files ?? [])].map(file => ({ path: file.name, file }))))
  input.click()
}

/** A lesson's folder has diagrams and scenarios too: they belong to it. */
async function openAll(files: FileAt[]) {
  if (openLessons && files.some(({ path }) => isOfLesson(path))) await openLessons(files)
  else await openFiles(files.map(({ file }) => file))
}

async function openFiles(files: readonly File[]) {
  const texts: NamedText[] = []
  for (const file of files) {
    if (file.size > largest) {
      notifyError(`${file.name} is too large: ${Math.round(file.size / 1e6)} MB, 50 MB at most.`)
      continue
    }
    const text = await read(file)
    if (text === undefined) notifyError(`${file.name} can't be read as text.`, 'It is no text file, or in another encoding than UTF-8. Nothing was changed.')
    else texts.push({ name: file.name, text })
  }
  await openTexts(texts)
}

/** The files of a drop, those in folders too; the transfer must be read at once, before it is gone. */
async function filesIn({ files, items }: DataTransfer): Promise<FileAt[]> {
  const plain = [...files].map(file => ({ path: file.name, file }))
  const entries = [...items].map(item => item.webkitGetAsEntry())
  if (!entries.some(entry => entry?.isDirectory)) return plain
  const found = await Promise.all(entries.flatMap(entry => (entry ? [filesOf(entry, '')] : [])))
  return found.flat()
}

/** Deepest folder, and most files of one, that are looked at. */
const [deepest, most] = [4, 200]

async function filesOf(entry: FileSystemEntry, folder: string): Promise<FileAt[]> {
  const path = `${folder}${entry.name}`
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ path, file }]
  }
  if (path.split('/').length > deepest) return []
  const inside = await entriesOf(entry as FileSystemDirectoryEntry)
  return (await Promise.all(inside.map(each => filesOf(each, `${path}/`)))).flat()
}

/** Browsers give them in portions, and an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    found.push(...portion)
    if (portion.length === 0 || found.length >= most) return found.slice(0, most)
  }
}

/** undefined as well when it is gone by now, or a folder */
async function read(file: File): Promise<string | undefined> {
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return undefined
  }
}

/** Takes files that are dropped anywhere, and files or BPMN text that are pasted outside of editors. */
export function takeDropsAndPastes(onDragging: (dragging: boolean) => void): () => void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    onDragging(true)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) onDragging(false)
  }
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    onDragging(false)
    if (event.dataTransfer) void filesIn(event.dataTransfer).then(openAll)
  }
  const paste = (event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable], [role="textbox"], .monaco-editor')) return
    const files = [...(event.clipboardData?.files ?? [])]
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (files.length === 0 && !/^\s*[<{[]/.test(text)) return
    event.preventDefault()
    void (files.length > 0 ? openAll(files.map(file => ({ path: file.name, file }))) : openTexts([{ name: pasted, text }]))
  }
  // In the capture phase: editors take drops for themselves otherwise.
  window.addEventListener('dragover', over, true)
  window.addEventListener('dragleave', leave, true)
  window.addEventListener('drop', drop, true)
  window.addEventListener('paste', paste)
  return () => {
    window.removeEventListener('dragover', over, true)
    window.removeEventListener('dragleave', leave, true)
    window.removeEventListener('drop', drop, true)
    window.removeEventListener('paste', paste)
  }
}
