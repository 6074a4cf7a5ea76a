// What of a job can be told when one of its expressions can't be evaluated here: all until then. What the real runtime
// would make of the value, and of what follows, is not known, and nothing is made up for it.
import type { FeelFailureKind } from '../feel/contract.ts'
import type { Problem } from '../problem.ts'
import type { JobRun } from '../runtime/contract.ts'
import { runtimeProblems } from '../runtime/runtimeProblems.ts'

/** Failures that are ours: the real runtime has a value, or another reason. */
const ours: readonly FeelFailureKind[] = ['unsupported', 'runaway']

/** The run, or its beginning without a command; `notEvaluated` says why it goes no further. */
export function asFarAsKnown(run: JobRun): { run: JobRun; notEvaluated?: Problem } {
  for (const [index, phase] of run.phases.entries()) {
    if (!('result' in phase) || phase.result.ok || !ours.includes(phase.result.kind)) continue
    const { problem } = phase.result
    const phases = [...run.phases.slice(0, index), { ...phase, failure: problem.message }]
    return { run: { command: { command: 'none', thrown: '' }, phases, problems: runtimeProblems(phases) }, notEvaluated: problem }
  }
  return { run }
}
