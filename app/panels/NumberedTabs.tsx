// The attempts of a task, or the requests to an inbound element, by their numbers: one is shown, one more may be added.
import { showAttempt } from '../store/actions/scenarios.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { moveAmongTabs } from '../ui/Choice.tsx'

interface Props {
  /** in the singular: `attempt` */
  what: 'attempt' | 'request'
  count: number
  /** from 0 */
  shown: number
  /** what the last one is beyond its number: shown as a `+` */
  lastIs?: string
  /** what adding one means */
  addTitle: string
  onAdd: () => void
  onRemove: () => void
}

export function NumberedTabs({ what, count, shown, lastIs, addTitle, onAdd, onRemove }: Props) {
  const name = `${what[0]!.toUpperCase()}${what.slice(1)}`
  const article = /^[aeiou]/.test(what) ? 'an' : 'a'
  return (
    <>
      {count > 1 && (
        <div className="tabs" data-many={count > 3 || undefined}>
          <div role="tablist" aria-label={`${name}s`}>
            {Array.from({ length: count }, (_, index) => (
              <button
                key={index}
                type="button"
                role="tab"
                className="tab"
                aria-selected={index === shown}
                aria-label={`${name} ${index + 1}`}
                title={lastIs !== undefined && index === count - 1 ? `${name} ${index + 1}, ${lastIs}` : `${name} ${index + 1}`}
                tabIndex={index === shown ? 0 : -1}
                onClick={() => showAttempt(index + 1)}
                onKeyDown={moveAmongTabs}
              >
                {index + 1}
                {lastIs !== undefined && index === count - 1 && '+'}
              </button>
            ))}
          </div>
          <IconButton label={`Remove ${what} ${shown + 1}`} icon="close" small onClick={onRemove} />
        </div>
      )}
      <Button small icon="plus" aria-label={`Add ${article} ${what}`} title={addTitle} onClick={onAdd}>
        {count === 1 && <span className="optional-word">{name}</span>}
      </Button>
    </>
  )
}
