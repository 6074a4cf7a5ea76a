// A link holds a whole workspace, in the part of the address that no server sees: `1.` and the workspace, compressed.
import type { Problem } from '../problem.ts'
import type { Workspace } from '../workspace.ts'
import { dictionary1 } from './dictionary1.ts'
import { usedTemplates, writeContent } from './linkContent.ts'
import { pack, unpack } from './pack.ts'
import { secretsIn } from './secretTexts.ts'
import { largestContent, linkVersion, longestLink, takeLink, type DecodedLink } from './takeLink.ts'

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

/** Reads the data of a link; see `takeLink` for the problems. */
export function decodeLink(data: string): DecodedLink {
  const link = takeLink(data)
  return link.ok ? link.read(unpack(link.packed, link.dictionary, link.limit)) : link
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
