// Opens a file by its address, `?open=…`: from the page's own origin, and from those that whoever built the page allows.
// The page's policy holds the same list: what slips through here is stopped by the browser.
import { lessonFiles } from '../../src/lessons/lessonFiles.ts'
import { isLessonFile, lessonFolders, type LessonFolder } from '../../src/lessons/lessonFolders.ts'
import { readScenarioFile } from '../../src/scenarios/files.ts'
import { readWorkspaceFile } from '../../src/scenarios/workspaceFile.ts'
import { unzipFiles } from '../../src/share/zipFiles.ts'
import { checkDiagram } from '../files/checkDiagram.ts'
import { normalise, stem } from '../files/openText.ts'
import { sniff, type FileKind } from '../files/sniff.ts'
import { workspaceAround } from '../store/actions/workspace.ts'
import { notReached, openAddress, type Found } from './openAddress.ts'

/** Bytes of one file, and milliseconds until it has to be there. */
const limits = { bytes: 5_000_000, patience: 15_000 }

/**
 * A workspace file, a diagram with the scenarios that lie beside it, the archive of a lesson, or a folder: of an example,
 * whose files have its name, or of a lesson. Problems: `OPEN_ADDRESS`, `OPEN_ORIGIN`, `OPEN_KIND`, `NOT_REACHED`, and those of the file.
 */
export async function openForeign(url: string): Promise<Found> {
  const given = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : undefined
  if (!given || !/^https?:$/.test(given.protocol)) return refuse('OPEN_ADDRESS', `${quote(url)} is no address of a file.`, 'It begins with https://')
  if (!mayOpenFrom(given)) return refuseOrigin(given)
  if (given.pathname.endsWith('/lesson.md')) return openLesson(new URL('.', given))
  if (/\.\w+$/.test(given.pathname)) return openFile(given)
  const folder = inFolder(given, '')
  const diagram = inFolder(given, `${lastPart(folder.pathname.slice(0, -1))}.bpmn`)
  const example = await openFile(diagram)
  if (example.ok) return example
  const lesson = await openLesson(folder)
  if (lesson.ok || example.problem.hint !== undefined) return lesson.ok ? lesson : example
  return { ...example, problem: { ...example.problem, hint: `A folder holds ${decoded(lastPart(diagram.pathname))}, or lesson.md.` } }
}

async function openFile(address: URL): Promise<Found> {
  const [read, beside] = await Promise.all([readBytes(address), readBeside(address)])
  if (!read.ok) return read.found
  const name = decoded(lastPart(address.pathname))
  if (/\.zip$/i.test(name) || isZip(read.bytes)) return openArchive(name, read.bytes)
  const decodedText = textOf(address, read.bytes)
  if (!decodedText.ok) return decodedText.found
  const text = normalise(decodedText.text)
  return (kinds[sniff(text)] ?? unknown)({ name, text, ...(beside !== undefined && { beside: normalise(beside) }) })
}

/** What is missing in it, or wrong, the lessons say. */
async function openLesson(folder: URL): Promise<Found> {
  const read = await Promise.all(Object.values(lessonFiles).map(async name => [name, await readAt(inFolder(folder, name))] as const))
  const [, text] = read[0]!
  if (!text.ok) return text.found
  const files = Object.fromEntries(read.flatMap(([name, file]) => (file.ok ? [[name, normalise(file.text)] as const] : [])))
  return { ok: true, instead: { kind: 'lessonFiles', name: decoded(lastPart(folder.pathname.slice(0, -1))), files } }
}

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b

function openArchive(name: string, bytes: Uint8Array): Found {
  const read = unzipFiles(bytes, isLessonFile)
  if (!read.ok && read.reason === 'large') return refuse('OPEN_TOO_LARGE', `${name} holds more than lessons do.`)
  if (!read.ok) return refuse('OPEN_KIND', `${name} is no .zip file, or a damaged one.`)
  const texts = Object.fromEntries(Object.entries(read.files).map(([path, text]) => [path, normalise(text)]))
  const [first, ...others] = lessonFolders(texts, name.replace(/(\.lesson)?\.zip$/i, ''))
  if (!first) return refuse('OPEN_KIND', `${name} holds no lesson.`, `A lesson has the files ${Object.values(lessonFiles).join(', ')}.`)
  if (others.length > 0) return chooseLesson(name, [first, ...others])
  return { ok: true, instead: { kind: 'lessonFiles', ...first } }
}

function chooseLesson(name: string, folders: readonly LessonFolder[]): Found {
  const list = folders.map(folder => ({ label: folder.name, open: () => openAddress({ open: { kind: 'lessonFiles', ...folder } }) }))
  const found = refuse('OPEN_KIND', `${name} holds ${folders.length} lessons.`)
  return { ...found, title: 'Which lesson shall be opened?', offers: { heading: `Lessons in ${name}`, list } }
}

interface Given {
  name: string
  text: string
  /** of the file with scenarios */
  beside?: string
}

const kinds: { [Kind in FileKind]?: (given: Given) => Promise<Found> } = {
  async workspace({ name, text }) {
    const read = readWorkspaceFile(text)
    if (!read.ok) return { ok: false, title, problem: read.problems[0]! }
    const { refused, leftOut = [] } = read.value.diagram === '' ? {} : await checkDiagram(read.value.diagram)
    if (refused) return { ok: false, title, problem: refused }
    return { ok: true, workspace: { ...read.value, keepSecrets: false }, by: name, leftOut }
  },
  async diagram({ name, text, beside }) {
    const { refused, leftOut } = await checkDiagram(text)
    if (refused) return { ok: false, title, problem: refused }
    const workspace = workspaceAround(stem(name), text)
    const scenarios = beside === undefined ? undefined : readScenarioFile(beside)
    if (!scenarios?.ok) {
      const detail = scenarios?.problems[0]?.message
      return { ok: true, workspace, by: name, leftOut, ...(detail !== undefined && { word: { text: `The scenarios beside ${name} can’t be opened.`, detail } }) }
    }
    const { elements, secrets } = scenarios.value
    const selected = Object.keys(elements)[0]
    return {
      ok: true,
      workspace: { ...workspace, scenarios: elements, secrets: { ...workspace.secrets, ...secrets }, ...(selected !== undefined && { selected }) },
      by: name,
      leftOut,
    }
  },
}

/** Scenarios and templates alone would change the work that is there: a person has to want that. */
function unknown({ name }: Given): Found {
  return refuse('OPEN_KIND', `${name} is neither a diagram nor a workspace.`, 'Other files open by dropping them on the page.')
}

const title = 'This file can’t be opened.'

/** What whoever built the page allows. */
function allowedOrigins(): string[] {
  const setting = document.querySelector<HTMLMetaElement>('meta[name="open-origins"]')?.content ?? ''
  return setting.split(/\s+/).filter(Boolean)
}

const mayOpenFrom = ({ origin }: URL) => origin === location.origin || allowedOrigins().includes(origin)

function refuseOrigin({ origin }: URL): Found {
  const allowed = allowedOrigins()
  const from = allowed.length === 0 ? 'only its own files' : `its own files and those of ${allowed.join(', ')}`
  return refuse('OPEN_ORIGIN', `This page opens ${from}, and none of ${origin}.`, 'Download the file, and drop it on the page.')
}

/** The file of this name in the folder, with or without the `/` at its end; `''` is the folder. */
function inFolder(folder: URL, name: string): URL {
  const inside = new URL(folder)
  inside.pathname = `${folder.pathname.replace(/\/+$/, '')}/${name}`
  return inside
}

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1)

interface NotRead {
  ok: false
  found: Found
}
type Read = { ok: true; text: string } | NotRead

const failed = (code: string, message: string, hint?: string): NotRead => ({ ok: false, found: refuse(code, message, hint) })

async function readAt(address: URL): Promise<Read> {
  const read = await readBytes(address)
  return read.ok ? textOf(address, read.bytes) : read
}

function textOf(address: URL, bytes: Uint8Array): Read {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return failed(notReached, `${address.href} can’t be read as text.`)
  }
}

async function readBytes(address: URL): Promise<{ ok: true; bytes: Uint8Array } | NotRead> {
  try {
    const answer = await fetch(address, { credentials: 'same-origin', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(limits.patience) })
    if (!mayOpenFrom(new URL(answer.url))) return { ok: false, found: refuseOrigin(new URL(answer.url)) }
    if (!answer.ok) return failed(notReached, `${address.href} answers ${`${answer.status} ${answer.statusText}`.trim()}.`)
    const bytes = await bytesOf(answer)
    if (!bytes) return failed('OPEN_TOO_LARGE', `${address.href} is larger than ${limits.bytes / 1e6} MB.`)
    return { ok: true, bytes }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return failed(notReached, `${address.origin} did not answer in time.`)
    if (error instanceof TypeError && address.origin !== location.origin) {
      const why = `${address.host} may be out of reach, lead elsewhere, or not let other pages read its files (CORS).`
      return failed(notReached, `${address.href} can’t be read.`, why)
    }
    return failed(notReached, `${address.href} can’t be read.`)
  }
}

/** Undefined when there are too many; none is read beyond the limit. */
async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(answer.headers.get('content-length') ?? 0) > limits.bytes) return undefined
  const pieces: BlobPart[] = []
  let length = 0
  const reader = answer.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    pieces.push(read.value)
    length += read.value.length
    if (length <= limits.bytes) continue
    await reader?.cancel()
    return undefined
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

/** `name.scenarios.json` beside `name.bpmn`; most diagrams have none. */
async function readBeside(diagram: URL): Promise<string | undefined> {
  if (!diagram.pathname.endsWith('.bpmn')) return undefined
  const address = new URL(diagram)
  address.pathname = diagram.pathname.replace(/\.bpmn$/, '.scenarios.json')
  const read = await readAt(address)
  return read.ok ? read.text : undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const quote = (text: string) => `“${text.length > 120 ? `${text.slice(0, 120)}…` : text}”`

function refuse(code: string, message: string, hint?: string): Extract<Found, { ok: false }> {
  return { ok: false, title, problem: { code, severity: 'error', message, ...(hint !== undefined && { hint }) } }
}
