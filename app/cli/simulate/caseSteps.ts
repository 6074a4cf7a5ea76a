// The script of a case: what happens to the engine, step by step, read from JSON that may hold anything.
import type { Variables } from '../../../src/json.ts'
import type { EngineCommand } from '../../../src/process/contract.ts'
import type { Fields } from '../cases/fields.ts'

/** A command, or a job that is taken and, where the step says how, answered. */
export type CaseStep =
  | { do: string; command: EngineCommand }
  | { do: 'job'; type: string; answer?: (job: string) => EngineCommand }

/** Reads one step; what is wrong with it is noted by `fields`. Times are in seconds here, in milliseconds in commands. */
export function readStep(fields: Fields): CaseStep | undefined {
  const name = fields.text('do')
  if (name === 'job') return readJob(fields)
  const read = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (read) return { do: name, command: read(fields) }
  fields.note(`\`do\` is not one of ${['job', ...Object.keys(commands)].join(', ')}`)
  return undefined
}

const commands: Record<string, (fields: Fields) => EngineCommand> = {
  start: fields => ({ do: 'start', process: fields.text('process'), ...variablesOf(fields) }),
  publish: fields => {
    const [messageId, seconds] = [fields.optionalText('messageId'), fields.number('ttlSeconds')]
    return {
      do: 'publish',
      name: fields.text('name'),
      correlationKey: fields.text('correlationKey'),
      ...(messageId !== undefined && { messageId }),
      ...(seconds !== undefined && { ttlMs: seconds * 1000 }),
      ...variablesOf(fields),
    }
  },
  broadcast: fields => ({ do: 'broadcast', name: fields.text('name'), ...variablesOf(fields) }),
  advance: fields => ({ do: 'advance', milliseconds: fields.requiredNumber('seconds') * 1000 }),
  setVariables: fields => ({
    do: 'setVariables', scope: fields.text('scope'), variables: fields.object('variables') ?? {}, local: fields.flag('local') ?? false,
  }),
  retries: fields => ({ do: 'retries', incident: fields.requiredNumber('incident'), retries: fields.requiredNumber('retries') }),
  resolve: fields => ({ do: 'resolve', incident: fields.requiredNumber('incident') }),
  cancel: fields => ({ do: 'cancel', instance: fields.text('instance') }),
  userTask: fields => {
    const [instance, assign] = [fields.text('element'), fields.object('assign')]
    if (assign) return { do: 'assignUserTask', instance, assignee: fields.inside(assign, 'assign', inner => inner.text('assignee')) }
    const complete = fields.object('complete')
    if (!complete) fields.note('`complete` or `assign` is missing: one of them is expected there')
    return { do: 'completeUserTask', instance, ...fields.inside(complete ?? {}, 'complete', variablesOf) }
  },
}

type Answer = (job: string) => EngineCommand

const answers: Record<string, (fields: Fields) => Answer> = {
  complete: fields => {
    const variables = variablesOf(fields)
    return job => ({ do: 'completeJob', job, ...variables })
  },
  fail: fields => {
    const [retries, seconds] = [fields.requiredNumber('retries'), fields.number('backoffSeconds')]
    const told = { ...messageOf(fields), ...variablesOf(fields), ...(seconds !== undefined && { backoffMs: seconds * 1000 }) }
    return job => ({ do: 'failJob', job, retries, ...told })
  },
  throwError: fields => {
    const told = { code: fields.text('code'), ...messageOf(fields), ...variablesOf(fields) }
    return job => ({ do: 'throwError', job, ...told })
  },
}

function readJob(fields: Fields): CaseStep {
  const type = fields.text('type')
  const given = Object.keys(answers).flatMap(name => {
    const object = fields.object(name)
    return object ? [{ name, object }] : []
  })
  if (given.length > 1) fields.note(`a job has one answer at most, not ${given.map(({ name }) => `\`${name}\``).join(' and ')}`)
  const [first] = given
  return { do: 'job', type, ...(first && { answer: fields.inside(first.object, first.name, answers[first.name]!) }) }
}

function variablesOf(fields: Fields): { variables?: Variables } {
  const variables = fields.object('variables')
  return variables ? { variables } : {}
}

function messageOf(fields: Fields): { message?: string } {
  const message = fields.optionalText('message')
  return message === undefined ? {} : { message }
}
