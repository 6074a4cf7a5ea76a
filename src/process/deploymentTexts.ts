// The texts of a diagram that the engine reads when it is deployed: expressions that have to parse, targets of mappings,
// static values, timers.
import type { ModelElement, ModelFlow } from '../bpmn/model.ts'
import { compileExpression } from '../feel/compile.ts'
import type { Line } from '../lines.ts'
import type { Complaint } from './deploymentElements.ts'
import { staticValue } from './deploymentElements.ts'
import { expressionText, isExpression } from './expressions.ts'
import type { Graph } from './graph.ts'
import { definition } from './graph.ts'
import { mappingText } from './mappings.ts'
import { checkTimerText, parseZonedDate } from './timers.ts'

/** A text and where it stands in the engine's words. */
interface Place {
  text: string | undefined
  under?: string
  at?: string
}

const inExtension = (name: string, text: string | undefined): Place => ({ text, under: `extensionElements > ${name}` })

/** Why an expression does not parse, in the engine's words. */
function syntaxError(text: string, line: Line): string | undefined {
  const syntax = isExpression(text) ? compileExpression(text, line, 'engine').syntax : undefined
  if (syntax?.kind !== 'syntax') return undefined
  return syntax.error || `failed to parse expression '${expressionText(text)}'`
}

function checkSyntax(places: readonly Place[], line: Line): Complaint[] {
  return places.flatMap(({ text, ...place }) => {
    const message = text === undefined ? undefined : syntaxError(text, line)
    return message === undefined ? [] : [{ ...place, message }]
  })
}

const pathPattern = '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*'
const path = new RegExp(`^${pathPattern}$`)
const reserved = 'null, true, false, function, if, then, else, for, between, instance, of'
const reservedWords = new Set(reserved.split(', '))

function targetError(target: string): string | undefined {
  if (target === '') return 'Expected path expression but not found.'
  const expected = `Expected path expression '${target}' but`
  if (reservedWords.has(target)) return `${expected} is one of the reserved words (${reserved}).`
  return path.test(target) ? undefined : `${expected} doesn't match the pattern '${pathPattern}'.`
}

function checkMappings(element: ModelElement, line: Line): Complaint[] {
  const complaints: Complaint[] = []
  const check = (kind: 'input' | 'output', source: string, target: string) => {
    const under = `extensionElements > ioMapping > ${kind}`
    const notStatic = kind === 'output' && !isExpression(source) ? staticValue(source) : undefined
    for (const message of [notStatic ?? syntaxError(source, line), targetError(target)]) {
      if (message !== undefined) complaints.push({ under, message })
    }
  }
  for (const { source, target } of element.inputs) check('input', source, target)
  for (const { source, target } of element.outputs) check('output', source, target)
  if (complaints.length > 0) return complaints
  // Each text parses by itself, but not all of them as the one expression that the engine makes of them.
  return (['inputs', 'outputs'] as const).flatMap(kind => {
    const message = syntaxError(mappingText(element, kind) ?? '', line)
    return message === undefined ? [] : [{ message: `Failed to build variable mapping expression: ${message}` }]
  })
}

const timerWords = { timeDuration: 'duration', timeDate: 'date', timeCycle: 'cycle' }

function checkTimer(element: ModelElement): Complaint[] {
  const { timerType, expression = '' } = definition(element, 'timer') ?? {}
  if (!timerType || isExpression(expression)) return []
  const reason = checkTimerText(timerType, expression)
  return reason === undefined ? [] : [{ message: timerComplaint(timerType, reason) }]
}

/** The engine's words for a timer that it can't set. */
export function timerComplaint(timerType: keyof typeof timerWords, reason: string): string {
  return `Invalid timer ${timerWords[timerType]} expression (${reason})`
}

/** Static values of user tasks: lists, dates, and a priority. */
function checkAssignment({ assignment = {} }: ModelElement): Complaint[] {
  const { candidateGroups, candidateUsers, dueDate, followUpDate, priority } = assignment
  const complaints: Complaint[] = []
  const check = (text: string | undefined, under: string, isRight: (text: string) => boolean, expected: string) => {
    if (!text || isExpression(text) || isRight(text)) return
    complaints.push({ under: `extensionElements > ${under}`, message: `${expected} but found '${text}'.` })
  }
  const list = "Expected static value to be a list of comma-separated values, e.g. 'a,b,c',"
  const date = "Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00',"
  const isList = (text: string) => text.split(',').every(item => item.trim() !== '')
  const isDate = (text: string) => parseZonedDate(text) !== undefined
  check(candidateGroups, 'assignmentDefinition', isList, list)
  check(candidateUsers, 'assignmentDefinition', isList, list)
  check(dueDate, 'taskSchedule', isDate, date)
  check(followUpDate, 'taskSchedule', isDate, date)
  const number = 'Expected static value to be a valid Number between 0 and 100,'
  check(priority, 'priorityDefinition', text => /^[+-]?\d+$/.test(text), number)
  if (priority && /^[+-]?\d+$/.test(priority) && (Number(priority) < 0 || Number(priority) > 100)) {
    const message = `Priority must be a number between 0 and 100, but was '${priority}'.`
    complaints.push({ under: 'extensionElements > priorityDefinition', message })
  }
  return complaints
}

/** Everything that is wrong with the texts of an element. */
export function checkTexts(element: ModelElement, line: Line): Complaint[] {
  const loop = element.multiInstance
  const message = element.message ?? definition(element, 'message')
  const inLoop = 'multiInstanceLoopCharacteristics > extensionElements > loopCharacteristics'
  const timer = definition(element, 'timer')
  const signal = definition(element, 'signal')
  return [
    ...checkMappings(element, line),
    ...checkSyntax(
      [
        inExtension('taskDefinition', element.taskDefinition?.type),
        inExtension('taskDefinition', element.taskDefinition?.retries),
        inExtension('script', element.script?.expression),
        inExtension('calledElement', element.calledElement?.processId),
        inExtension('calledDecision', element.calledDecision?.decisionId),
        inExtension('assignmentDefinition', element.assignment?.assignee),
        inExtension('assignmentDefinition', element.assignment?.candidateGroups),
        inExtension('assignmentDefinition', element.assignment?.candidateUsers),
        inExtension('taskSchedule', element.assignment?.dueDate),
        inExtension('taskSchedule', element.assignment?.followUpDate),
        inExtension('priorityDefinition', element.assignment?.priority),
        { text: loop?.inputCollection, under: inLoop },
        { text: loop?.outputElement, under: inLoop },
        { text: loop?.completionCondition, under: 'multiInstanceLoopCharacteristics' },
        { text: message?.messageName, at: message?.messageRef },
        { text: message?.correlationKey, at: `${message?.messageRef} > extensionElements > subscription` },
        { text: signal?.signalName, at: signal?.signalRef },
        { text: timer?.expression, under: 'timerEventDefinition' },
      ],
      line,
    ),
    ...(element.script?.expression && !isExpression(element.script.expression)
      ? [{ under: 'extensionElements > script', message: staticValue(element.script.expression) }]
      : []),
    ...checkTimer(element),
    ...checkAssignment(element),
  ]
}

/** The condition of a flow: an expression that parses; where its gateway has to choose, it must have one. */
export function checkCondition(flow: ModelFlow, graph: Graph, line: Line): Complaint[] {
  const source = graph.element(flow.source)
  if (flow.condition !== undefined) {
    const message = isExpression(flow.condition) ? syntaxError(flow.condition, line) : noExpression(flow.condition)
    return message === undefined ? [] : [{ under: 'conditionExpression', message }]
  }
  if (!source || source.defaultFlow === flow.id || graph.outgoing(source.id).length < 2) return []
  if (source.type === 'exclusiveGateway') return [{ message: 'Must have a condition or be default flow' }]
  return source.type === 'inclusiveGateway' ? [{ message: 'Must have a condition' }] : []
}

/** Here even nothing counts as a static value. */
function noExpression(text: string): string {
  return `Expected expression but found static value '${text}'. An expression must start with '=' (e.g. '=${text}').`
}
