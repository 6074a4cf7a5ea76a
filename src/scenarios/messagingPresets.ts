// What the connectors for Kafka topics and SQS queues return and throw.
import type { Json } from '../json.ts'
import { awsFailure, awsUnreachable } from './awsFailures.ts'
import type { Preset } from './preset.ts'
import { connectorException, exception, response } from './preset.ts'
import type { Minor } from './restResults.ts'

/** Everything that the producer throws becomes code FAIL; its own words are inside, before 8.5 only in the cause. */
function notPublished(minor: Minor, reason: string): Json {
  const message =
    minor >= 5 ? `Error during Kafka Producer execution; error message: [${reason}]` : 'Kafka Producer execution exception'
  return { type: connectorException, code: 'FAIL', message }
}

export function kafkaPresets(minor: Minor): Preset[] {
  const thrown = (error: string, reason: string) => notPublished(minor, `org.apache.kafka.common.errors.${error}: ${reason}`)
  const tooLarge =
    'The message is 1512049 bytes when serialized which is larger than 1048576, which is the value of the max.request.size ' +
    'configuration.'
  return [
    response('published', 'Published', { topic: 'orders', timestamp: 1767225600000, offset: 1042, partition: 3 }),
    response('first', 'Published, the first of its partition', { topic: 'orders', timestamp: 1767225600000, offset: 0, partition: 0 }),
    exception('topic', 'No such topic', thrown('TimeoutException', 'Topic orders not present in metadata after 60000 ms.')),
    exception('denied', 'Not allowed', thrown('TopicAuthorizationException', 'Not authorized to access topics: [orders]')),
    exception('login', 'Login refused', thrown('SaslAuthenticationException', 'Authentication failed')),
    exception('large', 'Record too large', thrown('RecordTooLargeException', tooLarge)),
    exception('brokers', 'No broker found', notPublished(minor, 'Failed to construct kafka producer')),
  ]
}

export function sqsPresets(minor: Minor): Preset[] {
  const sqs = (error: string, message: string, status: number, code: string) => awsFailure(minor, 'sqs', { error, message, status, code })
  return [
    response('sent', 'Sent', { messageId: '219f8380-5770-4cc2-8c3e-5c715e145f5e' }),
    exception('queue', 'No such queue', sqs('QueueDoesNotExistException', 'The specified queue does not exist.', 400, 'AWS.SimpleQueueService.NonExistentQueue')),
    exception('denied', 'Not allowed', sqs('SqsException', 'Access to the resource https://sqs.eu-central-1.amazonaws.com/ is denied.', 403, 'AccessDenied')),
    exception('login', 'Unknown access key', sqs('SqsException', 'The security token included in the request is invalid.', 403, 'InvalidClientTokenId')),
    exception('large', 'Message too large', sqs('SqsException', 'One or more parameters are invalid. Reason: Message must be shorter than 262144 bytes.', 400, 'InvalidParameterValue')),
    exception('throttled', 'Throttled', sqs('SqsException', 'Request is throttled.', 403, 'RequestThrottled')),
    exception('timeout', 'Timeout', awsUnreachable(minor, 'sqs.eu-central-1.amazonaws.com')),
  ]
}
