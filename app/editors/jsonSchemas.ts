// What Monaco completes and explains in the JSON editors, by the path of the text: `…/response.json`, `…/exception.json`.

const restResponse = {
  type: 'object',
  properties: {
    status: { type: 'integer', description: 'HTTP status. From 400 on the REST connector throws: simulate that as an exception.' },
    headers: { type: 'object', description: 'Response headers; names as the server sent them.' },
    body: { description: 'The body: parsed where it is JSON, else text.' },
    reason: { type: 'string', description: 'Reason phrase, as `OK`.' },
  },
}

const exception = {
  type: 'object',
  properties: {
    type: {
      type: 'string',
      description: 'Java class name of the exception.',
      examples: [
        'io.camunda.connector.api.error.ConnectorException',
        'io.camunda.connector.api.error.ConnectorInputException',
        'io.camunda.connector.api.error.ConnectorRetryException',
      ],
    },
    message: { type: 'string', description: 'As the error expression sees it: `error.message`.' },
    code: { type: 'string', description: 'As the error expression sees it: `error.code`. A text, also for HTTP statuses.' },
    variables: { type: 'object', description: 'As the error expression sees them: `error.variables`.' },
    retries: { type: 'integer', description: 'Of a ConnectorRetryException only.' },
    backoff: { type: 'string', description: 'Of a ConnectorRetryException only: an ISO 8601 duration, as `PT30S`.' },
  },
}

export const jsonSchemas = [
  { uri: 'playground:response', fileMatch: ['*/response.json'], schema: restResponse },
  { uri: 'playground:exception', fileMatch: ['*/exception.json'], schema: exception },
]
