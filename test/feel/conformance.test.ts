// Every recorded case, on every measured line of the connector runtime and for the engine's own evaluation: values, and
// the words of warnings and errors.
import { describe } from 'vitest'
import { eachAgrees } from '../cli/eachAgrees.ts'

for (const file of ['conformance/feel.jsonl', 'docs/feel.jsonl']) {
  describe(file, () => eachAgrees('feel', file))
}
