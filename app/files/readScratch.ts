import { scratchTask, type Scratch } from '../store/scratch.ts'

/** The expressions of a scratch, read from its diagram. */
export function readScratch(diagram: string): Scratch {
  const parsed = new DOMParser().parseFromString(diagram, 'application/xml')
  const headers = [...parsed.querySelectorAll(`[id="${scratchTask}"] *`)].filter(({ localName }) => localName === 'header')
  const header = (key: string) => headers.find(element => element.getAttribute('key') === key)?.getAttribute('value') ?? ''
  const version = parsed.documentElement.getAttribute('modeler:executionPlatformVersion') ?? ''
  return {
    resultExpression: header('resultExpression'),
    errorExpression: header('errorExpression'),
    version: /^\d+\.\d+/.exec(version)?.[0] ?? '8.9',
  }
}
