// Every recorded case of the REST connector on each measured line: what it sends, returns or throws, and the job
// command that the runtime makes of it.
import { describe } from 'vitest'
import { eachAgrees } from '../../cli/eachAgrees.ts'

describe('conformance/http.jsonl', () => eachAgrees('http', 'conformance/http.jsonl'))
