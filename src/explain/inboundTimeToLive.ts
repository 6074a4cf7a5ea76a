// How long a message waits for somebody: a text that is no duration.
import { propertyField } from '../bpmn/fields.ts'
import type { Fix } from '../problem.ts'
import { inboundTypeOf } from '../runtime/inbound/modelProcess.ts'
import { parseDuration } from '../runtime/retryBackoff.ts'
import { propertyOf, type InboundRule } from './inboundContract.ts'

/** One time to live that is no duration keeps the whole process from being read. */
export const timeToLiveUnread: InboundRule = {
  code: 'TIME_TO_LIVE_UNREAD',
  explain: ({ model, run }) => {
    if (run.importError === undefined) return []
    return Object.values(model.elements).flatMap(each => {
      const text = propertyOf(each, 'messageTtl')
      if (inboundTypeOf(each) === undefined || text === undefined || parseDuration(text) !== undefined) return []
      const field = propertyField('messageTtl')
      const insert = meantDuration(text)
      const fix: Fix | undefined =
        insert === undefined ? undefined : { label: `Use ${insert}`, element: each.id, field, from: 0, to: text.length, insert }
      return [
        {
          code: 'TIME_TO_LIVE_UNREAD',
          severity: 'error',
          message: `\`${text}\` is no time to live, so that the whole process can’t be read: none of its connectors is there.`,
          hint: 'Days, hours, minutes and seconds count, as P1DT2H or PT30M: no weeks, months, FEEL or secrets.',
          at: { element: each.id, field, from: 0, to: text.length },
          ...(fix && { fix }),
        },
      ]
    })
  },
}

/** What was probably meant: weeks, `1h`, seconds, or a duration within FEEL. */
function meantDuration(text: string): string | undefined {
  const bare = text.trim().replace(/^=\s*(?:duration\(\s*)?"([^"]*)"\s*\)?$/, '$1')
  const weeks = /^P(\d{1,6})W$/i.exec(bare)
  if (weeks) return `P${Number(weeks[1]) * 7}D`
  const short = /^(\d{1,9})\s*([smhd]?)$/i.exec(bare)
  if (short) return short[2]!.toLowerCase() === 'd' ? `P${short[1]}D` : `PT${short[1]}${short[2]!.toUpperCase() || 'S'}`
  return parseDuration(bare) === undefined ? undefined : bare
}
