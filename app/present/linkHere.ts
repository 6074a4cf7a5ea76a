// The link to what is presented: to a lesson or an example as it comes, else one that holds the whole workspace.
import { readAddress } from '../../src/share/address.ts'
import { pageAddress, prepare } from '../share/prepare.ts'

/** The whole address; undefined when no link can hold it. Values of secrets are never in it. */
export async function linkHere(): Promise<string | undefined> {
  // A lesson that is open stands in the address, whatever a learner has made of it.
  const { open } = readAddress(window.location.hash)
  if (open?.kind === 'lesson') return pageAddress({ open })
  const { example, link } = await prepare(false)
  if (example) return pageAddress(example)
  return link.ok ? pageAddress(link.address) : undefined
}
