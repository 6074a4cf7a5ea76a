// The parts of a multipart request as the references to documents that they become.
import { emptyObject, type Json } from '../../json.ts'
import { standIns } from './contract.ts'
import type { Part } from './multipart.ts'

/** As the runtime's in-memory store makes them: a real cluster gives other stores and hashes. */
export function documentReferences(parts: readonly Part[]): Json[] {
  return parts.map(({ bytes, contentType, fileName }) =>
    Object.assign(emptyObject(), {
      storeId: 'in-memory',
      documentId: standIns.uuid,
      contentHash: String(bytes.length),
      metadata: Object.assign(emptyObject(), contentType ? { contentType } : {}, fileName ? { fileName } : {}),
      'camunda.document.type': 'camunda',
    }),
  )
}
