// What is shown now, as Markdown.
import { lineFor } from '../../src/lines.ts'
import type { SimulatedRequest } from '../../src/scenarios/scenario.ts'
import { writeMarkdown, type MarkdownReport } from '../../src/share/markdown.ts'
import { wholeWorkspace } from '../store/actions/workspace.ts'
import { requestsOf } from '../store/requestEdits.ts'
import { scenarioSet, selectedScenario } from '../store/scenarioEdits.ts'
import { appStore } from '../store/store.ts'
import { expressionsOf } from './expressionsOf.ts'

/** Undefined when no task is shown. */
export async function markdownNow(link: string | undefined): Promise<string | undefined> {
  const { diagram, scenarios, secrets } = await wholeWorkspace()
  const { preview, previewed, diagram: described, workspace } = appStore.getState()
  if (!preview || previewed === undefined) return undefined
  const set = scenarioSet({ ...workspace, scenarios }, previewed)
  const scenario = selectedScenario(set)
  const type = preview.inbound?.type ?? preview.element.jobType
  return writeMarkdown({
    name: preview.element.name,
    ...(type !== undefined && { type }),
    version: lineFor(described.platformVersion).version,
    expressions: expressionsOf(diagram, previewed),
    samples: set && scenario ? samplesOf(set.variables, scenario, preview.attempt, preview.inbound) : [],
    ...(scenario && { scenario: scenario.name }),
    outcome: preview.outcome,
    variables: preview.variables,
    ...(link !== undefined && { link }),
    secrets,
  })
}

type Scenario = NonNullable<ReturnType<typeof selectedScenario>>

type Samples = MarkdownReport['samples']

function samplesOf(common: string, scenario: Scenario, attempt: number, inbound: { path?: string } | undefined): Samples {
  const variables = scenario.variables ?? common
  const isEmpty = /^\s*(\{\s*\})?\s*$/.test(variables)
  const given: Samples = isEmpty ? [] : [{ title: 'Process variables', text: variables, language: 'json' }]
  if (inbound) {
    const requests = requestsOf(scenario)
    const request = requests[attempt - 1] ?? requests[0]
    if (!request) return given
    return [...given, { title: `Request${numbered(attempt, requests.length)}`, text: requestText(request, inbound.path), language: 'http' }]
  }
  const { results } = scenario
  const result = results[attempt - 1] ?? results.at(-1)
  if (!result) return given
  const title = result.kind === 'response' ? 'Response' : 'Exception'
  return [...given, { title: `${title}${numbered(attempt, results.length)}`, text: result.text, language: 'json' }]
}

const numbered = (attempt: number, all: number) => (all > 1 ? ` of attempt ${attempt}` : '')

function requestText({ method, path, query, headers, body, bodyBase64 }: SimulatedRequest, listening: string | undefined): string {
  const asked = new URLSearchParams(query ?? []).toString()
  const lines = [`${method} ${path ?? listening ?? '/inbound'}${asked && `?${asked}`}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  const content = body ?? (bodyBase64 === undefined ? undefined : '(bytes)')
  return content === undefined ? lines.join('\n') : `${lines.join('\n')}\n\n${content}`
}
