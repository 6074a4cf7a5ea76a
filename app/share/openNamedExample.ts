// An example by its name.
import { loadExamples, readExample } from '../files/examples.ts'
import { notReached, openAddress, type Found } from './openAddress.ts'

export async function openNamedExample(name: string): Promise<Found> {
  const examples = await loadExamples()
  const example = examples.find(each => each.name === name)
  if (examples.length === 0) return refuse(notReached, 'The examples can’t be loaded.')
  if (!example) {
    const list = examples.map(each => ({
      label: each.title,
      detail: each.summary,
      open: () => openAddress({ open: { kind: 'example', name: each.name } }),
    }))
    return { ...refuse('NOT_HERE', `There is no example “${name.slice(0, 80)}” here.`), offers: { heading: 'Examples that are here', list } }
  }
  try {
    return { ok: true, workspace: await readExample(example), by: example.title }
  } catch (error) {
    return refuse(notReached, error instanceof Error ? error.message : String(error))
  }
}

const refuse = (code: string, message: string): Extract<Found, { ok: false }> => ({
  ok: false,
  title: 'This example can’t be opened.',
  problem: { code, severity: 'error', message },
})
