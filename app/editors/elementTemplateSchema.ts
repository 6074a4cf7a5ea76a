// Completion and explanations for the JSON of element templates. The schema is large: it comes when a template is edited.
import { jsonSchemas } from './jsonSchemas.ts'

let loading: Promise<void> | undefined

/** Texts whose path ends in `/element-template.json` are completed by the schema from then on. */
export function loadElementTemplateSchema(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(): Promise<void> {
  const [{ default: schema }, { jsonDefaults }] = await Promise.all([
    import('@camunda/zeebe-element-templates-json-schema/resources/schema.json'),
    import('monaco-editor/languages/features/json/register'),
  ])
  const added = { uri: 'playground:element-template', fileMatch: ['*/element-template.json'], schema }
  jsonDefaults.setDiagnosticsOptions({ ...jsonDefaults.diagnosticsOptions, schemas: [...jsonSchemas, added] })
}
