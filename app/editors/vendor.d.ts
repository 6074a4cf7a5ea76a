declare module '@bpmn-io/feel-editor' {
  interface FeelVariable {
    name: string
    type?: string
    detail?: string
    info?: string
    isList?: boolean
    entries?: FeelVariable[]
  }
  export default class FeelEditor {
    constructor(options: {
      container: HTMLElement
      value?: string
      dialect?: 'expression' | 'unaryTests'
      parserDialect?: 'camunda'
      contentAttributes?: Record<string, string>
      variables?: FeelVariable[]
      /** target versions, as `{ camunda: '8.8' }` */
      engines?: Record<string, string>
      extensions?: unknown[]
      onChange?: (value: string) => void
    })
    setValue(value: string): void
    setVariables(variables: FeelVariable[]): void
    focus(): void
  }
}

declare module 'monaco-editor/languages/features/json/tokenization' {
  import type { languages } from 'monaco-editor/editor'

  export function createTokenizationSupport(comments: boolean): languages.TokensProvider
}
