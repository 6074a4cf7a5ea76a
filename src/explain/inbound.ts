// All rules over a request that came in at an inbound connector, in the order in which their words are read.
import type { Problem } from '../problem.ts'
import type { ExpressionSituation, Rule } from './contract.ts'
import { ifWithoutElse } from './ifWithoutElse.ts'
import type { InboundRule, InboundSituation } from './inboundContract.ts'
import {
  conditionNotBoolean,
  correlationKeyNull,
  messageIdMissing,
  messageRepeated,
  timeToLiveUnread,
} from './inboundCorrelation.ts'
import { headerCase, headerDash, headerInBrackets } from './inboundHeaders.ts'
import { credentialsRefused, tokenRefused } from './inboundCredentials.ts'
import { deduplicationUnread, elementsDisagree, inboundSecretMissing, leftOut, otherPath, pathTaken } from './inboundRegistration.ts'
import { answerEscaped, answerKeyIgnored, answerTooLate, bodyNotJson, formFieldTwice, formWithCharset, headerTwice } from './inboundRequest.ts'
import { inboundSecretNotReplaced } from './inboundSecrets.ts'
import { signatureHeaderMissing, signatureSecretFeel, signatureWrong } from './inboundSignature.ts'
import { nullPath } from './nullPath.ts'
import { unknownFunction } from './unknownFunction.ts'

export const inboundRules: readonly InboundRule[] = [
  timeToLiveUnread,
  inboundSecretMissing,
  deduplicationUnread,
  leftOut,
  elementsDisagree,
  pathTaken,
  otherPath,
  formWithCharset,
  formFieldTwice,
  bodyNotJson,
  tokenRefused,
  credentialsRefused,
  signatureHeaderMissing,
  signatureSecretFeel,
  signatureWrong,
  headerDash,
  headerCase,
  headerInBrackets,
  conditionNotBoolean,
  correlationKeyNull,
  inboundSecretNotReplaced,
  answerKeyIgnored,
  answerEscaped,
  answerTooLate,
  messageIdMissing,
  messageRepeated,
  headerTwice,
]

const expressionRules: readonly Rule<ExpressionSituation>[] = [ifWithoutElse, unknownFunction, nullPath]

/** Everything that there is to say about a request, the runtime's own reasons among it; most serious first. */
export function explainInbound(situation: InboundSituation): Problem[] {
  const own = inboundRules.flatMap(rule => rule.explain(situation))
  const others = expressionRules.flatMap(rule => rule.explain(situation)).filter(other => !own.some(said => overlaps(said, other)))
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
