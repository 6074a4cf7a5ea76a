// What the runtime itself refuses in an inbound connector or a request, with its place. Why, and what to do about it,
// is for the explanations.
import { propertyField } from '../../bpmn/fields.ts'
import type { FeelResult } from '../../feel/contract.ts'
import type { Place, Problem } from '../../problem.ts'
import type { InboundPhase, InboundProcess, RegisteredConnector } from './contract.ts'

export function inboundProblems(process: InboundProcess, phases: readonly InboundPhase[]): Problem[] {
  const endpoint = phases.find(phase => phase.phase === 'endpoint')
  const element = endpoint?.elements?.[0]
  const found = phases.flatMap(phase => (problems[phase.phase] as Find<InboundPhase>)(phase, element))
  return [...found, ...oldMappings(process)]
}

type Find<P> = (phase: P, element: string | undefined) => Problem[]

const none = () => []

const problems: { [P in InboundPhase['phase']]: Find<Extract<InboundPhase, { phase: P }>> } = {
  registration: ({ connectors, importError }) => [
    ...refused('INBOUND_IMPORT_FAILED', importError && `The process can’t be read: ${importError}`, {}),
    ...connectors.flatMap(notRegistered),
  ],
  endpoint: ({ failure }) => refused('INBOUND_NOT_REACHED', failure, { text: 'request' }),
  request: none,
  verification: (phase, element) =>
    expression('INBOUND_VERIFICATION', phase, at(element, 'inbound.verificationExpression')),
  method: ({ failure }, element) => refused('INBOUND_METHOD', failure, at(element, 'inbound.method')),
  hmac: ({ failure }, element) => refused('INBOUND_SIGNATURE', failure, at(element, 'inbound.shouldValidateHmac')),
  authentication: (phase, element) => {
    const evaluated = phase.type === 'JWT' ? 'inbound.auth.jwt.permissionsExpression' : 'inbound.auth.apiKeyLocator'
    const field = phase.text === undefined ? 'inbound.auth.type' : evaluated
    return expression('INBOUND_AUTHENTICATION', phase, at(element, field))
  },
  body: ({ failure }) => refused('INBOUND_BODY', failure, { text: 'request' }),
  activationCondition: phase => expression('INBOUND_CONDITION', phase, at(phase.element, 'activationCondition')),
  activation: ({ matching, failure }) =>
    matching.length < 2 ? [] : refused('INBOUND_SEVERAL_ACTIVATED', failure, at(matching[0], 'activationCondition')),
  messageId: phase => expression('INBOUND_MESSAGE_ID', phase, at(phase.element, 'messageIdExpression')),
  correlationKey: phase => expression('INBOUND_CORRELATION_KEY', phase, at(phase.element, 'correlationKeyExpression')),
  resultVariable: ({ failure }, element) => refused('RESULT_REFUSED', failure, at(element, 'resultVariable')),
  resultExpression: (phase, element) => expression('RESULT_REFUSED', phase, at(element, 'resultExpression')),
  command: ({ failure }) => refused('INBOUND_REFUSED_BY_ENGINE', failure, {}),
  responseExpression: (phase, element) => expression('INBOUND_RESPONSE', phase, at(element, phase.field)),
  answer: none,
}

function at(element: string | undefined, property: string): Place {
  return { ...(element !== undefined && { element }), field: propertyField(property) }
}

function notRegistered({ elements, health, error }: RegisteredConnector): Problem[] {
  const [element] = elements
  return health === 'UP' ? [] : refused('INBOUND_NOT_REGISTERED', error, element === undefined ? {} : { element })
}

function refused(code: string, message: string | undefined, at: Place): Problem[] {
  return message === undefined ? [] : [{ code, severity: 'error', message, at }]
}

/** A FEEL failure keeps its place in the expression. */
function expression(
  code: string,
  { result, failure }: { result?: FeelResult; failure?: string },
  place: Place,
): Problem[] {
  if (!result || result.ok) return refused(code, failure, place)
  return [{ ...result.problem, at: { ...result.problem.at, ...place } }]
}

/** A property of templates before 8.2: since 8.3 no runtime reads it. */
function oldMappings({ elements }: InboundProcess): Problem[] {
  const name = 'inbound.variableMapping'
  return elements
    .filter(({ properties }) => properties.some(property => property.name === name && property.value !== ''))
    .map(({ id }) => ({
      code: 'INBOUND_OLD_VARIABLE_MAPPING',
      severity: 'warning',
      message: 'The variable mapping of this old template is not read since 8.3: no variables are made of it.',
      hint: 'Put the mapping into the result expression (resultExpression) of the current template.',
      at: at(id, name),
    }))
}
