import { useEffect, useState } from 'react'
import type { Problem } from '../../src/problem.ts'
import type { Template } from '../../src/templates/template.ts'
import type { Preview } from '../../src/view.ts'
import { loadTemplates } from '../files/examples.ts'
import { previewLink } from '../store/session.ts'
import { appStore } from '../store/store.ts'

/**
 * What the template asks for and the element does not have. Connectors check their input by themselves, each in its own
 * way; where that is not simulated, this is what can be said of it.
 */
export function useMissingFields(preview: Preview | undefined): readonly Problem[] {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  useEffect(() => {
    let current = true
    const show = (found: readonly Problem[]) =>
      current && setProblems(before => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    missingFields(preview).then(show, () => show([]))
    return () => {
      current = false
    }
  }, [preview])
  return problems
}

/** What the connector reads: without retries, say, the engine takes its own number. */
const outbound = { read: /^(input|header):/, hint: 'The real connector may refuse the job before it calls anybody.' }
const inbound = { read: /^(property:|correlationKey$)/, hint: 'On a cluster the connector may not start to listen.' }

async function missingFields(preview: Preview | undefined): Promise<Problem[]> {
  const { template: used, id } = preview?.element ?? {}
  // A job that fails already says why, and a connector whose request is shown has checked its input.
  if (!preview || !used || preview.outcome.kind === 'incident' || showsRequest(preview)) return []
  const known = [...appStore.getState().workspace.templates, ...(await loadTemplates())]
  const template = known.find(each => each.id === used.id && each.version === used.version)
  const element = id === undefined ? undefined : previewLink()?.element(id)
  if (!template || !element) return []
  const { requiredFieldsMissing } = await import('../../src/templates/activeProperties.ts')
  const { read, hint } = preview.inbound ? inbound : outbound
  const missing = requiredFieldsMissing(template as unknown as Template, element).filter(({ field }) => read.test(field))
  if (missing.length === 0) return []
  return [
    {
      code: 'REQUIRED_FIELDS_EMPTY',
      severity: 'warning',
      message: `Required and empty: ${missing.map(({ label }) => label).join(', ')}.`,
      hint,
      at: { element: element.id, field: missing[0]!.field },
    },
  ]
}

const showsRequest = ({ phases }: Preview): boolean => phases.some(({ saw, made }) => [...saw, ...made].some(({ request }) => request))
