import { Fragment } from 'react'
import type { VariableRow } from '../../src/view.ts'
import { useFlash } from '../ui/useFlash.ts'
import { Value, type LoadChildren } from '../ui/Value.tsx'

const words: Record<VariableRow['change'], string> = { added: 'new', changed: 'changed', same: '', lost: 'lost', local: 'local' }
const order: VariableRow['change'][] = ['added', 'changed', 'lost', 'local', 'same']

/** The process variables after the task, what is new or changed first. */
export function VariablesTable({ rows, load }: { rows: readonly VariableRow[]; load: LoadChildren }) {
  const sorted = [...rows].sort((one, other) => order.indexOf(one.change) - order.indexOf(other.change))
  const count = rows.filter(({ change }) => change === 'added' || change === 'changed').length
  return (
    <div className="group variables-group">
      <h3 className="group-title">
        Variables <span className="muted">{rows.length === 0 ? 'none' : count === 0 ? 'as before' : `${count} new or changed`}</span>
      </h3>
      {rows.length > 0 && (
        <table className="variables" aria-label="Variables">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Value</th>
              <th scope="col">Type</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(row => (
              <Row key={row.name} row={row} load={load} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** A name that is too long for its column breaks between its words: `temperatureInFahrenheit`, `order_id`. */
const breakable = (name: string) =>
  name.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=[_.-])/u).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))

function Row({ row, load }: { row: VariableRow; load: LoadChildren }) {
  const { name, value, before, change, note } = row
  // Of the cell: a layer in a row would count as a cell of its own.
  const flash = useFlash<HTMLTableCellElement>(`${value.type} ${value.text} ${change}`)
  return (
    <tr data-change={change}>
      <td>
        <span className="name">{breakable(name)}</span>
        {words[change] && <span className="change">{words[change]}</span>}
      </td>
      <td ref={flash}>
        <Value value={value} load={load} name={name} />
        {change === 'changed' && before && (
          <div className="before">
            was <span className="value" title={before.text}>{before.text}</span>
          </div>
        )}
        {note && <div className="note">{note}</div>}
      </td>
      <td className="type">{value.type}</td>
    </tr>
  )
}
