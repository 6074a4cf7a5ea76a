// BPMN XML to a ProcessModel. Runs in a worker: bpmn-moddle needs no DOM.
import { BpmnModdle } from 'bpmn-moddle'
import type { Place, Problem } from '../problem.ts'
import { keepUnknown, tellsOfSomethingKept } from './keepUnknown.ts'
import type { ProcessModel } from './model.ts'
import type { BusinessObject } from './moddle.ts'
import { camundaPackages } from './packages.ts'
import { readModel } from './readModel.ts'

export type ParsedDiagram = { ok: true; model: ProcessModel; warnings: Problem[] } | { ok: false; problem: Problem }

/**
 * Reads a diagram. It fails with `DIAGRAM_XML` (not well-formed, with line and column) or `DIAGRAM_NOT_BPMN`. Otherwise
 * `warnings` tell what was left out (`DIAGRAM_CONTENT`) and whether this is a diagram for another engine
 * (`CAMUNDA_7_DIAGRAM`) or for no version in particular (`NO_PLATFORM_VERSION`).
 */
export async function parseDiagram(xml: string): Promise<ParsedDiagram> {
  const moddle = new BpmnModdle(camundaPackages)
  keepUnknown(moddle)
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml)
    const broken = warnings.find(warning => isNotWellFormed(warning.message))
    if (broken) return { ok: false, problem: syntaxProblem(xml, broken) }
    const definitions = rootElement as BusinessObject
    const model = readModel(definitions)
    const lost = warnings.filter(warning => !tellsOfSomethingKept(warning.message))
    return {
      ok: true,
      model,
      warnings: [...platformProblems(definitions, model), ...lost.map(warning => contentProblem(warning.message))],
    }
  } catch (error) {
    return { ok: false, problem: syntaxProblem(xml, error) }
  }
}

const camunda7Namespace = 'http://camunda.org/schema/1.0/bpmn'

function platformProblems(definitions: BusinessObject, model: ProcessModel): Problem[] {
  const { executionPlatform: platform, executionPlatformVersion: version } = model
  const namespaces = Object.entries(definitions.$attrs ?? {}).filter(([name]) => name.startsWith('xmlns'))
  const usesCamunda7 = namespaces.some(([, uri]) => uri === camunda7Namespace)
  if (platform === 'Camunda Platform' || (platform !== 'Camunda Cloud' && usesCamunda7)) {
    return [
      {
        code: 'CAMUNDA_7_DIAGRAM',
        severity: 'error',
        message: 'This diagram was made for Camunda 7. Its implementation details mean nothing to Camunda 8.',
        hint: 'Convert it with the Camunda migration tools, or model the connector tasks anew.',
      },
    ]
  }
  if (version !== undefined) return []
  return [
    {
      code: 'NO_PLATFORM_VERSION',
      severity: 'warning',
      message: 'The diagram does not say which Camunda version it is made for.',
      hint: 'Choose the version: it decides on templates, FEEL functions and the rules of the runtime.',
    },
  ]
}

function contentProblem(message: string): Problem {
  return {
    code: 'DIAGRAM_CONTENT',
    severity: 'warning',
    message: `Part of the diagram could not be read: ${reason(message)}.`,
    at: position(message),
  }
}

function syntaxProblem(xml: string, error: unknown): Problem {
  const { message, warnings = [] } = error as { message: string; warnings?: { message: string }[] }
  if (xml.trim() === '') return { code: 'DIAGRAM_EMPTY', severity: 'error', message: 'The file is empty.' }
  if (!position(message)) {
    return {
      code: 'DIAGRAM_NOT_BPMN',
      severity: 'error',
      message: 'This is XML, but not a BPMN 2.0 diagram: the root element must be <bpmn:definitions>.',
    }
  }
  // The parser may go on after its first mistake and fail later: the first one is where the text is broken.
  const first = [...warnings.map(warning => warning.message), message].find(text => position(text))!
  const at = position(first)!
  return {
    code: 'DIAGRAM_XML',
    severity: 'error',
    message: `Not well-formed XML, line ${at.line}, column ${at.column}: ${reason(first)}.`,
    at,
  }
}

/** The parser goes on where an engine's would refuse the whole file. */
function isNotWellFormed(message: string): boolean {
  return /nested error: (illegal |missing |non-whitespace |attribute value |attribute <\S+> already defined)/.test(
    message,
  )
}

/** The parser counts lines and columns from 0. */
function position(message: string): Place | undefined {
  const match = /\bline: (\d+)\s+column: (\d+)/.exec(message)
  return match ? { line: Number(match[1]) + 1, column: Number(match[2]) + 1 } : undefined
}

function reason(message: string): string {
  return /nested error: (.+)/.exec(message)?.[1] ?? message.split('\n')[0]!
}
