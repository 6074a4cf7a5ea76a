import type { Preview } from '../../../src/view.ts'
import type { FrameOutcome } from '../messages.ts'

/** What of a preview is told to others. */
export function outcomeOf({ outcome: { kind, badge, sentence, message }, variables }: Preview, scenario: string): FrameOutcome {
  return {
    kind,
    badge,
    sentence,
    ...(message !== undefined && { message }),
    scenario,
    variables: variables.map(({ name, value, change }) => ({ name, text: value.text, change })),
  }
}
