// Whatever happens to the recorded processes, in whatever order: the engine never breaks, and its state hangs together.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Variables } from '../../src/json.ts'
import type { EngineCommand, EngineState } from '../../src/process/contract.ts'
import { incidents, instances, jobs } from '../../src/process/queries.ts'
import type { EngineData } from '../../src/process/state.ts'
import { createEngine, step } from '../../src/process/step.ts'
import { options, readCase, readModels } from './replay.ts'

const files = readdirSync(new URL('../conformance/engine/', import.meta.url)).filter(file => file.endsWith('.json'))

/** The same numbers in every run. */
function dice(seed: number): <T>(choices: readonly T[]) => T | undefined {
  let state = seed
  return choices => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return choices[(state >> 8) % choices.length]
  }
}

type Dice = ReturnType<typeof dice>

const payloads: Variables[] = [{}, { x: 1, id: 'k1', r: 1 }, { list: [1, 2], item: null, id: 'k1' }, { code: 'C1' }]

function anyCommand(state: EngineState, processes: string[], elements: string[], pick: Dice): EngineCommand {
  const variables = pick(payloads)!
  const job = pick(jobs(state))?.key ?? 'none'
  const incident = pick(incidents(state))?.no ?? 1
  const live = instances(state)
  const first = (type: string) => live.find(instance => instance.type === type)?.key ?? 'none'
  const started = { x: 5, id: 'k1', list: ['a', 'b'], ...variables }
  const commands: EngineCommand[] = [
    { do: 'start', process: pick(processes)!, variables: started },
    { do: 'start', process: pick(processes)!, variables, startBefore: pick(elements)! },
    { do: 'activateJob' },
    { do: 'completeJob', job, variables },
    { do: 'completeJob', job },
    { do: 'failJob', job, retries: pick([0, 1])!, variables, backoffMs: pick([0, 1000])! },
    { do: 'throwError', job, code: pick(['C1', 'C2', 'Q'])!, variables },
    { do: 'advance', milliseconds: pick([1000, 60_000, 400_000])! },
    {
      do: 'publish',
      name: pick(['go', 'stop', 'order'])!,
      correlationKey: pick(['k1', ''])!,
      variables,
      ttlMs: 60_000,
    },
    { do: 'broadcast', name: 'alarm', variables },
    { do: 'setVariables', scope: pick(live)?.key ?? 'none', variables, local: pick([true, false])! },
    { do: 'retries', incident, retries: 1 },
    { do: 'resolve', incident },
    { do: 'completeUserTask', instance: first('userTask'), variables },
    ...(pick([1, 2, 3, 4]) === 1 ? [{ do: 'cancel' as const, instance: first('process') }] : []),
  ]
  return pick(commands)!
}

/** What must never be: instances without a scope, scopes that hold what is gone, or wait for nothing. */
function flaws(state: EngineState): string[] {
  const { instances: live, jobs: open } = state as EngineData
  const found = Object.values(open)
    .filter(job => !live[job.instance])
    .map(job => `${job.key} without an instance`)
  for (const { key, scope, state: where, children, flows, type, part } of Object.values(live)) {
    if (scope !== undefined && !live[scope]?.children.includes(key)) found.push(`${key} is not in its scope`)
    if (children.some(child => !live[child])) found.push(`${key} holds what is gone`)
    if (where === 'created' || where === 'terminating') found.push(`${key} stays ${where}`)
    const holds = type === 'process' || type === 'subProcess' || part === 'body'
    if (holds && where === 'activated' && children.length + flows.length === 0) found.push(`${key} waits for nothing`)
  }
  return found
}

describe('the state hangs together', () => {
  test.for(files)('%s', async file => {
    const models = await readModels(readCase(file))
    const elements = models.flatMap(model => Object.values(model.elements))
    const processes = elements.filter(element => element.type === 'process').map(element => element.id)
    const ids = elements.map(element => element.id)
    const pick = dice(file.length * 7919 + file.charCodeAt(0))
    let state = createEngine(models)
    for (let count = 0; count < 40; count++) {
      const command = anyCommand(state, processes, ids, pick)
      state = step(state, command, options).state
      expect({ command, flaws: flaws(state) }).toEqual({ command, flaws: [] })
    }
  })
})
