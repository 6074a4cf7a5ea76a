// A link holds a whole workspace, in the part of the address that no server sees: `1.` and the workspace, compressed.
// A link lives for ever, and is not to be trusted: each version that was ever written can be read, and everything in it
// is checked as a file would be.
import type { Problem } from '../problem.ts'
import type { Workspace } from '../workspace.ts'
import { dictionary1 } from './dictionary1.ts'
import { readContent, usedTemplates, writeContent } from './linkContent.ts'
import { pack, unpack } from './pack.ts'
import { secretsIn } from './secretTexts.ts'

/** Version of links that is written. */
export const linkVersion = 1
/** Most characters of a link's data: a comment on GitHub still takes it, and browsers take far more. */
export const longestLink = 60_000
/** Most bytes that a link may stand for. */
const largestContent = 5_000_000

export interface LinkOptions {
  /** with the values of the secrets, and with the key pairs of scenarios; else the secrets travel by name only */
  secrets?: boolean
}

export type EncodedLink =
  | {
      ok: true
      /** for `#w=` */
      data: string
      /** of the data, in characters */
      length: number
      /** names of imported templates that are not in it: no element names them */
      leftOut: string[]
      /** names of secrets whose values are in it all the same: they stand in the diagram or a scenario */
      exposed: string[]
    }
  | { ok: false; problem: Problem }

/** `stoodIn`: names of secrets whose values did not travel; a dummy value stands in for each. */
export type DecodedLink =
  | { ok: true; workspace: Workspace; stoodIn: string[]; problems: Problem[] }
  | { ok: false; problem: Problem }

/**
 * Writes the data of a link. Without the secrets it holds no value that they have, unless that stands elsewhere, too.
 * Problems: `LINK_TOO_LONG`, and of what no link may hold those of `decodeLink`.
 */
export function encodeLink(workspace: Workspace, { secrets = false }: LinkOptions = {}): EncodedLink {
  const content = writeContent(workspace, secrets)
  if (content.length > largestContent) return { ok: false, problem: tooLong() }
  const data = `${linkVersion}.${pack(content, dictionary1)}`
  const { length } = data
  if (length > longestLink) return { ok: false, problem: tooLong(length) }
  // What can't be opened is not handed out.
  const opened = decodeLink(data)
  if (!opened.ok) return opened
  const used = new Set(usedTemplates(workspace))
  const leftOut = workspace.templates.filter(template => !used.has(template)).map(({ name }) => name)
  const exposed = secrets ? [] : secretsIn(content, workspace.secrets)
  return { ok: true, data, length, leftOut, exposed }
}

/**
 * Reads the data of a link, also where blanks, line breaks or a full stop came with it. Problems: `LINK_UNREADABLE`,
 * `LINK_NEWER`, `LINK_DAMAGED`, `LINK_TOO_LARGE`, `LINK_CONTENT`. The diagram is checked for size and depth, not for being BPMN.
 */
export function decodeLink(data: string): DecodedLink {
  if (data.length > longestLink * 2) return refuse('tooLarge')
  const [, version, packed] = /^(\d{1,4})\.([\w-]+)$/.exec(data.replace(/\s+/g, '').replace(/[^\w-]+$/, '')) ?? []
  if (version === undefined || packed === undefined) return refuse('unreadable')
  const read = readers[version]
  if (!read) return refuse(Number(version) > linkVersion ? 'newer' : 'unreadable')
  return read(packed)
}

/** One for each version that was ever written. */
const readers: Record<string, (packed: string) => DecodedLink> = {
  '1'(packed) {
    const unpacked = unpack(packed, dictionary1, largestContent)
    if (!unpacked.ok) return refuse(unpacked.reason === 'large' ? 'tooLarge' : 'damaged')
    const content = readContent(unpacked.text, largestContent)
    return content.ok ? content : refuse('content', content.reason)
  },
}

const askAgain = 'Copy it once more as a whole, or ask whoever sent it for the workspace as a file.'

const refusals: Record<'unreadable' | 'newer' | 'damaged' | 'tooLarge' | 'content', Omit<Problem, 'severity'>> = {
  unreadable: { code: 'LINK_UNREADABLE', message: 'This is not a link that the playground has made.', hint: askAgain },
  newer: { code: 'LINK_NEWER', message: 'The link was made by a newer playground.', hint: 'Reload the page, which may bring the newer one.' },
  damaged: { code: 'LINK_DAMAGED', message: 'The link is damaged: a part of it is missing, or was changed on the way.', hint: askAgain },
  tooLarge: { code: 'LINK_TOO_LARGE', message: 'The link stands for more than the playground opens.' },
  content: { code: 'LINK_CONTENT', message: 'The link holds something that the playground does not open.' },
}

function refuse(why: keyof typeof refusals, reason?: string): { ok: false; problem: Problem } {
  const { message, ...rest } = refusals[why]
  return { ok: false, problem: { ...rest, severity: 'error', message: reason === undefined ? message : `${message} ${reason}` } }
}

function tooLong(length?: number): Problem {
  const size = length === undefined ? 'even compressed' : `${length.toLocaleString('en')} characters`
  return {
    code: 'LINK_TOO_LONG',
    severity: 'error',
    message: `This workspace is too large for a link: ${size}, where ${longestLink.toLocaleString('en')} are the most.`,
    hint: 'Save it as a file instead; the file opens by dropping it on the page.',
  }
}
