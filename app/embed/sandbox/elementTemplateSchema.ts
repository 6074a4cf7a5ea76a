// In place of `editors/elementTemplateSchema.ts`: the light editor completes nothing.
export async function loadElementTemplateSchema() {}
