/** @jsxRuntime classic */
/** @jsx h */
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
import { splitField } from '../../src/bpmn/fields.ts'
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
  validate?: (text: unknown) => unknown
  children?: ComponentChildren
}

export interface FieldEntries {
  /** the entry with its component wrapped, if it edits a field that the preview knows */
  wrap(entry: PanelEntry, element: Element): PanelEntry
}

export function createFieldEntries(context: PanelContext, typing: Typing): FieldEntries {
  // One wrapper for each component: another one at each keystroke would mount the editor anew. And one for each binding:
  // the library calls other hooks for other bindings, but gives both the same id when a template takes another's place.
  const wrappers = new Map<unknown, Map<string, EntryComponent>>()
  const wrapperOf = (original: EntryComponent, { property }: PanelEntry, known: boolean): EntryComponent => {
    const binding = isTemplateProperty(property) ? JSON.stringify(property.binding) : ''
    const made = wrappers.get(original) ?? new Map<string, EntryComponent>()
    wrappers.set(original, made)
    const wrapper = made.get(binding) ?? (known ? props => fieldEntry(original, props, context, typing) : props => original(props))
    made.set(binding, wrapper)
    return wrapper
  }
  return {
    wrap(entry, element) {
      const field = fieldOfEntry(entry, element)
      const known = field !== undefined
      if (typeof entry.component !== 'function' || (!known && !isTemplateProperty(entry.property))) return entry
      if (known) context.fieldOfEntry.set(entry.id, { element: element.id, field })
      return { ...entry, component: wrapperOf(entry.component as EntryComponent, entry, known) }
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
  const watched = useMemo(() => watchOnce(typing, element.id, field), [typing, element.id, field])

  const editor = original(props)
  if (!editor) return null
  const below = (text: unknown, description: ComponentChildren) => (
    <Fragment>
      <FieldValue context={context} element={element.id} field={field} reserve={isConnectorsFeel(props, field, text)} />
      {description && <div class="field-description">{description}</div>}
    </Fragment>
  )
  const debounce = (base: Debounce | undefined) =>
    base && isTextOfField(props) ? { debounce: watched(base, value => textOf(value, props)) } : {}
  return (
    <FeelLanguageContext.Provider value={languageOfVersion}>
      {typeof editor.type === 'string'
        ? changeParts(editor, debounce, below, mayBeEmpty(props))
        : cloneElement(editor, {
            ...debounce(editor.props.debounce),
            ...forgiving(editor.props.validate, props),
            ...(variables && { variables: mergeVariables(variables, editor.props.variables) }),
            description: below(editor.props.getValue?.(editor.props.element), editor.props.description),
          })}
    </FeelLanguageContext.Provider>
  )
}

/** FEEL editors come as one component; a plain text entry is already taken apart into input, error and description. */
function changeParts(
  entry: VNode<EditorProps>,
  debounce: (base: Debounce | undefined) => object,
  below: (text: unknown, description: ComponentChildren) => VNode,
  mayBeEmpty: boolean,
): VNode {
  const parts = [entry.props.children].flat() as (VNode<PartProps> | null | false | undefined)[]
  const text = parts.map(part => part && part.props.forId === undefined && part.props.value).find(value => Boolean(value))
  const forgiven = mayBeEmpty && !text
  return cloneElement(entry, forgiven ? { class: entryClass } : {}, ...parts.map(part => {
    if (!part || (forgiven && part.props.class === errorClass)) return null
    const { forId, value } = part.props
    return cloneElement(part, forId === undefined ? debounce(part.props.debounce) : { value: below(text, value) })
  }))
}

const entryClass = 'bio-properties-panel-entry'
const errorClass = 'bio-properties-panel-error'

/** Nothing is written for it: whatever its text must look like, it need not be there. */
function mayBeEmpty({ property }: EntryProps): boolean {
  if (!isTemplateProperty(property)) return false
  const { constraints, optional, binding } = property
  return constraints?.notEmpty !== true && (optional === true || binding.type === 'zeebe:taskHeader')
}

/** The validation of an editor, which says nothing of an empty text that may be empty. */
function forgiving(validate: EditorProps['validate'], props: EntryProps): Pick<EditorProps, 'validate'> {
  if (!validate || !mayBeEmpty(props)) return {}
  const known = forgivingOnes.get(validate) ?? (text => (text === undefined || text === '' ? undefined : validate(text)))
  forgivingOnes.set(validate, known)
  return { validate: known }
}

/** The same for the same: another one would be asked again and again. */
const forgivingOnes = new WeakMap<object, (text: unknown) => unknown>()

interface PartProps {
  class?: string
  debounce?: Debounce
  /** only a description has it */
  forId?: string
  /** the text of an input, the content of a description */
  value?: ComponentChildren
}

/** The same debounce for the same base: the editors make a new timer for each new one. */
function watchOnce(typing: Typing, element: string, field: string) {
  const made = new Map<Debounce, Debounce>()
  return (base: Debounce, toText: (value: unknown) => string): Debounce => {
    const debounce = made.get(base) ?? typing.watch(base, element, field, toText)
    made.set(base, debounce)
    return debounce
  }
}

/** Kinds of fields whose value is part of every preview. */
const valued = new Set(['input', 'output', 'header', 'property', 'taskDefinition', 'correlationKey'])

/** Room for the value is kept from the start, so that nothing moves when the first preview comes. */
function isConnectorsFeel({ property }: EntryProps, field: string, text: unknown): boolean {
  return isTemplateProperty(property) && valued.has(splitField(field).kind) && asText(text).startsWith('=')
}

/** The text that a commit of this value would write to the diagram. */
function textOf(value: unknown, { property }: EntryProps): string {
  const typed = value instanceof HTMLInputElement ? value.value : value
  const text = typed === '=' ? '' : asText(typed)
  if (text === '' || text.startsWith('=') || !isTemplateProperty(property)) return text
  return writesFeel(property) ? `=${text}` : text
}

/** Fields hold texts, numbers and booleans. */
function asText(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? `${value as string | number | boolean}` : ''
}

/** Numbers and booleans of a template are written as FEEL where the engine reads FEEL. */
function writesFeel({ type, feel, binding }: TemplateProperty): boolean {
  if (feel === 'required') return true
  if (type !== 'Number' && type !== 'Boolean') return false
  return feel !== undefined || binding.type === 'zeebe:input' || binding.type === 'zeebe:output'
}
