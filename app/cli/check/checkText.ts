// Does the text of an example tell the truth? Its tables against what the scenarios really did.
import { entry, parseJson, printJson, type Json } from '../../../src/json.ts'
import type { Lived } from '../../../src/lessons/liveScenario.ts'
import { sameJson } from '../../../src/scenarios/expectation.ts'
import type { Scenario } from '../../../src/scenarios/scenario.ts'
import type { Findings } from './finding.ts'
import { readPromisedTables, type PromisedRow } from './promisedTables.ts'

/** A scenario that was run, with what came of it. */
export interface Ran {
  scenario: Scenario
  lived: Lived
}

export function checkText(markdown: string, file: string, runs: readonly Ran[], findings: Findings): void {
  for (const row of readPromisedTables(markdown)) {
    const report = (code: string, message: string) => findings.add(code, message, file, row.line)
    const meant = runs.filter(run => isMeant(row, run))
    if (meant.length === 0) {
      const of = row.element === undefined ? '' : ` of the element "${row.element}"`
      report('TEXT_SCENARIO', `There is no scenario "${row.scenario}"${of}. There are: ${runs.map(({ scenario }) => scenario.name).join(', ')}.`)
    }
    for (const { scenario, lived } of meant) {
      const wrong = (message: string) => report('TEXT_PROMISE', `${scenario.name}: ${message}`)
      if (row.outcome !== undefined && !isOutcome(row.outcome, lived)) {
        wrong(`the text says "${row.outcome}", but the outcome is "${lived.badge}". ${lived.sentence}`)
      }
      for (const [name, written] of row.variables) {
        const found = entry(lived.actual.variables, name)
        if (found !== undefined && isValue(written, found)) continue
        wrong(`the text says that ${name} is ${written}, but ${found === undefined ? 'it is not there' : `it is ${printJson(found)}`}.`)
      }
    }
  }
}

function isMeant({ scenario: wanted, element }: PromisedRow, { scenario, lived }: Ran): boolean {
  const isElement = element === undefined || element === lived.element.id || element === lived.element.name
  return isElement && (wanted === scenario.name || wanted === scenario.id)
}

const folded = (text: string) => text.replace(/[`*_]/g, '').replace(/\s+/g, ' ').replace(/\.$/, '').trim().toLowerCase()

function isOutcome(written: string, { badge, sentence }: Lived): boolean {
  return [badge, sentence].some(each => folded(each) === folded(written))
}

/** JSON, or a text without its quotes. */
function isValue(written: string, found: Json): boolean {
  const json = parseJson(written)
  return (json.ok && sameJson(json.value, found)) || written === found
}
