// What the worker was told, to tell it again. Long texts are kept as they came, with the edits since.
import type { ProcessModel } from '../../src/bpmn/model.ts'
import { patchModel } from '../../src/bpmn/patchModel.ts'
import type { TextEdit, ToWorker } from './protocol.ts'

export interface Memory {
  note(message: Extract<ToWorker, { tell: string }>): void
  /** all that a new worker has to be told, in order */
  replay(): Iterable<ToWorker>
}

export function createMemory(): Memory {
  let model: ProcessModel | undefined
  const typing = new Map<string, Extract<ToWorker, { tell: 'typing' }>>()
  const scenarios = new Map<string, Extract<ToWorker, { tell: 'scenarios' }>>()
  const texts = new Map<string, { first: Extract<ToWorker, { tell: 'text' }>; edits: TextEdit[] }>()
  const latest = new Map<'secrets' | 'zone', ToWorker>()
  return {
    note(message) {
      switch (message.tell) {
        case 'model':
          model = message.model
          typing.clear()
          return
        case 'patch':
          if (model) model = patchModel(model, message)
          return
        case 'typing': {
          const key = `${message.element} ${message.field}`
          if (message.text === null) typing.delete(key)
          else typing.set(key, message)
          return
        }
        case 'scenarios':
          scenarios.set(message.element, message)
          return
        case 'text':
          texts.set(JSON.stringify(message.key), { first: message, edits: [] })
          return
        case 'edit':
          texts.get(JSON.stringify(message.key))?.edits.push(...message.edits)
          return
        case 'secrets':
        case 'zone':
          latest.set(message.tell, message)
      }
    },
    *replay() {
      if (model) yield { tell: 'model', model }
      yield* typing.values()
      yield* scenarios.values()
      for (const { first, edits } of texts.values()) {
        yield first
        if (edits.length > 0) yield { tell: 'edit', key: first.key, edits }
      }
      yield* latest.values()
    },
  }
}
