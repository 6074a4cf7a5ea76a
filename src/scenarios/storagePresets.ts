// What the connectors for databases and object storage return and throw.
import type { Json } from '../json.ts'
import { awsFailure, awsUnreachable } from './awsFailures.ts'
import type { Preset } from './preset.ts'
import { connectorException, exception, response } from './preset.ts'
import type { Minor } from './restResults.ts'

const select = 'SELECT id, status, total FROM orders WHERE id = :id'
const insert = 'INSERT INTO orders (id, status) VALUES (:id, :status)'

/** The statement was refused: the library around the driver tells it with its statement and parameters. */
function statementFailed(reason: string, statement: string, named: string): Json {
  const told = `org.postgresql.util.PSQLException: ERROR: ${reason}`
  return {
    type: 'org.jdbi.v3.core.statement.UnableToExecuteStatementException',
    message: `${told} [statement:"${statement}", arguments:{positional:{}, named:{${named}}, finder:[]}]`,
  }
}

/** No connection: the connector's own exception, without a code. */
function notConnected(reason: string): Json {
  return { type: connectorException, message: `Cannot create the Database connection: ${reason}` }
}

const refused =
  'Connection to db.example.org:5432 refused. Check that the hostname and port are correct and that the postmaster is ' +
  'accepting TCP/IP connections.'

export function sqlPresets(): Preset[] {
  const duplicate = 'duplicate key value violates unique constraint "orders_pkey"\n  Detail: Key (id)=(4711) already exists.'
  return [
    response('rows', 'Rows', { resultSet: [{ id: 4711, status: 'paid', total: 119.9 }, { id: 4712, status: 'open', total: 203.5 }] }),
    response('none', 'No rows', { resultSet: [] }),
    response('changed', 'Rows changed', { modifiedRows: 1 }),
    response('unchanged', 'Nothing changed', { modifiedRows: 0 }),
    exception('table', 'No such table', statementFailed('relation "orders" does not exist\n  Position: 31', select, 'id:4711')),
    exception('duplicate', 'Key exists already', statementFailed(duplicate, insert, 'id:4711,status:open')),
    exception('timeout', 'Statement timeout', statementFailed('canceling statement due to statement timeout', select, 'id:4711')),
    exception('login', 'Login refused', notConnected('FATAL: password authentication failed for user "shop"')),
    exception('refused', 'Connection refused', notConnected(refused)),
  ]
}

const documentReference: Json = {
  storeId: 'in-memory',
  documentId: '20f1fd6a-d8ea-403b-813c-e281c1193495',
  metadata: { contentType: 'application/pdf', size: 51234, fileName: '2026/4711.pdf' },
  'camunda.document.type': 'camunda',
}

export function objectStoragePresets(minor: Minor): Preset[] {
  const [bucket, key] = ['invoices', '2026/4711.pdf']
  const s3 = (error: string, message: string, status: number, code: string) => awsFailure(minor, 's3', { error, message, status, code })
  const denied =
    'User: arn:aws:iam::123456789012:user/shop is not authorized to perform: s3:PutObject on resource: ' +
    '"arn:aws:s3:::invoices/2026/4711.pdf" because no identity-based policy allows the s3:PutObject action'
  return [
    response('stored', 'Uploaded', { bucket, key, link: 'https://invoices.s3.amazonaws.com/2026/4711.pdf' }),
    response('document', 'Downloaded as a document', { bucket, key, element: { document: documentReference } }),
    response('json', 'Downloaded as JSON', { bucket, key: '2026/4711.json', element: { content: { orderId: 4711, total: 119.9 } } }),
    response('text', 'Downloaded as text', { bucket, key: '2026/4711.txt', element: { content: 'Order 4711: 119.90 EUR' } }),
    response('deleted', 'Deleted', { bucket, key }),
    exception('key', 'No such object', s3('NoSuchKeyException', 'The specified key does not exist.', 404, 'NoSuchKey')),
    exception('bucket', 'No such bucket', s3('NoSuchBucketException', 'The specified bucket does not exist', 404, 'NoSuchBucket')),
    exception('denied', 'Not allowed', s3('S3Exception', denied, 403, 'AccessDenied')),
    exception('throttled', 'Throttled', s3('S3Exception', 'Please reduce your request rate.', 503, 'SlowDown')),
    exception('timeout', 'Timeout', awsUnreachable(minor, 'invoices.s3.eu-central-1.amazonaws.com')),
  ]
}
