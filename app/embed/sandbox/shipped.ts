// In place of `files/shipped.ts`: without an origin nothing can be fetched. The list of the examples and the templates are
// built in, as texts to be read, since `__proto__` is a plain key; each example is a script of its own.
import type { Example } from '../../files/examples.ts'
import type * as fetched from '../../files/shipped.ts'
import { loadScript, parts } from '../parts.ts'
import list from '../../../public/examples/index.json?raw'

const templates = import.meta.glob<string>(['../../../public/templates/*.json', '!**/index.json'], { query: '?raw', import: 'default', eager: true })

export const shippedExamples: typeof fetched.shippedExamples = () => Promise.resolve(JSON.parse(list) as Example[])

export const shippedExample: typeof fetched.shippedExample = async name => {
  const known = (await shippedExamples()).some(example => example.name === name)
  if (known) await loadScript(`embed/examples/${name}.js`)
  const example = parts().examples[name]
  if (!known || !example) throw new Error(`There is no example ${name}.`)
  const { diagram, scenarios, secrets } = example
  return { diagram, elements: scenarios, secrets }
}

export const shippedTemplates: typeof fetched.shippedTemplates = () => Promise.resolve(Object.values(templates).flatMap(text => JSON.parse(text)))
