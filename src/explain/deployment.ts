// What the engine refuses when the diagram is deployed: nothing would run at all.
import { checkDeployment } from '../process/checkDeployment.ts'
import type { Rule } from './contract.ts'

export const deploymentRefused: Rule = {
  code: 'DEPLOYMENT_REFUSED',
  explain: ({ model, element, line }) => {
    const own = new Set([element.id, ...element.outgoing])
    for (const each of Object.values(model.elements)) if (each.attachedTo === element.id) own.add(each.id)
    return checkDeployment(model, line)
      .filter(refusal => own.has(refusal.element))
      .map(refusal => ({
        code: 'DEPLOYMENT_REFUSED',
        severity: 'error',
        message: `The engine refuses to deploy this: ${refusal.message}`,
        at: { element: refusal.element },
      }))
  },
}
