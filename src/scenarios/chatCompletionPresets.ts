// Chat completions, as the services with that API answer; asked through the REST connector, whose shapes these have.
import type { Json } from '../json.ts'
import type { Preset } from './preset.ts'
import { exception, response } from './preset.ts'
import { restRefused, restResponse, restStatusException, restTimedOut, type Minor } from './restResults.ts'

const request = 'POST https://api.openai.com/v1/chat/completions'

interface Choice {
  content: string | null
  refusal?: string
  finish: 'stop' | 'length' | 'content_filter'
  tokens: number
}

function completion({ content, refusal = '', finish, tokens }: Choice): Json {
  const prompt = 57
  return {
    id: 'chatcmpl-CtB7kq2Xn1yP0WmA4vRzL6dEsHf',
    object: 'chat.completion',
    created: 1767225600,
    model: 'gpt-4o-mini-2024-07-18',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: refusal || null, annotations: [] },
        logprobs: null,
        finish_reason: finish,
      },
    ],
    usage: {
      prompt_tokens: prompt,
      completion_tokens: tokens,
      total_tokens: prompt + tokens,
      prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0, accepted_prediction_tokens: 0, rejected_prediction_tokens: 0 },
    },
    service_tier: 'default',
    system_fingerprint: 'fp_0aa8d3e20b',
  }
}

const problem = (message: string, type: string, code: string | null, param: string | null = null): Json => ({
  error: { message, type, param, code },
})

const limited =
  'Rate limit reached for gpt-4o-mini in organization org-example on tokens per min (TPM): Limit 200000, Used 199412, ' +
  'Requested 1210. Please try again in 186ms.'
const overQuota = 'You exceeded your current quota, please check your plan and billing details.'
const tooLong =
  "This model's maximum context length is 128000 tokens. However, your messages resulted in 131072 tokens. Please reduce " +
  'the length of the messages.'

export function chatCompletionPresets(minor: Minor): Preset[] {
  const answer = (choice: Choice) => restResponse(minor, 200, completion(choice))
  const refused = (status: number, body: Json) => restStatusException(minor, status, body, request)
  return [
    response('answer', 'Answer', answer({ content: 'complaint', finish: 'stop', tokens: 2 })),
    response('json', 'Answer in JSON', answer({ content: '{"kind":"complaint","urgent":true}', finish: 'stop', tokens: 12 })),
    response('cut', 'Answer cut off', answer({ content: 'The customer writes that the parcel', finish: 'length', tokens: 500 })),
    response('refusal', 'The model refuses', answer({ content: null, refusal: "I'm sorry, I can't help with that.", finish: 'stop', tokens: 10 })),
    response('filtered', 'Filtered', answer({ content: '', finish: 'content_filter', tokens: 0 })),
    exception('429', '429, rate limit', refused(429, problem(limited, 'tokens', 'rate_limit_exceeded'))),
    exception('quota', '429, quota used up', refused(429, problem(overQuota, 'insufficient_quota', 'insufficient_quota'))),
    exception('400', '400, too long', refused(400, problem(tooLong, 'invalid_request_error', 'context_length_exceeded', 'messages'))),
    exception('401', '401, wrong key', refused(401, problem('Incorrect API key provided.', 'invalid_request_error', 'invalid_api_key'))),
    exception('500', '500, service failed', refused(500, problem('The server had an error while processing your request. Sorry about that!', 'server_error', null))),
    exception('timeout', 'Timeout', restTimedOut(minor)),
    exception('refused', 'Connection refused', restRefused(minor)),
  ]
}
