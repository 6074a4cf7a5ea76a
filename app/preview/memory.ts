// What the worker was told, to tell it again. Long texts are kept as they came, with the edits since.
import type { TextEdit, ToWorker } from './protocol.ts'
import { createTypedModel } from './typedModel.ts'

export interface Memory {
  note(message: Extract<ToWorker, { tell: string }>): void
  /** all that a new worker has to be told, in order */
  replay(): Iterable<ToWorker>
}

export function createMemory(): Memory {
  const typed = createTypedModel()
  const scenarios = new Map<string, Extract<ToWorker, { tell: 'scenarios' }>>()
  const texts = new Map<string, { first: Extract<ToWorker, { tell: 'text' }>; edits: TextEdit[] }>()
  const latest = new Map<'secrets' | 'zone', ToWorker>()
  return {
    note(message) {
      switch (message.tell) {
        case 'model':
        case 'patch':
        case 'typing':
          typed.note(message)
          return
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
      const model = typed.model()
      if (model) yield { tell: 'model', model }
      yield* typed.typing()
      yield* scenarios.values()
      for (const { first, edits } of texts.values()) {
        yield first
        if (edits.length > 0) yield { tell: 'edit', key: first.key, edits }
      }
      yield* latest.values()
    },
  }
}
