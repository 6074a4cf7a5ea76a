// Causes in the words of a lesson, where they come in Java's, or in words for somebody who can change the scenario.
import { inputField } from '../bpmn/fields.ts'
import { similarKey } from '../explain/lookup.ts'
import type { Cause } from './causes.ts'
import type { Lived } from './liveScenario.ts'
import { sentenceOf, written } from './words.ts'

interface Rewriting {
  /** of the cause's message, or of its hint */
  pattern: RegExp
  in?: 'hint'
  /** undefined: it is said well enough */
  rewrite: (match: RegExpExecArray, cause: Cause, lived: Lived, secrets: Readonly<Record<string, string>>) => Partial<Cause> | undefined
}

/** What is found is taken out of the text, and this put in its place. */
const instead = ({ message }: Cause, match: RegExpExecArray, text: string) => ({ message: message.replace(match[0], () => text) })

const rewritings: readonly Rewriting[] = [
  {
    pattern: /Cannot construct instance of `java\.util\.\w*Map`.*/s,
    rewrite: (match, cause, { element }) => {
      const input = element.inputs.find(({ source, target }) => ['headers', 'queryParameters'].includes(target) && !source.startsWith('='))
      return { ...instead(cause, match, `${input ? `\`${input.target}\`` : 'An input'} has to be a context, and is a text.`), hint: 'A context is an expression: `={ name: "value" }`.' }
    },
  },
  {
    pattern: /io\.camunda\.connector\.feel\.FeelEngineWrapperException: .*Cannot parse '(.*)' as '[\w.]*(?:Map|ConnectorError)'\.?/s,
    rewrite: (match, cause, { line }) => ({
      ...instead(cause, match, `The error expression gives \`${match[1]!.replaceAll('`', "'").slice(0, 80)}\`, which is no error.`),
      hint: `It has to give \`null\`, or what ${line === '8.9' ? '`bpmnError`, `jobError` or `ignoreError`' : '`bpmnError` or `jobError`'} gives.`,
    }),
  },
  {
    pattern: /\S*(?:Mismatched|InvalidDefinition)\w*: Cannot construct instance of `[\w.]*WebhookHttpResponse`.*/s,
    rewrite: (match, cause) => ({ ...instead(cause, match, 'It gives no context.'), hint: 'An answer is a context: `{ body: … }`.' }),
  },
  {
    pattern: /(there is no signature\. )?java\.lang\.NullPointerException: Name is null/,
    rewrite: (match, cause) => ({
      ...instead(cause, match, `${match[1] ? 'no' : 'No'} header is named in which the signature comes.`),
      hint: 'Checking it takes three things: the secret, the header and the algorithm.',
    }),
  },
  {
    pattern: /, whatever the response\./,
    rewrite: (match, cause, { element }) => (element.properties.some(({ name }) => name === 'inbound.type') ? instead(cause, match, ', whatever the request.') : undefined),
  },
  {
    pattern: /The secret (\S+) has no value here, .*/,
    rewrite: (match, cause, _lived, secrets) => {
      const near = similarKey(match[1]!, Object.keys(secrets)) ?? Object.keys(secrets)[0]
      return near === undefined ? undefined : { ...instead(cause, match, `There is no secret ${match[1]!}, but there is ${near}.`), hint: undefined }
    },
  },
  {
    pattern: /^(`.+?` is null: )failed to invoke function `(.+?)`: Illegal arguments: (.+)\.$/,
    rewrite: ([, what, name, given]) => ({ message: `${what!}\`${name!}\` does not take ${given!}.`, hint: Object.hasOwn(written, name!) ? written[name!] : undefined }),
  },
  {
    pattern: /expected list but found/,
    rewrite: () => ({ hint: 'A list is needed there. A longer path may lead to it.' }),
  },
  {
    pattern: /there is no variable `(\w+)`\.$/i,
    rewrite: ([, name], _cause, { expressions }) => {
      const loops = expressions.flatMap(({ text }) => [...text.matchAll(/\b(?:for|some|every)\s+(\w+)\s+in\b/g)]).map(loop => loop[1]!)
      return loops.length === 0 || loops.includes(name!) ? undefined : { hint: `If it is a key of \`${loops[0]!}\`, write \`${loops[0]!}.${name!}\`.` }
    },
  },
  {
    in: 'hint',
    pattern: /^Before that: No variable found with name '(.+)'$/,
    rewrite: ([, name], { message }) => {
      if (name === 'error') return { hint: 'After an answer there is no `error`: `is defined(error)` tells.' }
      return { hint: message.includes('for the backoff') ? 'Five minutes are `@"PT5M"`.' : `There is no variable \`${name!}\`: a text stands in double quotes.` }
    },
  },
  {
    in: 'hint',
    pattern: /^Before that: (.+)$/,
    rewrite: ([, warning]) => ({ hint: `${sentenceOf(warning!.replace(/(?<!\w)'(.*?)'(?!\w)/g, '`$1`'))}.` }),
  },
]

/** The same cause, said so that a learner understands it. */
export function plainly(cause: Cause, lived: Lived, secrets: Readonly<Record<string, string>>): Cause {
  for (const { pattern, in: part = 'message', rewrite } of rewritings) {
    const match = pattern.exec(cause[part] ?? '')
    const said = match && rewrite(match, cause, lived, secrets)
    if (!said) continue
    const { hint, ...rest } = { ...cause, ...said }
    return hint === undefined ? rest : { ...rest, hint }
  }
  return cause
}

/** Why a part of the request is not what it should be: an input that says so itself, or braces that stand for no secret. */
export function requestCause({ problems }: Lived, part: string, sent: string, secrets: Readonly<Record<string, string>>): Pick<Cause, 'message' | 'hint'> | undefined {
  const inputs = inputsOf(part)
  const problem = problems.find(({ at, severity }) => severity !== 'hint' && at?.field !== undefined && inputs.includes(at.field))
  if (problem) return { message: sentenceOf(problem.message), ...(problem.hint !== undefined && { hint: problem.hint }) }
  const braces = /\{\{\s*([\w.]+)\s*\}\}/.exec(sent.replaceAll('%7B', '{').replaceAll('%7D', '}'))?.[1]
  if (braces === undefined) return undefined
  return Object.hasOwn(secrets, braces)
    ? { message: 'Without `secrets.` it is no placeholder of a secret.', hint: `Write \`{{secrets.${braces}}}\`.` }
    : { message: 'Double braces stand for secrets only.', hint: `A variable is joined with \`+\`: \`"…" + ${braces}\`.` }
}

const inputsOf = (part: string) =>
  (part === 'URL' ? ['url', 'queryParameters'] : part.startsWith('header') ? ['headers'] : [part]).map(inputField)
