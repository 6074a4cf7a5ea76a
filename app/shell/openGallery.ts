import { openPage } from '../store/openPage.ts'

/** The page with all examples, in a tab of its own. */
export function openGallery() {
  openPage(new URL('gallery.html', document.baseURI).href)
}
