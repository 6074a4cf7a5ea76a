import { describe } from 'vitest'
import { eachAgrees } from '../cli/eachAgrees.ts'

for (const file of ['conformance/outcome.jsonl', 'docs/outcome.jsonl']) {
  describe(file, () => eachAgrees('outcome', file))
}
