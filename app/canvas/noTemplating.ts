// Stands in for `@bpmn-io/feelers-editor` where the properties panel imports it (see vite.config.ts): the editor of FEEL
// templates inside Markdown, which form fields have and connectors don't, with the grammars of Markdown and HTML.

export function FeelersEditor(): never {
  throw new Error('no field of a connector holds a FEEL template')
}
