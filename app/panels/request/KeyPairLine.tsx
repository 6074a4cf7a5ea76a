// Which key pair the scenario's tokens are signed with; its public half answers at the key set's address.
import type { Scenario } from '../../../src/scenarios/scenario.ts'
import { dropKeyPair, newKeyPair } from '../../store/actions/requests.ts'
import { Button } from '../../ui/Button.tsx'

export function KeyPairLine({ element, scenario }: { element: string; scenario: Scenario }) {
  const { id, keyPair } = scenario
  return (
    <fieldset className="request-actions request-keys" aria-label="Key pair of the tokens">
      <span className="muted" title="Simulated: nothing is asked over the network. Never put a real key here.">
        Key set answers with {keyPair ? <b>{keyPair.kid || 'a key without an id'}</b> : 'the demo key'}
      </span>
      <Button small title="A key pair of this scenario alone. Tokens of the one before are then refused." onClick={() => void newKeyPair(element, id)}>
        New key pair
      </Button>
      {keyPair && (
        <Button small title="The key pair that every scenario has" onClick={() => dropKeyPair(element, id)}>
          Demo key
        </Button>
      )}
    </fieldset>
  )
}
