// The sentence that says what comes of it, and what Operate shows.
import type { OutcomeView } from '../../src/view.ts'
import { Icon } from '../ui/icons.tsx'
import { useFlash } from '../ui/useFlash.ts'
import { outcomeKinds } from './outcomeKinds.ts'
import { withNames } from './withNames.tsx'

export function Outcome({ outcome }: { outcome: OutcomeView }) {
  const { icon, word: kindWord } = outcomeKinds[outcome.kind]
  const word = outcome.word ?? kindWord
  const flash = useFlash<HTMLHeadingElement>(outcome.sentence)
  return (
    <div className="outcome">
      <h2 ref={flash} aria-live="polite">
        <Icon name={icon} size={20} />
        {!outcome.sentence.startsWith(word) && <span className="visually-hidden">{word}: </span>}
        <span>{withNames(outcome.sentence, outcome.names)}</span>
      </h2>
      {outcome.message && !says(outcome.sentence, outcome.message) && <p className="outcome-message">{outcome.message}</p>}
      {outcome.wording && <p className="outcome-wording">Its wording differs from the real engine: {outcome.wording.join('; ')}.</p>}
    </div>
  )
}

/** The message adds nothing where the sentence says the same. */
function says(sentence: string, message: string): boolean {
  return sentence.toLowerCase().includes(message.toLowerCase().replace(/\.$/, ''))
}
