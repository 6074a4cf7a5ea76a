// Copies what is shared, and says so.
import { notify, notifyError } from '../store/actions/notices.ts'
import { pageAddress, prepare } from './prepare.ts'
import { markdownNow } from './report.ts'

/** False, and a word about it, where the browser does not let the page copy. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    notifyError('The browser does not let this page copy.', 'Select the text, and copy it by keyboard.')
    return false
  }
}

/** Of everything, without the values of secrets. */
export async function copyLink() {
  const { example, link } = await prepare(false)
  if (!example && !link.ok) return notifyError(link.problem.message, link.problem.hint)
  const address = pageAddress(example ?? (link.ok ? link.address : {}))
  if (await copyText(address)) notify(`Copied a link of ${address.length.toLocaleString('en')} characters.`)
}

export async function copyMarkdown() {
  const { example, link } = await prepare(false)
  const address = example ?? (link.ok ? link.address : undefined)
  const markdown = await markdownNow(address && pageAddress(address))
  if (markdown === undefined) return notify('There is no task to tell of: select a connector task first.')
  if (await copyText(markdown)) notify('Copied as Markdown.')
}
