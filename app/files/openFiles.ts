// Files from the disk: chosen in the browser's dialog, dropped on the page, or pasted.
import { notifyError } from '../store/actions/notices.ts'
import { openTexts, type NamedText } from './openText.ts'

const largest = 50_000_000

/** Shows the browser's dialog, and opens what was chosen. */
export function chooseFiles(accept = '.bpmn,.xml,.json') {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = true
  input.addEventListener('change', () => void openFiles([...(input.files ?? [])]))
  input.click()
}

export async function openFiles(files: readonly File[]) {
  const texts: NamedText[] = []
  for (const file of files) {
    if (file.size > largest) {
      notifyError(`${file.name} is too large: ${Math.round(file.size / 1e6)} MB, 50 MB at most.`)
      continue
    }
    try {
      texts.push({ name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) })
    } catch {
      notifyError(`${file.name} can't be read as text in UTF-8.`, 'Nothing was changed.')
    }
  }
  await openTexts(texts)
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
    void openFiles([...(event.dataTransfer?.files ?? [])])
  }
  const paste = (event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable], [role="textbox"], .monaco-editor')) return
    const files = [...(event.clipboardData?.files ?? [])]
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (files.length === 0 && !/^\s*[<{[]/.test(text)) return
    event.preventDefault()
    void (files.length > 0 ? openFiles(files) : openTexts([{ name: 'pasted', text }]))
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
