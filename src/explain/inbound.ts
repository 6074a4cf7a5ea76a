// All rules over a request that came in at an inbound connector, in the order in which their words are read.
import type { Problem } from '../problem.ts'
import { ask, isInDoubt, type Topic, type ExpressionSituation } from './contract.ts'
import { ifWithoutElse } from './ifWithoutElse.ts'
import { answerEscaped, answerKeyIgnored, answerTooLate } from './inboundAnswer.ts'
import { bodyNotJson, formFieldTwice, formWithCharset, headerTwice } from './inboundBody.ts'
import { phaseOf, propertyOf, type InboundSituation } from './inboundContract.ts'
import { conditionNotBoolean, correlationKeyNull, messageIdMissing, messageRepeated } from './inboundCorrelation.ts'
import { headerCase, headerDash, headerInBrackets } from './inboundHeaders.ts'
import { credentialsRefused, tokenRefused } from './inboundCredentials.ts'
import { deduplicationUnread, elementsDisagree, inboundSecretMissing, leftOut, otherPath, pathTaken } from './inboundRegistration.ts'
import { inboundSecretNotReplaced } from './inboundSecrets.ts'
import { signatureHeaderMissing, signatureSecretFeel, signatureWrong } from './inboundSignature.ts'
import { timeToLiveUnread } from './inboundTimeToLive.ts'
import { nullPath } from './nullPath.ts'
import { unknownFunction } from './unknownFunction.ts'

type Concern = (situation: InboundSituation) => boolean

const isUnread: Concern = ({ run }) => run.importError !== undefined
/** Nobody took the request: there is no connector of this element, one was not activated, or none has this address. */
const isDeaf: Concern = ({ element, run: { connectors = [], problems } }) =>
  problems.some(({ code }) => deaf.includes(code)) ||
  connectors.some(({ error }) => error !== undefined) ||
  !connectors.some(({ elements }) => elements.includes(element.id))
const deaf = ['INBOUND_IMPORT_FAILED', 'INBOUND_NOT_REGISTERED', 'INBOUND_NOT_REACHED']
const failsAt = (name: 'body' | 'authentication' | 'hmac'): Concern => situation => phaseOf(situation, name)?.failure !== undefined
const repeatsHeader: Concern = ({ request: { headers } }) => new Set(headers.map(([name]) => name.toLowerCase())).size < headers.length
const hasFeelForSecret: Concern = ({ element }) => propertyOf(element, 'inbound.hmacSecret')?.startsWith('=') === true
/** In capitals, with a dash that FEEL takes for a minus, or in brackets. */
const misreadsHeaders: Concern = ({ expressions }) =>
  expressions.some(({ text }) =>
    [...text.matchAll(/\bheaders\s*(?:(\[)|\.\s*(`[^`]*`|[^\s.,(){}[\]"`]*))/g)].some(([, bracket, name = '']) =>
      bracket !== undefined || name !== name.toLowerCase() || (name.includes('-') && !name.startsWith('`'))))
const goesNowhere: Concern = situation => {
  const condition = phaseOf(situation, 'activationCondition')?.result
  return (condition?.ok === true && condition.type !== 'boolean') || phaseOf(situation, 'correlationKey')?.value === null
}
const isMessage: Concern = situation =>
  [...situation.run.commands, phaseOf(situation, 'command')?.command].some(command => command?.command === 'publishMessage')
const hasAnswer: Concern = situation => (phaseOf(situation, 'responseExpression') ?? phaseOf(situation, 'verification')) !== undefined

export const inboundTopics: readonly Topic<InboundSituation>[] = [
  { concerns: isUnread, rules: [timeToLiveUnread] },
  { concerns: isDeaf, rules: [inboundSecretMissing, deduplicationUnread, leftOut, elementsDisagree, pathTaken, otherPath] },
  { concerns: failsAt('body'), rules: [formWithCharset, formFieldTwice, bodyNotJson] },
  { concerns: failsAt('authentication'), rules: [tokenRefused, credentialsRefused] },
  { concerns: failsAt('hmac'), rules: [signatureHeaderMissing] },
  { concerns: hasFeelForSecret, rules: [signatureSecretFeel] },
  { concerns: failsAt('hmac'), rules: [signatureWrong] },
  { concerns: misreadsHeaders, rules: [headerDash, headerCase, headerInBrackets] },
  { concerns: goesNowhere, rules: [conditionNotBoolean, correlationKeyNull] },
  { rules: [inboundSecretNotReplaced] },
  { concerns: hasAnswer, rules: [answerKeyIgnored, answerEscaped, answerTooLate] },
  { concerns: isMessage, rules: [messageIdMissing, messageRepeated] },
  { concerns: repeatsHeader, rules: [headerTwice] },
]

const expressionTopics: readonly Topic<ExpressionSituation>[] = [{ concerns: isInDoubt, rules: [ifWithoutElse, unknownFunction, nullPath] }]

/** Everything that there is to say about a request, the runtime's own reasons among it; most serious first. */
export function explainInbound(situation: InboundSituation): Problem[] {
  const own = ask(inboundTopics, situation)
  const others = ask(expressionTopics, situation).filter(other => !own.some(said => overlaps(said, other)))
  const explained = [...own, ...others]
  const plain = situation.run.problems.filter(reason => !explained.some(said => saysWhy(said, reason)))
  return [...explained, ...plain].sort((a, b) => weight[a.severity] - weight[b.severity])
}

/** Two rules over the same part of one text: the one that knows more has the word. */
function overlaps({ at: said, fix }: Problem, { at: other }: Problem): boolean {
  if (!fix || said?.field === undefined || said.field !== other?.field) return false
  return (said.from ?? 0) < (other.to ?? 0) && (other.from ?? 0) < (said.to ?? 0)
}

/** Which explanation makes a plain reason needless, wherever that lies. */
const instead: Readonly<Record<string, readonly string[]>> = {
  TIME_TO_LIVE_UNREAD: ['INBOUND_IMPORT_FAILED', 'INBOUND_NOT_REACHED'],
  SECRET_MISSING: ['INBOUND_NOT_REGISTERED', 'INBOUND_NOT_REACHED'],
  DEDUPLICATION_UNREAD: ['INBOUND_NOT_REACHED'],
  ELEMENTS_DISAGREE: ['INBOUND_NOT_REGISTERED', 'INBOUND_NOT_REACHED'],
  PATH_TAKEN: ['INBOUND_NOT_REGISTERED'],
  OTHER_PATH: ['INBOUND_NOT_REACHED'],
  FORM_WITH_CHARSET: ['INBOUND_BODY'],
  FORM_FIELD_TWICE: ['INBOUND_BODY'],
  BODY_NOT_JSON: ['INBOUND_BODY'],
  SIGNATURE_HEADER_MISSING: ['INBOUND_SIGNATURE'],
  MESSAGE_REPEATED: ['INBOUND_REFUSED_BY_ENGINE'],
  TOKEN_REFUSED: ['INBOUND_AUTHENTICATION'],
  CREDENTIALS_REFUSED: ['INBOUND_AUTHENTICATION'],
}

function saysWhy(said: Problem, reason: Problem): boolean {
  if (instead[said.code]?.includes(reason.code)) return true
  const isSamePlace = said.at?.field !== undefined && said.at.field === reason.at?.field && said.at.element === reason.at.element
  return isSamePlace && said.severity === 'error'
}

const weight = { error: 0, warning: 1, hint: 2 }
