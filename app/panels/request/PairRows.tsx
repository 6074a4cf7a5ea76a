// Names with values, in order; the last, empty row is for one more.
import { useId, useState } from 'react'
import { IconButton } from '../../ui/Button.tsx'

type Pair = [name: string, value: string]

interface Props {
  /** in the singular: `header` */
  what: string
  title: string
  pairs: readonly Pair[]
  /** offered for the name */
  names?: readonly string[]
  onChange: (pairs: Pair[]) => void
}

export function PairRows({ what, title, pairs, names, onChange }: Props) {
  const list = useId()
  // A value without a name is nothing that could be sent: it waits here.
  const [fresh, setFresh] = useState<string>('')
  const rows: readonly Pair[] = [...pairs, ['', fresh]]
  const change = (index: number, name: string, value: string) => {
    if (index < pairs.length) return onChange(pairs.map((pair, at): Pair => (at === index ? [name, value] : pair)))
    if (name === '') return setFresh(value)
    setFresh('')
    onChange([...pairs, [name, value]])
  }
  return (
    <fieldset className="pairs" aria-label={title}>
      {names && <datalist id={list}>{names.map(name => <option key={name}>{name}</option>)}</datalist>}
      {rows.map(([name, value], index) => (
        <div className="pair" key={index}>
          <input
            className="field" list={names && list} spellCheck={false} value={name}
            aria-label={`Name of ${what} ${index + 1}`} placeholder={index === pairs.length ? `${what[0]!.toUpperCase()}${what.slice(1)}` : ''}
            onChange={event => change(index, event.target.value, value)}
          />
          <input
            className="field" spellCheck={false} value={value} aria-label={name ? `Value of ${name}` : `Value of ${what} ${index + 1}`}
            onChange={event => change(index, name, event.target.value)}
          />
          {index < pairs.length ? (
            <IconButton label={`Remove ${name || `${what} ${index + 1}`}`} icon="close" small onClick={() => onChange(pairs.filter((_, at) => at !== index))} />
          ) : (
            <span />
          )}
        </div>
      ))}
    </fieldset>
  )
}
