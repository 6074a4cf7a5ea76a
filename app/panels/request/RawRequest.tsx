// The request as HTTP text. What is typed stays as it is typed while it says the same as the form.
import { useState } from 'react'
import type { Problem } from '../../../src/problem.ts'
import { isCurl, readCurl } from '../../../src/import/curl.ts'
import { printRawHttp, readRawHttp } from '../../../src/import/rawHttp.ts'
import type { LaterRequest, SimulatedRequest } from '../../../src/scenarios/scenario.ts'
import { JsonEditor } from '../../editors/JsonEditor.tsx'
import { changeRequest } from '../../store/actions/requests.ts'
import { isReadOnly } from '../../store/embedded.ts'
import type { ResultPlace } from '../../store/scenarioEdits.ts'
import { useSelect } from '../../store/store.ts'
import { useResolvedTheme } from '../../ui/useResolvedTheme.ts'
import { TextProblem } from '../TextProblem.tsx'

interface Typed {
  text: string
  /** what the form prints for it; undefined: it can't be read */
  printed?: string
  problem?: Problem
}

export function RawRequest({ place, request }: { place: ResultPlace; request: LaterRequest }) {
  const theme = useResolvedTheme()
  const own = useSelect(state => state.preview?.inbound?.path)
  const [typed, setTyped] = useState<Typed>()
  const printed = print(request, own)
  const isMine = typed && (typed.printed === printed || typed.problem)
  const edit = (text: string) => {
    const read = isCurl(text) ? readCurl(text) : readRawHttp(text)
    if (!read.ok) return setTyped({ text, problem: read.problem })
    const { path, ...rest } = read.request
    const given: SimulatedRequest = {
      ...rest,
      ...(path !== undefined && path !== own && { path }),
      // Bytes do not stand in the text.
      ...(rest.body === undefined && request.bodyBase64 !== undefined && { bodyBase64: request.bodyBase64 }),
    }
    setTyped(isCurl(text) ? undefined : { text, printed: print(given, own) })
    changeRequest(place, () => given)
  }
  return (
    <>
      <div className="grow">
        <JsonEditor
          label="Request as HTTP text"
          path={`${encodeURIComponent(place.element)}/${encodeURIComponent(place.scenario)}/${place.attempt}/request.http.txt`}
          value={isMine ? typed.text : printed}
          theme={theme}
          readOnly={isReadOnly}
          problem={isMine ? typed.problem : undefined}
          onEdit={(_edits, read) => edit(read())}
        />
      </div>
      {request.bodyBase64 !== undefined && <p className="request-note muted">The body is bytes: they are not shown here, and stay as they are.</p>}
      <TextProblem problem={isMine ? typed.problem : undefined} />
    </>
  )
}

const print = (request: SimulatedRequest, own = '/inbound/webhook') => printRawHttp({ ...request, path: request.path ?? own })
