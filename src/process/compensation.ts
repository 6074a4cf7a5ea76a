// Compensation: which completed activities have a handler.
import type { Engine } from './engine.ts'
import { definition } from './graph.ts'
import type { Compensation, ElementInstance } from './state.ts'

/** Remembers a completing activity that has a handler, and a subprocess in which such activities were completed. */
export function recordCompensation(engine: Engine, instance: ElementInstance): void {
  if (instance.part === 'inner' || instance.scope === undefined) return
  const { state } = engine
  const boundary = engine
    .graph(instance)
    .boundaryEvents(instance.element)
    .find(event => definition(event, 'compensation'))
  const holds = state.compensations.some(item => item.scope === instance.key && item.state === 'created')
  const handler = boundary?.compensationHandler
  if (handler === undefined && !holds) return
  const record: Compensation = {
    no: engine.nextNo(),
    scope: instance.scope,
    activity: instance.element,
    instance: instance.key,
    state: 'created',
    process: instance.process,
    model: instance.model,
    ...(handler === undefined ? {} : { boundary: boundary!.id, handler }),
  }
  state.compensations.push(record)
  logCompensation(engine, record, 'created')
}

/** The process ends: what was never compensated never will be. */
export function dropCompensations(engine: Engine, process: ElementInstance): void {
  const { state } = engine
  const own = state.compensations.filter(item => item.process === process.key)
  for (const record of own) logCompensation(engine, record, 'deleted')
  state.compensations = state.compensations.filter(item => item.process !== process.key)
}

export function logCompensation(
  engine: Engine,
  { activity, handler = '', thrownBy }: Compensation,
  state: 'created' | 'triggered' | 'completed' | 'deleted',
): void {
  engine.log({ event: 'compensation', state, activity, handler, thrownBy: engine.instance(thrownBy)?.element ?? '' })
}
