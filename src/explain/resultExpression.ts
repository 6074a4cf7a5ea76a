// A result expression has to give a context: its keys are the variables.
import { headerField } from '../bpmn/fields.ts'
import type { Rule } from './contract.ts'

const field = headerField('resultExpression')

const article: Record<string, string> = { null: 'null' }

export const resultNoContext: Rule = {
  code: 'RESULT_NO_CONTEXT',
  explain: ({ element, expressions, attempt }) => {
    const expression = expressions.find(each => each.field === field)
    const phase = attempt?.run.phases.find(each => each.phase === 'resultExpression')
    if (!expression?.result.ok || expression.result.type === 'context' || phase?.phase !== 'resultExpression') return []
    const { type } = expression.result
    const body = expression.text.replace(/^\s*=?\s*/, '').trimEnd()
    const insert = `={ result: ${body} }`
    const fails = phase.failure !== undefined
    return [
      {
        code: 'RESULT_NO_CONTEXT',
        severity: fails ? 'error' : 'warning',
        message: `A result expression gives a context, whose keys become the variables. This one gives ${article[type] ?? `a ${type}`}${fails ? '.' : ': no variable is made.'}`,
        at: { element: element.id, field, from: 0, to: expression.text.length },
        ...(type !== 'null' && {
          fix: { label: 'Make it a variable', element: element.id, field, from: 0, to: expression.text.length, insert },
        }),
      },
    ]
  },
}
