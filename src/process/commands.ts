// What happens to the engine from outside: each command is checked, logged, and turned into work.
import type { ActivatedJob, EngineCommand } from './contract.ts'
import type { Engine } from './engine.ts'
import { trigger } from './catchEvents.ts'
import { activateJob, logJob } from './jobs.ts'
import { expireMessages, publish } from './messages.ts'
import type { DeployedProcess } from './processes.ts'
import { findAnyProcess } from './processes.ts'
import type { Job } from './state.ts'
import { findErrorCatcher } from './throwing.ts'
import { createProcessInstance } from './transitions.ts'
import { propagate, setLocal } from './variables.ts'
import { assignUserTask, logUserTask } from './behaviors/userTask.ts'

export interface Answer {
  job?: ActivatedJob
  /** code of the gRPC status, except for user tasks: the engine's rejection type */
  rejected?: { code: string; message: string }
}

type Handlers = {
  [K in EngineCommand['do']]: (engine: Engine, command: Extract<EngineCommand, { do: K }>) => Answer
}

const done: Answer = {}

/** A rejection; the status belongs to the engine's own code. */
function reject(
  intent: string,
  code: 'NOT_FOUND' | 'INVALID_STATE' | 'PROCESSING_ERROR' | 'INVALID_ARGUMENT',
  reason: string,
): Answer {
  const status = {
    NOT_FOUND: 'NOT_FOUND',
    INVALID_STATE: 'FAILED_PRECONDITION',
    PROCESSING_ERROR: 'INTERNAL',
    INVALID_ARGUMENT: 'INVALID_ARGUMENT',
  }[code]
  return { rejected: { code: status, message: `Command '${intent}' rejected with code '${code}': ${reason}` } }
}

/** Of a longer error message the engine keeps the beginning. */
const longestMessage = 10_000

const throwingEvents = ['intermediateThrowEvent', 'endEvent']

const handlers: Handlers = {
  start: (engine, { process: id, variables = {}, startBefore }) => {
    const found = findAnyProcess(engine.state, id)
    if (!found)
      return reject(
        'CREATE',
        'NOT_FOUND',
        `Expected to find process definition with process ID '${id}', but none found`,
      )
    if (startBefore === undefined && !found.graph.noneStart(id)) {
      return reject(
        'CREATE',
        'INVALID_STATE',
        'Expected to create instance of process with none start event, but there is no such event',
      )
    }
    const refused = startBefore === undefined ? undefined : whyNotBefore(found, startBefore)
    if (refused !== undefined) {
      const reason = `Expected to create instance of process with start instructions but ${refused}.`
      return reject('CREATE', 'INVALID_ARGUMENT', reason)
    }
    createProcessInstance(
      engine,
      found.model,
      found.element,
      variables,
      startBefore === undefined ? {} : { startBefore },
    )
    return done
  },

  activateJob: (engine, { type, element }) => {
    const job = activateJob(
      engine,
      candidate =>
        (type === undefined || candidate.type === type) && (element === undefined || candidate.element === element),
    )
    return job ? { job } : done
  },

  completeJob: (engine, { job: key, variables = {} }) =>
    withJob(engine, 'complete', key, job => {
      logJob(engine, job, 'completed')
      delete engine.state.jobs[key]
      const instance = engine.instance(job.instance)
      if (!instance) return done
      delete instance.job
      if (Object.keys(variables).length > 0) instance.event = variables
      engine.append({ work: 'complete', instance: instance.key })
      return done
    }),

  failJob: (engine, { job: key, retries, message: given = '', backoffMs = 0, variables }) =>
    withJob(engine, 'fail', key, job => {
      const message = given.length > longestMessage ? `${given.slice(0, longestMessage)}...` : given
      job.retries = retries
      job.state = retries > 0 && backoffMs <= 0 ? 'activatable' : 'failed'
      if (retries > 0 && backoffMs > 0) job.dueAt = engine.now + backoffMs
      logJob(engine, job, 'failed', { errorMessage: message, ...(backoffMs > 0 ? { backoffMs } : {}) })
      if (variables) setLocal(engine, job.instance, variables)
      const instance = engine.instance(job.instance)
      if (retries > 0 || !instance) return done
      const text = message === '' ? 'No more retries left.' : message
      engine.fail(instance, { kind: 'incident', type: 'JOB_NO_RETRIES', message: text }, key)
      return done
    }),

  throwError: (engine, { job: key, code, message = '', variables = {} }) =>
    withJob(engine, 'throw an error for', key, job => {
      const instance = engine.instance(job.instance)
      if (!instance) return done
      // The engine looks for catchers of activities only, and breaks on an event that is a job.
      if (throwingEvents.includes(instance.type)) {
        const reason =
          `Expected to process command <key> (JOB.THROW_ERROR) without errors, but unexpected error occurred. ` +
          `Check your broker logs (partition 1), or ask your operator, for more details.`
        return reject('THROW_ERROR', 'PROCESSING_ERROR', reason)
      }
      const catcher = findErrorCatcher(engine, code, instance, message)
      job.state = 'errorThrown'
      logJob(engine, job, 'error_thrown', { errorCode: code, errorMessage: message })
      if (!catcher.ok) {
        engine.fail(instance, catcher.failure, key)
        return done
      }
      delete engine.state.jobs[key]
      delete instance.job
      trigger(engine, catcher.value.instance, catcher.value.event, variables)
      return done
    }),

  advance: (engine, { milliseconds }) => {
    engine.state.clockMs += milliseconds
    expireMessages(engine)
    return done
  },

  setVariables: (engine, { scope, variables, local }) => {
    if (!engine.instance(scope)) {
      return reject(
        'UPDATE',
        'NOT_FOUND',
        `Expected to update variables for element with key '<key>', but no such element was found`,
      )
    }
    if (local) setLocal(engine, scope, variables)
    else propagate(engine, scope, variables)
    return done
  },

  retries: (engine, { incident: no, retries }) => {
    const job = engine.state.jobs[engine.state.incidents[no - 1]?.job ?? '']
    if (!job)
      return reject(
        'UPDATE_RETRIES',
        'NOT_FOUND',
        `Expected to update job with key '<key>', but no such job was found`,
      )
    if (retries < 1) {
      const reason =
        `Expected to update retries for job with key '<key>' with a positive amount of retries, ` +
        `but the amount given was '${retries}'`
      return reject('UPDATE_RETRIES', 'INVALID_ARGUMENT', reason)
    }
    job.retries = retries
    logJob(engine, job, 'retries_updated')
    return done
  },

  resolve: (engine, { incident: no }) => {
    const incident = engine.state.incidents[no - 1]
    if (!incident?.open)
      return reject(
        'RESOLVE',
        'NOT_FOUND',
        `Expected to resolve incident with key '<key>', but no such incident was found`,
      )
    const job = incident.job === undefined ? undefined : engine.state.jobs[incident.job]
    if (job && job.retries <= 0) {
      const reason =
        `Expected to resolve incident with key '<key>', but job with key '<key>' has no retries left. ` +
        `Please update the job retries and retry resolving the incident`
      return reject('RESOLVE', 'INVALID_STATE', reason)
    }
    engine.resolve(no)
    const instance = engine.instance(incident.instance)
    if (job) job.state = 'activatable'
    else if (instance)
      engine.append({ work: instance.state === 'completing' ? 'complete' : 'resume', instance: instance.key })
    return done
  },

  publish: (engine, command) => {
    const rejected = publish(engine, command)
    return rejected ? { rejected } : done
  },

  broadcast: (engine, { name, variables = {} }) => {
    engine.append({ work: 'broadcast', name, variables })
    return done
  },

  cancel: (engine, { instance: key }) => {
    const instance = engine.instance(key)
    if (instance?.type !== 'process') {
      return reject(
        'CANCEL',
        'NOT_FOUND',
        `Expected to cancel a process instance with key '<key>', but no such process was found`,
      )
    }
    if (instance.caller !== undefined) {
      const reason =
        `Expected to cancel a process instance with key '<key>', but it is created by a parent process instance. ` +
        `Cancel the root process instance '<key>' instead.`
      return reject('CANCEL', 'INVALID_STATE', reason)
    }
    engine.append({ work: 'terminate', instance: key })
    return done
  },

  completeUserTask: (engine, { instance: key, variables = {} }) => {
    const instance = engine.instance(key)
    if (instance?.assignee === undefined || instance.state !== 'activated') return noUserTask('complete')
    logUserTask(engine, instance, 'completing')
    logUserTask(engine, instance, 'completed')
    if (Object.keys(variables).length > 0) instance.event = variables
    engine.append({ work: 'complete', instance: key })
    return done
  },

  assignUserTask: (engine, { instance: key, assignee }) => {
    const instance = engine.instance(key)
    if (instance?.assignee === undefined || instance.state !== 'activated') return noUserTask('assign')
    assignUserTask(engine, instance, assignee)
    return done
  },
}

/** Start and boundary events can't be begun by themselves. Unlike the engine we begin inside multi-instance scopes. */
function whyNotBefore({ graph, element: process }: DeployedProcess, id: string): string | undefined {
  const element = graph.element(id)
  let outer = element
  while (outer?.parent !== undefined) outer = graph.element(outer.parent)
  if (!element || element === process || outer !== process) return `no element found with id '${id}'`
  const isPassive = element.type === 'startEvent' || element.type === 'boundaryEvent' || element.triggeredByEvent
  return isPassive ? `the element with id '${id}' targets an unsupported element type` : undefined
}

function noUserTask(verb: string): Answer {
  const message = `Expected to ${verb} user task with key '<key>', but no such user task was found`
  return { rejected: { code: 'NOT_FOUND', message } }
}

const jobStates: Record<Job['state'], string> = {
  activatable: 'ACTIVATABLE',
  activated: 'ACTIVATED',
  failed: 'FAILED',
  errorThrown: 'ERROR_THROWN',
}

function withJob(engine: Engine, verb: string, key: string, handle: (job: Job) => Answer): Answer {
  const job = engine.state.jobs[key]
  const intent = verb.startsWith('throw') ? 'THROW_ERROR' : verb.toUpperCase()
  if (!job) return reject(intent, 'NOT_FOUND', `Expected to ${verb} job with key '<key>', but no such job was found`)
  if (job.state === 'failed' || job.state === 'errorThrown') {
    const reason = `Expected to ${verb} job with key '<key>', but it is in state '${jobStates[job.state]}'`
    return reject(intent, 'INVALID_STATE', reason)
  }
  return handle(job)
}

export function handle(engine: Engine, command: EngineCommand): Answer {
  return handlers[command.do](engine, command as never)
}
