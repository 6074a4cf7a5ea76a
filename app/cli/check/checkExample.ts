// An example keeps its word: each scenario ends as its expectation says, no expression gives a null that is not meant,
// and the text beside it tells the same.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessModel } from '../../../src/bpmn/model.ts'
import { parseDiagram } from '../../../src/bpmn/parseDiagram.ts'
import { parseJson } from '../../../src/json.ts'
import { checkWorld } from '../../../src/lessons/liveScenario.ts'
import { readScenarioFile, type ScenarioFile } from '../../../src/scenarios/files.ts'
import type { World } from '../../../src/world.ts'
import { checkScenarios, type Pair } from './checkScenarios.ts'
import { checkText, type Ran } from './checkText.ts'
import { Findings, type Verdict } from './finding.ts'
import { isDiagram, isScenarioFile, textFile, type FoundFolder } from './findFolders.ts'
import { lineInJson, pathInMessage } from './placeOf.ts'

export async function checkExample({ path, files }: FoundFolder, world: World = checkWorld): Promise<Verdict> {
  const findings = new Findings(path)
  const read = (name: string) => readFileSync(join(path, name), 'utf8').replace(/^\uFEFF/, '')
  const runs: Ran[] = []
  for (const pair of pairsOf(files, findings)) {
    const [xml, text] = [read(pair.diagram), read(pair.scenarios)]
    const model = await readDiagram(xml, pair.diagram, findings)
    const scenarios = readScenarios(text, pair.scenarios, findings)
    if (!model || !scenarios) continue
    const { elements, secrets } = scenarios
    runs.push(...checkScenarios({ model, xml, text, elements, secrets, files: pair, world }, findings))
  }
  if (files.includes(textFile) && runs.length > 0) checkText(read(textFile), textFile, runs, findings)
  const promises = runs.filter(({ scenario }) => scenario.expectation).length
  const looked = `${runs.length} scenario${runs.length === 1 ? '' : 's'}${promises < runs.length ? `, ${promises} with an expectation` : ''}`
  return { path, kind: 'example', problems: findings.all, looked }
}

/** A scenario file belongs to the diagram of its name, or to the only one there is. */
function pairsOf(files: readonly string[], findings: Findings): Pair[] {
  const diagrams = files.filter(isDiagram)
  const scenarioFiles = files.filter(isScenarioFile)
  if (scenarioFiles.length === 0) {
    findings.add('EXAMPLE_FILE_MISSING', `There are no scenarios beside the diagram: ${diagrams[0]!.replace(/bpmn$/, 'scenarios.json')} is missing.`, diagrams[0]!)
  }
  return scenarioFiles.flatMap(scenarios => {
    const own = scenarios.replace(/\.?scenarios\.json$/, '.bpmn')
    const diagram = diagrams.find(name => name === own) ?? (diagrams.length === 1 && scenarioFiles.length === 1 ? diagrams[0] : undefined)
    if (diagram !== undefined) return [{ diagram, scenarios }]
    const wanted = own === '.bpmn' ? 'a single diagram' : own
    findings.add('EXAMPLE_FILE_MISSING', `There is no diagram for these scenarios: ${wanted} is missing.`, scenarios)
    return []
  })
}

async function readDiagram(xml: string, file: string, findings: Findings): Promise<ProcessModel | undefined> {
  const parsed = await parseDiagram(xml)
  const problems = parsed.ok ? parsed.warnings.filter(({ code }) => code !== 'NO_PLATFORM_VERSION') : [parsed.problem]
  for (const { code, message, at } of problems) findings.add(code, message, file, at?.line)
  return parsed.ok ? parsed.model : undefined
}

/** Hints are told as well: a key that nobody knows is most often a promise with a slip of the pen in it. */
function readScenarios(text: string, file: string, findings: Findings): ScenarioFile | undefined {
  const read = readScenarioFile(text)
  for (const { code, message, at } of read.problems) {
    findings.add(code, message, file, at?.line ?? (parseJson(text).ok ? lineInJson(text, pathInMessage(message)) : 1))
  }
  return read.ok ? read.value : undefined
}
