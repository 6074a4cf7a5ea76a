// Some texts of Java name an object by its class and a number that differs from run to run. The rooms below keep a fixed
// word for it, which recorded cases are compared with; a person sees dots.
const fixed = /(\[Ljava\.lang\.Object;)@HASH/g

/** One text, as it is shown. */
export function shownIdentity(text: string): string {
  return text.includes('@HASH') ? text.replace(fixed, '$1@…') : text
}

/** All texts of a view; the view itself where nothing changes. */
export function withShownIdentities<View>(view: View): View {
  if (typeof view === 'string') return shownIdentity(view) as View
  if (typeof view !== 'object' || view === null) return view
  if (Array.isArray(view)) {
    const items = view.map(withShownIdentities)
    return items.some((item, index) => item !== view[index]) ? (items as View) : view
  }
  const entries = Object.entries(view).map(([key, value]) => [key, withShownIdentities(value)] as const)
  return entries.some(([key, value]) => value !== (view as Record<string, unknown>)[key]) ? (Object.fromEntries(entries) as View) : view
}
