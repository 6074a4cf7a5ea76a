// What the engine refuses when the diagram is deployed: nothing would run at all.
import { inputField, outputField, type FieldKey } from '../bpmn/fields.ts'
import type { ModelElement } from '../bpmn/model.ts'
import { compileExpression } from '../feel/compile.ts'
import type { Line } from '../lines.ts'
import { checkDeployment } from '../process/checkDeployment.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from './contract.ts'

export const deploymentRefused: Rule = {
  code: 'DEPLOYMENT_REFUSED',
  explain: ({ model, element, line }) => {
    const own = new Set([element.id, ...element.outgoing])
    for (const each of Object.values(model.elements)) if (each.attachedTo === element.id) own.add(each.id)
    return checkDeployment(model, line)
      .filter(refusal => own.has(refusal.element))
      .map((refusal): Problem => {
        const place = Object.hasOwn(model.elements, refusal.element) ? unread(model.elements[refusal.element]!, line) : undefined
        return {
          code: 'DEPLOYMENT_REFUSED',
          severity: 'error',
          message: `The engine refuses to deploy this: ${refusal.message}`,
          ...(place && { hint: place.hint }),
          at: { element: refusal.element, ...(place && { field: place.field }) },
        }
      })
  },
}

/** The first mapping that does not parse: its field, and what is wrong with it in our words. */
function unread({ inputs, outputs }: ModelElement, line: Line): { field: FieldKey; hint: string } | undefined {
  const mappings = [
    ...inputs.map(({ source, target }) => ({ source, field: inputField(target) })),
    ...outputs.map(({ source, target }) => ({ source, field: outputField(target) })),
  ]
  for (const { source, field } of mappings) {
    const problem = source.startsWith('=') ? compileExpression(source, line, 'engine').syntax?.problem : undefined
    if (problem) return { field, hint: problem.hint === undefined ? problem.message : `${problem.message} ${problem.hint}` }
  }
  return undefined
}
