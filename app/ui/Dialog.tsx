// Questions that need an answer first. `useDialogs` gives functions that ask and wait.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'

export interface Question {
  title: string
  text?: ReactNode
  /** asks for a line of text, beginning with this one; `rows`: for a text of several lines */
  line?: {
    label: string
    value: string
    rows?: number
    /** what is wrong with it: then the main answer is not taken, and this is said */
    problem?: (text: string) => string | undefined
  }
  /** the last one is the main one; pressing Enter chooses it */
  answers: { id: string; label: string; look?: 'outlined' | 'primary' | 'danger' }[]
}

export interface Answer {
  /** `cancel` when the dialog was closed without one */
  id: string
  line: string
}

let ask: ((question: Question) => Promise<Answer>) | undefined
let isThere: () => void

/** Settles when questions can be asked. */
export const dialogHost = new Promise<void>(resolve => {
  isThere = resolve
})

/** Asks through the page's one dialog host. */
export function askUser(question: Question): Promise<Answer> {
  return ask ? ask(question) : Promise.resolve({ id: 'cancel', line: '' })
}

/** Stands once on the page and shows the questions, one after the other. */
export function DialogHost() {
  const [asked, setAsked] = useState<{ question: Question; answer: (answer: Answer) => void }>()
  useEffect(() => {
    ask = question => new Promise(resolve => setAsked({ question, answer: resolve }))
    isThere()
    return () => {
      ask = undefined
    }
  }, [])
  if (!asked) return null
  const answer = (given: Answer) => {
    setAsked(undefined)
    asked.answer(given)
  }
  return <Dialog question={asked.question} answer={answer} />
}

function Dialog({ question, answer }: { question: Question; answer: (answer: Answer) => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [line, setLine] = useState(question.line?.value ?? '')
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.select()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const main = question.answers.at(-1)
  return (
    <dialog ref={dialog} className="dialog" aria-label={question.title} onCancel={() => answer({ id: 'cancel', line })}>
      <form
        onSubmit={event => {
          event.preventDefault()
          const found = question.line?.problem?.(line)
          setProblem(found)
          if (found === undefined) answer({ id: main?.id ?? 'cancel', line })
        }}
      >
        <h2>{question.title}</h2>
        {question.text && <div className="muted">{question.text}</div>}
        {question.line?.rows !== undefined && (
          <textarea
            className="field" rows={question.line.rows} spellCheck={false} aria-label={question.line.label} value={line}
            onChange={event => setLine(event.target.value)}
          />
        )}
        {question.line && question.line.rows === undefined && (
          <input className="field" aria-label={question.line.label} value={line} onChange={event => setLine(event.target.value)} />
        )}
        {problem !== undefined && <p className="dialog-problem" role="alert">{problem}</p>}
        <div className="dialog-buttons">
          {question.answers.map(choice => (
            <Button
              key={choice.id}
              type={choice === main ? 'submit' : 'button'}
              look={choice.look ?? 'outlined'}
              onClick={choice === main ? undefined : () => answer({ id: choice.id, line })}
              autoFocus={choice === main && !question.line}
            >
              {choice.label}
            </Button>
          ))}
        </div>
      </form>
    </dialog>
  )
}
