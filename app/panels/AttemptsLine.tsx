import { Fragment } from 'react'
import type { AttemptView } from '../../src/view.ts'
import { showAttempt } from '../store/actions/scenarios.ts'
import { Icon } from '../ui/icons.tsx'
import { outcomeKinds } from './outcomeKinds.ts'

/** With more attempts than this, those that are only tried again show their number alone. */
const fewAttempts = 4

/** The attempts one after the other, with the time between them; a click shows one. */
export function AttemptsLine({ attempts, shown }: { attempts: readonly AttemptView[]; shown: number }) {
  if (attempts.length < 2) return null
  return (
    <ol className="attempts" aria-label="Attempts">
      {attempts.map(({ no, atMs, retries, outcome, given }, index) => {
        const gap = index === 0 ? 0 : atMs - attempts[index - 1]!.atMs
        return (
          <Fragment key={no}>
            {index > 0 && <li className="attempt-gap" aria-hidden="true">{gap > 0 ? `${duration(gap)} ›` : '›'}</li>}
            <li>
              <button
                type="button"
                className="attempt"
                aria-current={no === shown}
                aria-label={`${no} ${outcome.badge}`}
                data-repeated={!given || undefined}
                data-tone={outcome.kind}
                title={`Attempt ${no}: ${outcome.badge}, ${retries} ${retries === 1 ? 'retry' : 'retries'} left${given ? '' : '; the last given result, repeated'}`}
                onClick={() => showAttempt(no)}
              >
                <span style={{ color: 'var(--tone)', display: 'inline-flex' }}>
                  <Icon name={outcomeKinds[outcome.kind].icon} size={12} />
                </span>
                {attempts.length > fewAttempts && outcome.kind === 'retry' ? no : `${no} ${outcome.badge}`}
              </button>
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}

const units: [unit: string, milliseconds: number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
]

/** `90000` as `1 min 30 s`. */
export function duration(milliseconds: number): string {
  let rest = milliseconds
  const parts: string[] = []
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size)
    if (count > 0) parts.push(`${count} ${unit}`)
    rest -= count * size
  }
  return parts.length === 0 ? '0 s' : parts.slice(0, 2).join(' ')
}
