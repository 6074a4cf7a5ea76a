// Where the request goes: below the base address of the connector runtime, which nobody here knows.
import type { LaterRequest, Scenario } from '../../../src/scenarios/scenario.ts'
import { addCredential, changeRequest } from '../../store/actions/requests.ts'
import type { ResultPlace } from '../../store/scenarioEdits.ts'
import { useSelect } from '../../store/store.ts'
import { Button } from '../../ui/Button.tsx'
import type { CredentialKind } from '../../../src/view.ts'
import { KeyPairLine } from './KeyPairLine.tsx'

const words: Record<CredentialKind, { label: string; title: string }> = {
  hmac: { label: 'Sign', title: 'Compute the signature of this request with the element’s secret, and set its header' },
  basic: { label: 'Add user', title: 'Set the Authorization header to the element’s user and password' },
  apiKey: { label: 'Add API key', title: 'Put the element’s API key where its locator expression looks for it' },
  jwt: { label: 'Add token', title: 'Set a signed token with the roles that the element asks for; its key set answers for it here' },
  jwtOtherKey: { label: 'Wrong key', title: 'Set a token that names the right key but is signed with another: what a forger would send' },
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS']

export function Address({ place, request, scenario }: { place: ResultPlace; request: LaterRequest; scenario: Scenario }) {
  const inbound = useSelect(state => state.preview?.inbound)
  const path = request.path ?? inbound?.path ?? ''
  const known = methods.includes(request.method) ? methods : [request.method, ...methods]
  return (
    <div className="request-address">
      <div className="request-line">
        <select
          className="field" aria-label="Method" value={request.method}
          onChange={event => changeRequest(place, before => ({ ...before, method: event.target.value }))}
        >
          {known.map(method => <option key={method}>{method}</option>)}
        </select>
        <span className="muted request-base"><span>http(s)://</span>&lt;base&gt;</span>
        <input
          className="field" aria-label="Path" spellCheck={false} placeholder="/inbound/<webhook id>" value={path}
          title={`http(s)://<base>${path}: where the webhook listens; another path goes elsewhere`}
          onChange={event => changeRequest(place, before => withPath(before, event.target.value, inbound?.path))}
        />
      </div>
      {inbound !== undefined && inbound.credentials.length > 0 && (
        <div className="request-actions">
          {inbound.credentials.map(kind => (
            <Button key={kind} small look="outlined" icon="lock" title={words[kind].title} onClick={() => void addCredential(kind, place)}>
              {words[kind].label}
            </Button>
          ))}
        </div>
      )}
      {inbound?.credentials.includes('jwt') && <KeyPairLine element={place.element} scenario={scenario} />}
    </div>
  )
}

/** The element's own path is left out: it then follows the webhook id. */
function withPath<Request extends { path?: string }>({ path: _before, ...request }: Request, path: string, own: string | undefined) {
  return path === own || path === '' ? request : { ...request, path }
}
