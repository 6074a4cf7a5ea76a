// What a link is before it is unpacked, and after. A link lives for ever, and is not to be trusted: each version that was
// ever written can be read, and everything in it is checked as a file would be.
import type { Problem } from '../problem.ts'
import type { Workspace } from '../workspace.ts'
import { dictionary1 } from './dictionary1.ts'
import { readContent } from './linkContent.ts'
import type { Unpacked } from './packed.ts'

/** Version of links that is written. */
export const linkVersion = 1
/** Most characters of a link's data: a comment on GitHub still takes it, and browsers take far more. */
export const longestLink = 60_000
/** Most bytes that a link may stand for. */
export const largestContent = 5_000_000

/** `stoodIn`: names of secrets whose values did not travel; a dummy value stands in for each. */
export type DecodedLink =
  | { ok: true; workspace: Workspace; stoodIn: string[]; problems: Problem[] }
  | { ok: false; problem: Problem }

export interface TakenLink {
  ok: true
  packed: string
  dictionary: string
  /** most bytes that it may be unpacked to */
  limit: number
  /** what was unpacked, checked */
  read(unpacked: Unpacked): DecodedLink
}

/**
 * Takes the data of a link, also where blanks, line breaks or a full stop came with it. Problems: `LINK_UNREADABLE`,
 * `LINK_NEWER`, `LINK_TOO_LARGE`; of what is unpacked `LINK_DAMAGED`, `LINK_TOO_LARGE`, `LINK_CONTENT`. The diagram is
 * checked for size and depth, not for being BPMN.
 */
export function takeLink(data: string): TakenLink | { ok: false; problem: Problem } {
  if (data.length > longestLink * 2) return refuse('tooLarge')
  const [, version, packed] = /^(\d{1,4})\.([\w-]+)$/.exec(data.replace(/\s+/g, '').replace(/[^\w-]+$/, '')) ?? []
  if (version === undefined || packed === undefined) return refuse('unreadable')
  const known = versions[version]
  if (!known) return refuse(Number(version) > linkVersion ? 'newer' : 'unreadable')
  return { ok: true, packed, ...known }
}

/** Each that was ever written. */
const versions: Record<string, Omit<TakenLink, 'ok' | 'packed'>> = {
  '1': {
    dictionary: dictionary1,
    limit: largestContent,
    read(unpacked) {
      if (!unpacked.ok) return refuse(unpacked.reason === 'large' ? 'tooLarge' : 'damaged')
      const content = readContent(unpacked.text, largestContent)
      return content.ok ? content : refuse('content', content.reason)
    },
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
