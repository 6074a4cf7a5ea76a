/** Job types that the built-in templates write. */
export const jobTypes = {
  rest: 'io.camunda:http-json:1',
  graphql: 'io.camunda:connector-graphql:1',
  soap: 'io.camunda:soap:1',
  kafka: 'io.camunda:connector-kafka:1',
  sqs: 'io.camunda:aws-sqs:1',
  sql: 'io.camunda:connector-jdbc:1',
  objectStorage: 'io.camunda:aws-s3:1',
  email: 'io.camunda:email:1',
  chat: 'io.camunda:slack:1',
} as const
