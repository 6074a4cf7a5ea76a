// Which built file answers an address, and under which name the cache keeps it. Plain functions, for the service worker.

/** A built file: its path below the page's folder, and a hash of its content. */
export type BuiltFile = readonly [path: string, hash: string]

/** The name under which the cache keeps a file: another content is another name, so two versions can lie side by side. */
export const keyOf = (scope: string, [path, hash]: BuiltFile): string => `${new URL(path, scope).href}?content=${hash}`

/**
 * The path below `scope` that an address asks for: what stands behind `?` and `#` asks for nothing else, and the folder
 * itself is its index page. Undefined: not of this page.
 */
export function pathOf(scope: string, address: string): string | undefined {
  const url = new URL(address)
  const bare = `${url.origin}${url.pathname}`
  if (!bare.startsWith(scope)) return undefined
  try {
    return decodeURIComponent(bare.slice(scope.length)) || 'index.html'
  } catch {
    // A percent sign that stands for nothing: no file is called that.
    return undefined
  }
}

/**
 * Whether a page belongs to this list of files: all that it loads is among them. A page that was built before or after
 * would ask for files that are not kept.
 */
export function belongs(html: string, files: readonly BuiltFile[]): boolean {
  const known = new Set(files.map(([path]) => path))
  return [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].every(([, path]) => known.has(path!))
}

/** First what the page shows first, then what it works with, last the large things that come late online, too. */
const order: RegExp[] = [/\.html$/, /^assets\/(index|Canvas|worker|dist)-/, /^(examples|templates|lessons)\//, /^assets\//]

export function inOrder(files: readonly BuiltFile[]): BuiltFile[] {
  const rank = (path: string) => {
    const at = order.findIndex(pattern => pattern.test(path))
    return at < 0 ? order.length : at
  }
  return [...files].sort(([one], [other]) => rank(one) - rank(other))
}
