/** @jsxRuntime classic */
/** @jsx h */
/** @jsxFrag Fragment */
// Wraps an entry of the properties panel: its value now stands under it, its editor completes what the preview knows,
// and what is typed is reported. This leans on how the panel's entries are built (a function that returns the vnode of
// the editor), which is no public API: all of it is in this file.
import { FeelLanguageContext } from '@bpmn-io/properties-panel'
import { Fragment, cloneElement, h } from '@bpmn-io/properties-panel/preact'
import { useContext, useMemo } from '@bpmn-io/properties-panel/preact/hooks'
import type { ComponentChildren, VNode } from '@bpmn-io/properties-panel/preact'
import { mergeVariables } from './completion.ts'
import type { EditorVariable } from './completion.ts'
import { FieldValue } from './FieldValue.tsx'
import { fieldOfEntry, isTemplateProperty, isTextOfField } from './fieldKeys.ts'
import type { PanelEntry, TemplateProperty } from './fieldKeys.ts'
import { useVariables } from './panelFeed.ts'
import type { PanelContext } from './panelFeed.ts'
import type { Element } from './services.ts'
import type { Debounce, Typing } from './typing.ts'

type EntryProps = PanelEntry & { element: Element }
type EntryComponent = (props: EntryProps) => VNode<EditorProps> | null

/** What the editors of the panel take, as far as it is replaced here. */
interface EditorProps {
  debounce?: Debounce
  variables?: EditorVariable[]
  description?: ComponentChildren
  getValue?: (of: unknown) => unknown
  element?: unknown
}

export interface FieldEntries {
  /** the entry with its component wrapped, if it edits a field that the preview knows */
  wrap(entry: PanelEntry, element: Element): PanelEntry
}

export function createFieldEntries(context: PanelContext, typing: Typing): FieldEntries {
  // One wrapper for each component: another one at each keystroke would mount the editor anew.
  const wrappers = new Map<unknown, EntryComponent>()
  const wrapperOf = (original: EntryComponent): EntryComponent => {
    const known = wrappers.get(original)
    if (known) return known
    const wrapper: EntryComponent = props => fieldEntry(original, props, context, typing)
    wrappers.set(original, wrapper)
    return wrapper
  }
  return {
    wrap(entry, element) {
      const field = fieldOfEntry(entry, element)
      if (typeof entry.component !== 'function' || field === undefined) return entry
      context.fieldOfEntry.set(entry.id, { element: element.id, field })
      return { ...entry, component: wrapperOf(entry.component as EntryComponent) }
    },
  }
}

function fieldEntry(original: EntryComponent, props: EntryProps, context: PanelContext, typing: Typing) {
  const { element } = props
  const field = fieldOfEntry(props, element) ?? ''
  // Our hooks come first: the original calls a hook inside `useMemo`, which shifts those that come after it.
  const variables = useVariables(context, element.id, field)
  const language = useContext(FeelLanguageContext)
  const version = context.feed.getSnapshot().line
  const languageOfVersion = useMemo(
    () => (version ? { ...language, engines: { camunda: version } } : language),
    [language, version],
  )
  const debounces = useMemo(() => new Map<Debounce, Debounce>(), [element, field])

  const editor = original(props)
  if (!editor) return null
  const base = editor.props.debounce
  if (base && isTextOfField(props) && !debounces.has(base)) {
    debounces.set(base, typing.watch(base, element.id, field, value => textOf(value, props)))
  }
  const description = (
    <>
      <FieldValue context={context} element={element.id} field={field} reserve={isConnectorsFeel(props, editor.props)} />
      {editor.props.description && <div class="field-description">{editor.props.description}</div>}
    </>
  )
  return (
    <FeelLanguageContext.Provider value={languageOfVersion}>
      {cloneElement(editor, {
        description,
        ...(variables && { variables: mergeVariables(variables, editor.props.variables) }),
        ...(base && debounces.has(base) && { debounce: debounces.get(base)! }),
      })}
    </FeelLanguageContext.Provider>
  )
}

/** Room for the value is kept from the start, so that nothing moves when the first preview comes. */
function isConnectorsFeel({ property }: EntryProps, { getValue, element }: EditorProps): boolean {
  return isTemplateProperty(property) && String(getValue?.(element) ?? '').startsWith('=')
}

/** The text that a commit of this value would write to the diagram. */
function textOf(value: unknown, { property }: EntryProps): string {
  const typed = value instanceof HTMLInputElement ? value.value : value
  const text = typed === undefined || typed === null || typed === '=' ? '' : String(typed)
  if (text === '' || text.startsWith('=') || !isTemplateProperty(property)) return text
  return writesFeel(property) ? `=${text}` : text
}

/** Numbers and booleans of a template are written as FEEL where the engine reads FEEL. */
function writesFeel({ type, feel, binding }: TemplateProperty): boolean {
  if (feel === 'required') return true
  if (type !== 'Number' && type !== 'Boolean') return false
  return feel !== undefined || binding.type === 'zeebe:input' || binding.type === 'zeebe:output'
}
