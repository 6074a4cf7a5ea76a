// Exceptions of the AWS client library, in the words of its two generations. None has a code: their error code is part of
// the message, and only in the first generation.
import type { Json } from '../json.ts'
import type { Minor } from './restResults.ts'

export type AwsService = 'sqs' | 's3'

interface Failure {
  /** class of the second generation */
  error: string
  message: string
  status: number
  /** as the service calls it */
  code: string
}

/** Versions before these use the first generation of the library. */
const secondSince: Record<AwsService, Minor> = { sqs: 9, s3: 7 }

const names: Record<AwsService, { first: string; firstError: string; second: string; requestId: string }> = {
  sqs: { first: 'AmazonSQS', firstError: 'AmazonSQSException', second: 'Sqs', requestId: '8f1d5a3c-0a4e-5b0e-9c64-0770a6b5c7de' },
  s3: { first: 'Amazon S3', firstError: 'AmazonS3Exception', second: 'S3', requestId: '4442587FB7D0A2F9' },
}

const extendedId = 'Mk9qVtX2sJ0wB7eZc4RnLhYfD1aPgUoI3xTyKq5SvNw8mEbCrA6uH2jWd='

export function awsFailure(minor: Minor, service: AwsService, { error, message, status, code }: Failure): Json {
  const { first, firstError, second, requestId } = names[service]
  if (minor >= secondSince[service]) {
    const request = `Service: ${second}, Status Code: ${status}, Request ID: ${requestId}`
    const told = `${message} (${request}${service === 's3' ? `, Extended Request ID: ${extendedId}` : ''}) (SDK Attempt Count: 1)`
    return { type: `software.amazon.awssdk.services.${service}.model.${error}`, message: told }
  }
  const known = /^(Sqs|S3)Exception$/.test(error) ? firstError : error
  const told = `${message} (Service: ${first}; Status Code: ${status}; Error Code: ${code}; Request ID: ${requestId}; Proxy: null)`
  return { type: `com.amazonaws.services.${service}.model.${known}`, message: told }
}

/** The service can't be reached in time. */
export function awsUnreachable(minor: Minor, host: string): Json {
  const told = `Connect to ${host}:443 [${host}/203.0.113.9] failed: connect timed out`
  const isSecond = minor >= secondSince[host.startsWith('sqs') ? 'sqs' : 's3']
  return isSecond
    ? { type: 'software.amazon.awssdk.core.exception.SdkClientException', message: `Unable to execute HTTP request: ${told} (SDK Attempt Count: 4)` }
    : { type: 'com.amazonaws.SdkClientException', message: `Unable to execute HTTP request: ${told}` }
}
