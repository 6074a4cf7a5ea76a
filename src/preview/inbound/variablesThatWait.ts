// A first guess at the process variables with which an instance waits for a request.
import { readField } from '../../bpmn/applyField.ts'
import { correlationKeyField } from '../../bpmn/fields.ts'
import { compileExpression } from '../../feel/compile.ts'
import { emptyObject, type Variables } from '../../json.ts'
import { lineFor, type Line } from '../../lines.ts'
import { waitingPlace } from '../../task/waitingInstances.ts'
import { liveThrough, type InboundQuestion } from '../previewInbound.ts'

/**
 * The request's key, where the message's correlation key looks for it: `=orderId` gives `{orderId: "1042"}`. Undefined
 * when the element starts instances itself, the expression is more than a path, or the request has no key.
 */
export function variablesThatWait(question: InboundQuestion): Variables | undefined {
  const { model, element: id } = question
  const element = Object.hasOwn(model.elements, id) ? model.elements[id] : undefined
  const key = element && readField(element, correlationKeyField)
  if (!key || !waitingPlace(model, element)) return undefined
  const names = namesOf(key, lineFor(model.executionPlatformVersion).line)
  const command = names && liveThrough(question)?.arrival.run.commands[0]
  if (command?.command !== 'publishMessage' || !command.correlationKey) return undefined
  return names!.reduceRight<unknown>((inner, name) => Object.assign(emptyObject(), { [name]: inner }), command.correlationKey) as Variables
}

/** The names of an expression that is a path and nothing else. */
function namesOf(text: string, line: Line): string[] | undefined {
  const { paths: [path, ...others], syntax } = compileExpression(text, line, 'engine')
  if (!path || others.length > 0 || syntax) return undefined
  const isAll = text.slice(0, path.from).trim() === '=' && text.slice(path.to).trim() === ''
  return isAll ? path.segments.map(({ name }) => name) : undefined
}
