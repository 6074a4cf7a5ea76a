// The version lens: what each measured version makes of the task, and in words what differs from the chosen one.
import type { ReactNode } from 'react'
import type { LineComparison, LineDifference, LineView, VariableDifference } from '../../src/view.ts'
import { setPlatformVersion } from '../store/actions/diagram.ts'
import { toggleLens } from '../store/actions/lens.ts'
import { useCovered, usePanes } from '../store/panes.ts'
import { loadChildren } from '../store/session.ts'
import { useSelect } from '../store/store.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Marked } from '../ui/Marked.tsx'
import { Value } from '../ui/Value.tsx'
import { measuredOn } from './measured.ts'
import { outcomeKinds } from './outcomeKinds.ts'

/** Opens and closes the lens; stands in the title of the pane. */
export function LensButton() {
  const open = useSelect(state => state.lens !== undefined)
  const possible = useSelect(state => state.previewed !== undefined)
  const shown = usePanes().includes('outcome')
  if (useCovered() || !shown) return null
  return (
    <Button
      small
      icon="rows"
      aria-label="Compare versions"
      aria-expanded={open}
      disabled={!possible}
      title="What each measured Camunda version makes of this"
      onClick={toggleLens}
    >
      <span>Compare<span className="compared-word"> versions</span></span>
    </Button>
  )
}

export function LineLens() {
  const lens = useSelect(state => state.lens)
  const element = useSelect(state => state.previewed)
  if (!lens) return null
  const comparison = lens.comparison?.element === element ? lens.comparison : undefined
  return (
    <section className={`lens group${lens.stopped ? ' is-stale' : ''}`} aria-label="Versions compared">
      <p className="lens-summary">{lens.stopped?.message ?? (comparison ? summary(comparison) : 'Comparing…')}</p>
      {comparison && <Lines comparison={comparison} />}
      {comparison?.lines.flatMap(({ notices }) => notices).map(notice => <p key={notice} className="lens-notice">{notice}</p>)}
    </section>
  )
}

function summary({ chosen, lines }: LineComparison): string {
  const others = lines.filter(({ differences }) => differences.length > 0).map(({ line }) => line)
  const shown = chosen.version === chosen.line ? chosen.line : `${chosen.version}, shown as ${chosen.line}`
  const known = lines.some(({ outcome }) => outcome.kind !== 'unknown')
  if (others.length === 0) return !known ? 'What happens is not known for any version.' : `All measured versions do the same as ${shown}.`
  return `${listed(others)} ${others.length === 1 ? 'differs' : 'differ'} from ${shown}.`
}

const listed = (names: readonly string[]) => [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')

function Lines({ comparison: { chosen, lines } }: { comparison: LineComparison }) {
  return (
    <table className="lens-lines" aria-label={`Versions, compared with ${chosen.line}`}>
      <colgroup>
        <col className="lens-name" />
        <col />
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Version</th>
          <th scope="col">What happens</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(view => (
          <Row key={view.line} view={view} chosen={lines.find(({ line }) => line === chosen.line) ?? view} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ view, chosen }: { view: LineView; chosen: LineView }) {
  const { line, outcome, command, differences, attempt } = view
  const isChosen = view === chosen
  const state = isChosen ? 'chosen' : differences.length === 0 ? 'same' : 'differs'
  const { icon, word } = outcomeKinds[outcome.kind]
  const otherOutcome = differences.some(({ what }) => what === 'outcome')
  const otherMessage = differences.some(({ what }) => what === 'message')
  return (
    <tr data-tone={outcome.kind} data-state={state}>
      <th scope="row">
        <LineName line={line} chosen={isChosen} />
      </th>
      <td>
        <p className="lens-outcome" title={command === undefined ? outcome.sentence : `${outcome.sentence}\nThe runtime’s command: ${command}`}>
          <Icon name={icon} size={14} />
          <span>
            <span className="visually-hidden">{word}: </span>
            {otherOutcome ? <Tag>other outcome</Tag> : <Tag look="lens-state">{state}</Tag>}
            {attempt !== chosen.attempt && `Attempt ${attempt}: `}
            {outcome.sentence}
          </span>
        </p>
        {otherOutcome && !otherMessage && outcome.message && <Message text={outcome.message} />}
        {differences.length > 0 && (
          <ul className="lens-differences">
            {differences.map((difference, index) => (
              <Difference key={index} difference={difference} view={view} chosen={chosen.line} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

function LineName({ line, chosen }: { line: LineView['line']; chosen: boolean }) {
  const inDiagram = useSelect(state => state.workspace.view === 'diagram')
  if (!inDiagram) return <span className="lens-line" title={measuredOn(line)}>{line}</span>
  return (
    <button
      type="button"
      className="lens-line"
      aria-current={chosen}
      aria-label={chosen ? `${line}, the version of the diagram` : `${line}: switch the diagram to it`}
      title={`${measuredOn(line)}${chosen ? '' : `\nSwitch the diagram to ${line}.`}`}
      onClick={() => setPlatformVersion(line)}
    >
      {line}
    </button>
  )
}

/** A word that is set apart, and a blank for those who hear it. */
const Tag = ({ look = 'lens-tag', children }: { look?: string; children: ReactNode }) => (
  <>
    <span className={look}>{children}</span>{' '}
  </>
)

/** Beyond this many characters around it, the shared part of a message is left out. */
const shared = 60

function Message({ text, from = 0, to = 0 }: { text: string; from?: number; to?: number }) {
  const start = from > shared ? from - shared : 0
  const end = to > 0 && text.length - to > shared ? to + shared : text.length
  return (
    <span className="lens-message" title={text}>
      {start > 0 && '…'}
      {text.slice(start, from)}
      {to > from && <mark>{text.slice(from, to)}</mark>}
      {text.slice(to, end)}
      {end < text.length && '…'}
    </span>
  )
}

function Difference({ difference, view, chosen }: { difference: LineDifference; view: LineView; chosen: string }) {
  switch (difference.what) {
    case 'outcome':
      return null
    case 'message':
      return (
        <li>
          <Tag>other message</Tag>
          {view.outcome.message ? <Message text={view.outcome.message} from={difference.from} to={difference.to} /> : 'none'}
        </li>
      )
    case 'retries':
      return (
        <li>
          <Tag>other retries</Tag>
          {difference.text}; {chosen}: {difference.chosen}
        </li>
      )
    case 'request':
      return (
        <li>
          <Tag>other {difference.part}</Tag>
          <code>{difference.text || 'none'}</code>; {chosen}: <code>{difference.chosen || 'none'}</code>
        </li>
      )
    case 'variable':
      return <Variable difference={difference} chosen={chosen} />
    case 'problem':
      return view.problem ? (
        <li className="lens-problem">
          <Icon name={view.problem.severity === 'hint' ? 'hint' : 'warning'} size={13} />
          <span>
            <Tag>other problem</Tag>
            <Marked text={view.problem.message} />
          </span>
        </li>
      ) : null
  }
}

const hows: Record<VariableDifference['how'], string> = {
  missing: 'missing',
  extra: 'only here',
  otherValue: 'other value',
  otherScope: 'other scope',
}

function Variable({ difference, chosen }: { difference: VariableDifference; chosen: string }) {
  const { name, how } = difference
  return (
    <li className="lens-variable">
      <Tag>{hows[how]}</Tag>
      <code>{name}</code>
      {how === 'otherScope' && (difference.lost ? ' is lost here' : ' is kept here')}
      {'value' in difference && <Value value={difference.value} load={loadChildren} name={name} />}
      {'chosen' in difference && (
        <span className="lens-before">
          {chosen}: <span className="value" data-type={difference.chosen.type} title={difference.chosen.text}>{difference.chosen.text}</span>
        </span>
      )}
    </li>
  )
}
