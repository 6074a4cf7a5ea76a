import { pressDownload } from './pressDownload.ts'

/** Gives a file to the person. False: they do not have it. */
export async function download(name: string, content: BlobPart, type: string): Promise<boolean> {
  pressDownload(name, content, type)
  return true
}
