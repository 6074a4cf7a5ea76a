// The exceptions that the connector's own code and its libraries raise while a request is built. They travel as
// throws inside this folder, because they may come from any depth; `request.ts` turns them into values.
import type { ConnectorException } from '../contract.ts'

/** A Java exception that nobody expected: the connector wraps it, with the whole request as the code. */
export class JavaFailure extends Error {
  readonly javaType: string
  /** null: the exception has no message */
  readonly text: string | null
  constructor(javaType: string, text: string | null) {
    super(text ?? javaType)
    this.javaType = javaType
    this.text = text
  }
}

/** An exception that reaches the job as it is. */
export class Raised extends Error {
  readonly exception: ConnectorException
  constructor(exception: ConnectorException) {
    super(exception.message)
    this.exception = exception
  }
}

export function illegalArgument(text: string): JavaFailure {
  return new JavaFailure('java.lang.IllegalArgumentException', text)
}
