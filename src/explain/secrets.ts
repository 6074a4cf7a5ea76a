// Where a secret placeholder works: inside a text of the job's variables, nowhere else.
import { headerField, inputField } from '../bpmn/fields.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from './contract.ts'
import { placeholder } from './placeholder.ts'

/** An unquoted placeholder is read as a variable named `secrets`, which no process has. */
export const secretUnquoted: Rule = {
  code: 'SECRET_UNQUOTED',
  explain: ({ element, expressions }) =>
    expressions.flatMap(({ field, text, dialect }) => {
      if (dialect !== 'engine' || !text.startsWith('=')) return []
      return outsideStrings(text).map((match): Problem => {
        const name = match.name
        const insert = `"{{secrets.${name}}}"`
        return {
          code: 'SECRET_UNQUOTED',
          severity: 'warning',
          message: `Secrets are not variables: without quotes \`secrets.${name}\` is no text that the runtime could replace.`,
          at: { element: element.id, field, from: match.from, to: match.to },
          fix: { label: `Use ${insert}`, element: element.id, field, from: match.from, to: match.to, insert },
        }
      })
    }),
}

/** In the result and error expressions placeholders stay as they are. */
export const secretNotReplaced: Rule = {
  code: 'SECRET_NOT_REPLACED',
  explain: ({ element }) =>
    ['resultExpression', 'errorExpression'].flatMap(key => {
      const field = headerField(key)
      const text = element.headers.findLast(header => header.key === key)?.value ?? ''
      return [...text.matchAll(placeholder)].map((match): Problem => ({
        code: 'SECRET_NOT_REPLACED',
        severity: 'warning',
        message: `Secrets are filled in only in the connector's input. Here \`${match[0]}\` stays as it is.`,
        at: { element: element.id, field, from: match.index, to: match.index + match[0].length },
      }))
    }),
}

/** A secret that the simulation has no value for fails the job, as one that the cluster lacks would. */
export const secretMissing: Rule = {
  code: 'SECRET_MISSING',
  explain: ({ element, attempt }) => {
    const phase = attempt?.run.phases.find(each => each.phase === 'secrets')
    if (phase?.phase !== 'secrets') return []
    return phase.missing.map((name): Problem => {
      const field = element.inputs.find(input => input.source.includes(`secrets.${name}`))
      return {
        code: 'SECRET_MISSING',
        severity: 'error',
        message: `The secret ${name} has no value here, so the job fails as it would on a cluster without it.`,
        hint: 'Give it a dummy value under Secrets.',
        at: { element: element.id, ...(field && { field: inputField(field.target) }), text: 'secrets' },
      }
    })
  },
}

function outsideStrings(text: string): { name: string; from: number; to: number }[] {
  const blanked = text.replace(/"(?:[^"\\]|\\.)*"/g, string => '\u0000'.repeat(string.length))
  return [...blanked.matchAll(placeholder)].map(match => ({
    name: (match[1] ?? match[2])!,
    from: match.index,
    to: match.index + match[0].length,
  }))
}
