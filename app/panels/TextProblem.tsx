import type { Problem } from '../../src/problem.ts'
import { Marked } from '../ui/Marked.tsx'
import { Icon } from '../ui/icons.tsx'

/** What is wrong with the text above; it says where, and that the last good state is what is previewed. */
export function TextProblem({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null
  return (
    <div className="text-problem" role="alert">
      <Icon name="warning" size={14} />
      <span>
        <Marked text={`${problem.message} ${problem.hint ?? ''}`} />
      </span>
    </div>
  )
}
