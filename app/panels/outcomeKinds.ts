import type { OutcomeKind } from '../../src/view.ts'
import type { IconName } from '../ui/icons.tsx'

/** Icon and word of each outcome: its colour never stands alone. */
export const outcomeKinds: Record<OutcomeKind, { icon: IconName; word: string }> = {
  completed: { icon: 'check', word: 'Completes' },
  bpmnError: { icon: 'bolt', word: 'BPMN error' },
  retry: { icon: 'again', word: 'Retry' },
  incident: { icon: 'warning', word: 'Incident' },
  rejected: { icon: 'close', word: 'Rejected' },
  notActivated: { icon: 'minus', word: 'Not activated' },
  waiting: { icon: 'clock', word: 'Waits' },
  noEffect: { icon: 'minus', word: 'No effect' },
  unknown: { icon: 'question', word: 'Not known' },
}
