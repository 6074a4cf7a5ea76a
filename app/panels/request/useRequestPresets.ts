import { useEffect, useMemo, useState } from 'react'
import type { RequestPreset } from '../../../src/scenarios/requestPresets.ts'
import { suitableRequests } from '../../store/session.ts'
import { useSelect } from '../../store/store.ts'

/** The requests that suit the inbound element now shown; none while they are not known, or for another element. */
export function useRequestPresets(): readonly RequestPreset[] {
  // Another object when one of its properties has changed.
  const connector = useSelect(({ diagram, previewed }) => diagram.connectors.find(({ id, inbound }) => id === previewed && inbound))
  const secrets = useSelect(state => state.workspace.secrets)
  // What is offered is signed with the secrets as they are.
  const asked = useMemo(() => ({ connector, secrets }), [connector, secrets])
  const [presets, setPresets] = useState<readonly RequestPreset[]>([])
  useEffect(() => {
    if (!asked.connector) return undefined
    let wanted = true
    void suitableRequests(asked.connector.id).then(suitable => wanted && setPresets(suitable?.presets ?? []))
    return () => {
      wanted = false
    }
  }, [asked])
  return connector ? presets : []
}
