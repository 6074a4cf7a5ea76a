// GraphQL services answer errors with status 200, too: `errors` beside `data`, as their specification says. The
// connector is the REST connector underneath, and throws as that does.
import type { Json } from '../json.ts'
import type { Preset } from './preset.ts'
import { exception, response } from './preset.ts'
import { restRefused, restResponse, restStatusException, restTimedOut, type Minor } from './restResults.ts'

const request = 'POST https://api.example.org/graphql'

const order = { id: '4711', status: 'PAID', total: 119.9, items: [{ sku: 'A-7', quantity: 2 }] }

const notFound: Json = {
  message: 'Order 4711 does not exist',
  locations: [{ line: 2, column: 3 }],
  path: ['order'],
  extensions: { code: 'NOT_FOUND' },
}

const invalid: Json = {
  message: 'Cannot query field "totals" on type "Order". Did you mean "total"?',
  locations: [{ line: 2, column: 31 }],
  extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
}

const partial: Json = {
  message: 'The stock service did not answer',
  locations: [{ line: 2, column: 40 }],
  path: ['order', 'items', 0, 'stock'],
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
}

const limited: Json = { message: 'Rate limit exceeded', extensions: { code: 'RATE_LIMITED' } }

export function graphqlPresets(minor: Minor): Preset[] {
  const answer = (body: Json) => restResponse(minor, 200, body)
  const refused = (status: number, body: Json) => restStatusException(minor, status, body, request)
  return [
    response('data', 'Data', answer({ data: { order } })),
    response('errors', '200 with errors', answer({ errors: [notFound], data: { order: null } })),
    response('partial', 'Data and errors', answer({
      errors: [partial],
      data: { order: { ...order, items: [{ sku: 'A-7', quantity: 2, stock: null }] } },
    })),
    response('limited', '200, rate limit', answer({ errors: [limited], data: null })),
    exception('invalid', '400, invalid query', refused(400, { errors: [invalid] })),
    exception('401', '401 Unauthorized', refused(401, { errors: [{ message: 'The token has expired', extensions: { code: 'UNAUTHENTICATED' } }] })),
    exception('429', '429 Too Many Requests', refused(429, { errors: [limited] })),
    exception('refused', 'Connection refused', restRefused(minor)),
    exception('timeout', 'Timeout', restTimedOut(minor)),
  ]
}
