// The checks as they stand; below one that is not met: why.
import { useId } from 'react'
import { checksOf, type CheckResult } from '../../src/lessons/checks.ts'
import { pickScenario } from '../store/actions/scenarios.ts'
import { showConnector } from '../store/actions/diagram.ts'
import { useCovered } from '../store/panes.ts'
import { appStore } from '../store/store.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import { Marked } from '../ui/Marked.tsx'
import type { OpenLesson } from './lessonStore.ts'

type Standing = 'met' | 'failed' | 'waiting'

const icons: Record<Standing, IconName> = { met: 'check', failed: 'close', waiting: 'lock' }
const words: Record<Standing, string> = { met: 'Met', failed: 'Not met', waiting: 'Waits' }

export function ChecksList({ open }: { open: OpenLesson }) {
  const { lesson } = open
  // Who presents has a class guess: the checks tell of the outcome, too.
  const results = useCovered() ? undefined : open.results
  const heading = useId()
  const checks = checksOf(lesson)
  const visibleMet = results?.every(({ ok, hidden }) => ok || hidden) ?? false
  const met = results?.filter(({ ok }) => ok).length ?? 0
  const done = results !== undefined && met === results.length
  return (
    <section className="lesson-checks" aria-labelledby={heading}>
      <h3 id={heading}>
        Checks <span className="muted">{results ? `${countMet(results, visibleMet)} of ${checks.length}` : '…'}</span>
      </h3>
      <ul>
        {checks.map(({ element, scenario }) => {
          const result = results?.find(each => each.element === element && each.scenario === scenario.id)
          return <Check key={`${element} ${scenario.id}`} name={scenario.name} element={element} hidden={scenario.hidden === true} reveal={visibleMet} result={result} />
        })}
      </ul>
      <output className="lesson-done" data-done={done || undefined}>
        {done && (
          <>
            <Icon name="check" size={16} /> All checks are met: the lesson is done.
          </>
        )}
      </output>
    </section>
  )
}

/** Hidden checks count once they are run in the open. */
const countMet = (results: readonly CheckResult[], reveal: boolean) => results.filter(({ ok, hidden }) => ok && (!hidden || reveal)).length

interface CheckProps {
  name: string
  element: string
  hidden: boolean
  /** hidden checks may be seen */
  reveal: boolean
  result: CheckResult | undefined
}

function Check({ name, element, hidden, reveal, result }: CheckProps) {
  const isCovered = hidden && !reveal
  const standing: Standing = !result || isCovered ? 'waiting' : result.ok ? 'met' : 'failed'
  const shownName = hidden && standing !== 'failed' ? 'Hidden check' : name
  return (
    <li className="lesson-check" data-standing={standing}>
      <span className="lesson-check-mark">
        <Icon name={icons[standing]} size={14} />
        <span className="visually-hidden">{words[standing]}: </span>
      </span>
      <div>
        {hidden ? (
          <span>
            {shownName}
            {isCovered && <span className="muted"> is run when the others are met</span>}
            {standing === 'failed' && <span className="muted"> (hidden check)</span>}
          </span>
        ) : (
          <button type="button" className="link" title="Show this scenario" onClick={() => result && look(element, result.scenario)}>
            {shownName}
          </button>
        )}
        {standing === 'failed' && result?.cause && (
          <p className="lesson-cause">
            <Marked text={result.cause.message} />
            {result.cause.hint && (
              <span className="muted">
                {' '}
                <Marked text={result.cause.hint} />
              </span>
            )}
          </p>
        )}
      </div>
    </li>
  )
}

function look(element: string, scenario: string) {
  if (appStore.getState().previewed !== element) showConnector(element)
  pickScenario(scenario)
}
