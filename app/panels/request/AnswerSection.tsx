// What the sender of the request gets back.
import type { AnswerView } from '../../../src/view.ts'
import { Icon } from '../../ui/icons.tsx'
import './answer.css'

export function AnswerSection({ answer }: { answer: AnswerView }) {
  const { status, reason, headers, body, trap } = answer
  return (
    <section className="group answer" aria-label="HTTP answer">
      <h3 className="group-title">
        HTTP answer
        <b className="answer-status" data-good={status < 400 || undefined}>
          {status} {reason}
        </b>
      </h3>
      <div className="answer-body">
        {headers.length > 0 && (
          <ul aria-label="Headers of the answer">
            {headers.map(([name, value]) => (
              <li key={name}>
                <span className="muted">{name}:</span> {value}
              </li>
            ))}
          </ul>
        )}
        {body === '' ? <p className="muted">no body</p> : <pre>{body}</pre>}
      </div>
      {trap && (
        <p className="answer-trap">
          <Icon name="hint" size={14} />
          {trap}
        </p>
      )}
    </section>
  )
}
