// The diagram as it was told last, with the texts of its fields that are being typed. Both sides of the worker boundary
// keep it: the worker to answer, the page to tell a new worker.
import type { ProcessModel } from '../../src/bpmn/model.ts'
import { patchModel } from '../../src/bpmn/patchModel.ts'
import type { ToWorker } from './protocol.ts'

type Typing = Extract<ToWorker, { tell: 'typing' }>

export interface TypedModel {
  note(message: Extract<ToWorker, { tell: 'model' | 'patch' | 'typing' }>): void
  /** without what is being typed */
  model(): ProcessModel | undefined
  typing(): Iterable<Typing>
}

export function createTypedModel(): TypedModel {
  let model: ProcessModel | undefined
  const typing = new Map<string, Typing>()
  return {
    note(message) {
      if (message.tell === 'model') {
        model = message.model
        typing.clear()
      } else if (message.tell === 'patch') {
        if (model) model = patchModel(model, message)
      } else {
        const key = `${message.element} ${message.field}`
        if (message.text === null) typing.delete(key)
        else typing.set(key, message)
      }
    },
    model: () => model,
    typing: () => typing.values(),
  }
}
