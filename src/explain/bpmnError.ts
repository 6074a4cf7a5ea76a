// What becomes of a thrown BPMN error: which event catches it, and what happens to its variables.
import type { ModelElement } from '../bpmn/model.ts'
import type { Problem } from '../problem.ts'
import type { Rule, Situation } from './contract.ts'

/** A boundary event keeps the error's variables to itself unless it has output mappings. */
export const errorVariablesVanish: Rule = {
  code: 'ERROR_VARIABLES_VANISH',
  explain: ({ model, outcome, attempt }) => {
    if (outcome.kind !== 'bpmnError' || attempt?.run.command.command !== 'throwError') return []
    const catcher = model.elements[outcome.caughtBy]
    const names = Object.keys(attempt.run.command.variables)
    if (catcher?.type !== 'boundaryEvent' || catcher.outputs.length > 0 || names.length === 0) return []
    const list = names.slice(0, 4).map(name => `\`${name}\``).join(', ')
    return [
      {
        code: 'ERROR_VARIABLES_VANISH',
        severity: 'warning',
        message: `The error's variables (${list}${names.length > 4 ? ', …' : ''}) are local to ${display(catcher)} and vanish with it.`,
        hint: 'Give that event an output mapping for each variable that the process needs.',
        at: { element: catcher.id },
      },
    ]
  },
}

/** A code that no event catches is an incident. */
export const codeUncaught: Rule = {
  code: 'CODE_UNCAUGHT',
  explain: situation => {
    const { outcome, element } = situation
    if (outcome.kind !== 'incident' || outcome.errorCode === undefined) return []
    const events = catchers(situation)
    const code = outcome.errorCode
    const near = events.find(event => codesOf(event).some(other => other.trim().toLowerCase() === code.trim().toLowerCase()))
    const known = events.flatMap(codesOf)
    const what = events.length === 0 ? 'The task has no error boundary event' : `The error events here catch ${known.map(each => `"${each}"`).join(', ')}`
    const problem: Problem = {
      code: 'CODE_UNCAUGHT',
      severity: 'error',
      message: `No event catches the code "${code}". ${what}.`,
      hint: near
        ? `The code of ${display(near)} differs only by blanks or case.`
        : 'Attach an error boundary event with this code, or one without a code, which catches all.',
      at: { element: element.id },
    }
    return [problem]
  },
}

function catchers({ model, element }: Situation): ModelElement[] {
  const scopes = new Set<string>([element.id])
  for (let parent = element.parent; parent; parent = model.elements[parent]?.parent) scopes.add(parent)
  return Object.values(model.elements).filter(each => {
    if (!each.eventDefinitions.some(definition => definition.kind === 'error')) return false
    if (each.attachedTo !== undefined) return scopes.has(each.attachedTo)
    const holder = each.parent === undefined ? undefined : model.elements[each.parent]
    return each.type === 'startEvent' && holder?.triggeredByEvent === true && scopes.has(holder.parent ?? '')
  })
}

const codesOf = (event: ModelElement) =>
  event.eventDefinitions.flatMap(definition => (definition.kind === 'error' && definition.errorCode !== undefined ? [definition.errorCode] : []))

const display = (element: ModelElement) => element.name?.trim() || element.id
