// Every recorded request, on both measured lines.
import { describe } from 'vitest'
import { eachAgrees } from '../../cli/eachAgrees.ts'

describe('conformance/inbound.jsonl', () => eachAgrees('inbound', 'conformance/inbound.jsonl'))
