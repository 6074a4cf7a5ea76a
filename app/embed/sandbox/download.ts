// In place of `files/download.ts`: a sandbox without `allow-downloads` swallows files, and no script can ask whether it
// does. So the person is asked, once; where nothing arrives, a text can be copied instead.
import type * as ordinary from '../../files/download.ts'
import { pressDownload } from '../../files/pressDownload.ts'
import { askUser } from '../../ui/Dialog.tsx'

let arrives: boolean | undefined

export const download: typeof ordinary.download = async (name, content, type) => {
  if (arrives !== false) pressDownload(name, content, type)
  arrives ??= await askWhether(name)
  return arrives === false ? giveText(name, content) : arrives === true
}

/** Undefined: no answer. */
async function askWhether(name: string): Promise<boolean | undefined> {
  const { id } = await askUser({
    title: `Did ${name} arrive?`,
    text: 'This frame is in a sandbox. Some let files through, and some do not; the playground is not told which.',
    answers: [
      { id: 'no', label: 'Nothing arrived' },
      { id: 'yes', label: 'Yes', look: 'primary' },
    ],
  })
  return id === 'cancel' ? undefined : id === 'yes'
}

async function giveText(name: string, content: BlobPart): Promise<boolean> {
  if (typeof content !== 'string') return false
  const { id } = await askUser({
    title: 'This sandbox lets no files through.',
    text: 'Copy the text into a file of your own, or open this in the playground and save it there.',
    line: { label: `Text of ${name}`, value: content, rows: 12 },
    answers: [
      { id: 'cancel', label: 'Cancel' },
      { id: 'copied', label: 'I have copied it', look: 'primary' },
    ],
  })
  return id === 'copied'
}
