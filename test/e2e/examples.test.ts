// Every example of the page opens without a word of complaint, and each of its scenarios leads where it promises.
import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { chips, eventually, openExample, sentence, test, visit } from './page.ts'

interface Example {
  name: string
  title: string
  element?: string
}

interface ScenarioFile {
  elements: Record<string, { scenarios: { name: string; expectation?: { outcome: keyof typeof badges; errorCode?: string } }[] }>
}

const examples = read('index.json') as Example[]

/** How the chip says it. */
const badges = {
  completed: /^(?:Completes|Starts|Correlates|Taken later|Verified)/,
  bpmnError: /^BPMN error/,
  retry: /^Retry/,
  incident: /^Incident/,
  rejected: /^Rejected/,
  notActivated: /^Not activated/,
  waiting: /^Waits/,
  noEffect: /^(?:Same id|Lost)/,
}

describe('an example', () => {
  test.for(examples.map(example => [example.title, example] as const))('%s', async ([, { name, title, element }], { page }) => {
    await visit(page)
    await openExample(page, title)
    await eventually(() => page.getByLabel('File name').inputValue()).toBe(name)
    await sentence(page).waitFor()
    const { elements } = read(`${name}/${name}.scenarios.json`) as ScenarioFile
    const { scenarios } = elements[element ?? Object.keys(elements)[0]!]!
    await eventually(() => chips(page)).toEqual(Object.fromEntries(scenarios.map(scenario => [scenario.name, promised(scenario)])))
  })
})

function promised({ expectation }: ScenarioFile['elements'][string]['scenarios'][number]) {
  if (!expectation) return expect.any(String) as string
  const { outcome, errorCode } = expectation
  return errorCode === undefined ? (expect.stringMatching(badges[outcome]) as string) : `BPMN error ${errorCode}`
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/examples/${path}`, import.meta.url), 'utf8'))
}
