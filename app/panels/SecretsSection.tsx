// Simulated secrets: rows of name and dummy value. Half-written rows live here; the store has only whole ones.
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { setKeepSecrets, setSecrets } from '../store/actions/settings.ts'
import { useSelect } from '../store/store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Fold } from '../ui/Fold.tsx'

interface Row {
  name: string
  value: string
}

export function SecretsSection() {
  const secrets = useSelect(state => state.workspace.secrets)
  const keep = useSelect(state => state.workspace.keepSecrets)
  const list = useRef<HTMLDivElement>(null)
  const [rows, setRows] = useState(() => rowsOf(secrets))
  // Secrets that came from elsewhere (a file, an example) take the place of the rows.
  if (!same(secretsOf(rows), secrets)) setRows(rowsOf(secrets))

  const change = (next: Row[]) => {
    setRows(next)
    setSecrets(secretsOf(next))
  }
  const add = () => {
    flushSync(() => setRows([...rows, { name: '', value: '' }]))
    list.current?.querySelector<HTMLInputElement>('input:nth-last-of-type(2)')?.focus()
  }
  const count = Object.keys(secrets).length
  return (
    <section className="secrets" aria-label="Secrets">
      <Fold title={<span className="section-title-text"><b>Secrets</b> <span className="muted">{count === 0 ? 'none' : count}</span></span>} open={count > 0}>
        <p className="note">Dummy values only, never real ones: they stand in for {'{{secrets.NAME}}'}.</p>
        {rows.length > 0 && (
          <div className="rows" ref={list}>
            {rows.map((row, index) => (
              <SecretRow
                key={index}
                row={row}
                number={index + 1}
                onChange={changed => change(rows.with(index, changed))}
                onRemove={() => change(rows.toSpliced(index, 1))}
              />
            ))}
          </div>
        )}
        <div className="foot">
          <Button small icon="plus" onClick={add}>
            Add secret
          </Button>
          <label className="check muted" title="Otherwise they are gone when this tab is closed">
            <input type="checkbox" checked={keep} onChange={event => setKeepSecrets(event.target.checked)} />
            Keep in this browser
          </label>
        </div>
      </Fold>
    </section>
  )
}

interface SecretRowProps {
  row: Row
  number: number
  onChange: (row: Row) => void
  onRemove: () => void
}

function SecretRow({ row, number, onChange, onRemove }: SecretRowProps) {
  return (
    <>
      <input
        className="field"
        aria-label={`Name of secret ${number}`}
        placeholder="NAME"
        spellCheck={false}
        value={row.name}
        onChange={event => onChange({ ...row, name: event.target.value })}
      />
      <input
        className="field"
        aria-label={`Dummy value of ${row.name || `secret ${number}`}`}
        placeholder="dummy value"
        spellCheck={false}
        autoComplete="off"
        value={row.value}
        onChange={event => onChange({ ...row, value: event.target.value })}
      />
      <IconButton label={`Remove ${row.name || `secret ${number}`}`} icon="close" small onClick={onRemove} />
    </>
  )
}

const rowsOf = (secrets: Record<string, string>): Row[] => Object.entries(secrets).map(([name, value]) => ({ name, value }))

const secretsOf = (rows: Row[]): Record<string, string> =>
  Object.fromEntries(rows.filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), value]))

const same = (one: Record<string, string>, other: Record<string, string>) => JSON.stringify(one) === JSON.stringify(other)
